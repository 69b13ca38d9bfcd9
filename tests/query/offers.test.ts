import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answerStateNow,
  createOffers,
  dimensionsOf,
  formatLink,
  instead,
  parseLink,
  toQuestion,
  withFilter,
  type ExploreState,
} from "../../src/query/index.ts";
import { checkQuestion, keyFields } from "../../src/query/check-question.ts";
import { createCubeOf } from "./columns-of.ts";
import { loadDataset } from "./load-dataset.ts";
import { randomQuestion } from "./random-question.ts";

const dataset = loadDataset();
const cube = createCubeOf(dataset);
const state = (query: string): ExploreState => parseLink(query, dataset).state;
const offers = (query: string) => createOffers(cube, state(query), dataset);

/** States around rows of the published tables, so that many of them have an answer. */
const nearRows = randomQuestion(dataset).map(({ table, measure, by, where, asOf, per, share, rollup }) => {
  const query = { ...state(`table=${table}`), measure, by, where, asOf: asOf ?? "latest", rollup: rollup ?? null };
  return { ...query, per: per ?? null, share: share ?? false };
});

describe("codes offered as a filter", () => {
  it("are those with which the question has an answer", () => {
    const seen = { offered: 0, refused: 0 };
    fc.assert(
      fc.property(nearRows, fc.nat(), (near, pick) => {
        const schema = dataset.schemas[near.table];
        const names = schema === undefined ? [] : dimensionsOf(schema);
        const name = names[pick % names.length] ?? "";
        const codelist =
          schema === undefined ? undefined : keyFields(schema).find((field) => field.name === name)?.codelist;
        const free = withFilter(near, name, []);
        if (checkQuestion(toQuestion(free), dataset) !== null) return;
        const codes =
          codelist === undefined
            ? ["2023", "2024", "2025", "_U"]
            : (dataset.codelists[codelist]?.codes ?? []).map(({ code }) => code);
        const offered = createOffers(cube, free, dataset).codes(name);
        const sample = codes.filter((code, index) => offered.has(code) || index % 40 === pick % 40);
        for (const code of sample) {
          const isAnswered = answerStateNow(cube, withFilter(free, name, [code])).status === "ok";
          seen[isAnswered ? "offered" : "refused"] += 1;
          expect([name, code, offered.get(code) === null]).toEqual([name, code, isAnswered]);
        }
      }),
      { seed: 20_261_127, numRuns: 300 },
    );
    expect(seen.offered).toBeGreaterThan(300);
    expect(seen.refused).toBeGreaterThan(300);
  });

  it("come with the reason where they cannot stand beside those chosen", () => {
    const education = offers("by=education&where.education=D4_S1").codes("education");
    expect(education.get("D4_S1")).toBeNull();
    expect(education.get("S2")).toBeNull();
    expect(education.get("S1_S3")).toMatchObject({ kind: "mixed-schemes", codes: ["D4_S1", "S1_S3"] });
  });

  it("include a province whose regencies hosted something", () => {
    const hosts = offers("table=visits").codes("host_region_code");
    expect(hosts.get("16")).toBeNull();
    expect(hosts.get("ID")).toBeNull();
    expect(hosts.has("17")).toBe(answerStateNow(cube, state("table=visits&where.host_region_code=17")).status === "ok");
  });
});

describe("dates offered", () => {
  it("are those on which the question has an answer, the newest first", () => {
    const dates = offers("by=sex").dates();
    const all = answerStateNow(cube, state("by=sex&asof=all"));
    if (all.status !== "ok") throw new Error(all.status);
    expect([...dates.keys()].sort()).toEqual([...new Set(all.cells.map(({ asOf }) => asOf))].sort());
    expect([...dates.keys()]).toEqual([...dates.keys()].sort().reverse());
    expect([...dates.values()].every((reason) => reason === null)).toBe(true);
  });

  it("say on which the share, rate or change has none", () => {
    const dates = offers("by=sex&share=1").dates();
    for (const [asOf, reason] of dates)
      expect([asOf, reason === null]).toEqual([
        asOf,
        answerStateNow(cube, state(`by=sex&share=1&asof=${asOf}`)).status === "ok",
      ]);
    expect([...dates.values()].filter((reason) => reason === null)).not.toHaveLength(0);
    expect([...dates.values()].filter((reason) => reason !== null)).not.toHaveLength(0);
  });

  it("for a change are those that have an earlier figure of one of its series", () => {
    const earlier = offers("by=sex&asof=2025-11-01").earlierDates();
    expect(earlier).toContain("2024-07-01");
    expect(earlier).not.toContain("2025-11-01");
    for (const before of earlier)
      expect(answerStateNow(cube, state(`by=sex&asof=2025-11-01&change=${before}`)).status).toBe("ok");
  });
});

describe("breakdowns and calculations offered", () => {
  it("have an answer, or say why not", () => {
    const { breakdown, calculation } = offers("by=sex&asof=2025-11-01");
    expect(breakdown("sex")).toBeNull();
    expect(breakdown("education")).toEqual({ kind: "no-rows", brokenDown: ["sex", "education"] });
    expect(calculation({ kind: "share" })).toBeNull();
    expect(
      offers("by=region_code&asof=2023-12-31&where.employment_status=PNS").calculation({
        kind: "per",
        residents: 1000,
      }),
    ).toBeNull();
    expect(offers("table=visits").calculation({ kind: "per", residents: 1000 })).toEqual({ kind: "no-rate" });
  });
});

describe("questions offered instead", () => {
  const steps = (query: string): unknown[] => instead(state(query), cube, dataset).map((one) => one.steps);

  it("name own staff where a region has no other figures", () => {
    expect(steps("where.region_code=16.08")[0]).toEqual([{ kind: "own-staff" }]);
    expect(steps("where.region_code=16.08&by=sex")[0]).toEqual([
      { kind: "own-staff" },
      { kind: "without-breakdown", dimension: "sex" },
    ]);
  });

  it("name the only status with figures, the nearest date and a breakdown that is always needed", () => {
    expect(steps("per=1000&by=region_code&asof=2023-12-31")[0]).toEqual([
      { kind: "only-code", dimension: "employment_status", code: "PNS" },
    ]);
    expect(steps("where.employment_status=PNS&by=region_code&asof=2023-12")[0]).toEqual([
      { kind: "date", asOf: "2023-12-31" },
    ]);
    expect(steps("table=merit")).toEqual([[{ kind: "with-breakdown", dimension: "region_code" }]]);
    expect(steps("by=sex&asof=2025-11-01&change=2024-08")[0]).toEqual([{ kind: "change-since", before: "2024-07-01" }]);
  });

  it("have answers, and are none where there is one already", () => {
    let count = 0;
    fc.assert(
      fc.property(nearRows, (near) => {
        const isAnswered = answerStateNow(cube, near).status !== "not-published";
        const others = instead(near, cube, dataset);
        if (isAnswered) expect(others).toEqual([]);
        count += others.length;
        for (const { change } of others) {
          const next = { ...near, ...change };
          expect([formatLink(next, dataset), answerStateNow(cube, next).status]).toEqual([
            formatLink(next, dataset),
            "ok",
          ]);
        }
      }),
      { seed: 20_261_128, numRuns: 200 },
    );
    expect(count).toBeGreaterThan(50);
  });
});
