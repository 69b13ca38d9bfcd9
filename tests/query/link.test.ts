import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changeTable,
  formatLink,
  parseLink,
  START,
  toQuestion,
  withBreakdown,
  withCalculation,
  withFilter,
  withoutBreakdown,
  type ExploreState,
} from "../../src/query/index.ts";
import { loadDataset } from "./load-dataset.ts";
import { randomState } from "./random-state.ts";

const declarations = loadDataset();
const parse = (query: string) => parseLink(query, declarations);
const problems = (query: string): string[] =>
  parse(query).problems.map(({ key, value, kind }) => `${key}=${value}: ${kind}`);

describe("a link of the explorer", () => {
  it("gives back the state that it was made from", () => {
    fc.assert(
      fc.property(randomState(declarations), (state) => {
        const link = formatLink(state, declarations);
        expect(parse(link)).toEqual({ state, problems: [] });
        expect(formatLink(parse(link).state, declarations)).toBe(link);
      }),
      { seed: 20_261_124, numRuns: 600 },
    );
  });

  it("keeps the order of its keys and leaves commas as they are", () => {
    const link =
      "by=sex,region_code&where.region_code=16,17&where.employment_status=PNS&asof=2025-11-01&columns=region_code&view=bar&sort=-value";
    const shuffled = `?${link.split("&").reverse().join("&")}&table=workforce&measure=headcount&page=1&utm=a%2Cb%20c`;
    expect(formatLink(parse(shuffled).state, declarations)).toBe(`${link}&utm=a,b%20c`);
  });

  it("without a key of ours is the start, and other keys survive", () => {
    expect(parse("")).toEqual({ state: START, problems: [] });
    expect(parse("?utm=1&utm=2")).toEqual({
      state: {
        ...START,
        rest: [
          ["utm", "1"],
          ["utm", "2"],
        ],
      },
      problems: [],
    });
    expect(formatLink(START, declarations)).toBe("");
    expect(formatLink({ ...START, by: [] }, declarations)).toBe("table=workforce");
  });

  it.each([
    ["table=pegawai", ["table=pegawai: unknown-value"]],
    ["table=merit&by=sex,usia", ["by=sex: not-for-table", "by=usia: unknown-value"]],
    ["measure=rows", ["measure=rows: unknown-value"]],
    ["by=sex&where.region_code=16.08,99.99", ["where.region_code=99.99: unknown-value"]],
    ["where.education=SD,SD_SMA", ["where.education=SD_SMA: does-not-fit"]],
    ["where.region_code=16,16.08", ["where.region_code=16.08: does-not-fit"]],
    ["where.region_code=16,16.08&where.employer=OWN", []],
    ["table=visits&where.sex=F", ["where.sex=F: not-for-table"]],
    ["table=visits&where.year=2024,20x4,_U", ["where.year=20x4: unknown-value"]],
    ["by=sex&asof=2025-02-30", ["asof=2025-02-30: not-a-date"]],
    ["table=visits&asof=2025&change=2024", ["asof=2025: not-for-table", "change=2024: not-for-table"]],
    ["table=workforce&rollup=top", ["rollup=top: not-for-table"]],
    ["per=0", ["per=0: not-a-number"]],
    ["per=1000&share=1&change=2024", ["share=1: only-one-of", "change=2024: only-one-of"]],
    ["by=sex&columns=age_group&facet=warna", ["columns=age_group: not-in-by", "facet=warna: unknown-value"]],
    ["by=sex&columns=sex&facet=sex", ["facet=sex: only-one-of"]],
    [
      "by=sex&sort=-grade&view=pie&page=x&engine=page",
      ["sort=-grade: not-in-by", "view=pie: unknown-value", "page=x: not-a-number", "engine=page: unknown-value"],
    ],
    ["asof=2024&asof=2025", ["asof=2025: only-one-of"]],
  ])("%s names what it ignores", (query, expected) => {
    expect(problems(query)).toEqual(expected);
  });

  it("says what would be right where that is a short list", () => {
    const [view] = parse("view=pie").problems;
    expect(view?.allowed).toContain("bar");
    const [region] = parse("where.region_code=99").problems;
    expect(region?.allowed).toEqual([]);
  });

  it("takes whatever it is given, and names every value that is not in the state", () => {
    const keys = [
      "table",
      "measure",
      "by",
      "where.sex",
      "where.region_code",
      "where.x",
      "asof",
      "per",
      "share",
      "change",
      "rollup",
    ];
    const more = ["columns", "facet", "view", "sort", "page", "engine", "data", "sql", "lain"];
    const values = fc.oneof(
      fc.constantFrom(
        "sex",
        "16.08",
        "F",
        "1",
        "2025",
        "all",
        "top",
        "-value",
        "visits",
        "participants",
        "sql",
        "own",
        "bar",
        "year",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    const pairs = fc.array(fc.tuple(fc.constantFrom(...keys, ...more), values), { maxLength: 8 });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const query = new URLSearchParams(drawn);
        const { state, problems: named } = parseLink(query, declarations);
        expect(parse(formatLink(state, declarations)).problems).toEqual([]);
        const kept = valuesOf(state);
        for (const [key, value] of query) {
          const parts = key === "by" || key.startsWith("where.") ? value.split(",") : [value];
          for (const part of parts.filter((one) => one !== "")) {
            const isNamed = named.some((problem) => problem.key === key && problem.value.split(",").includes(part));
            const isNamedWhole = named.some((problem) => problem.key === key && problem.value === value);
            const isKept = kept.some(([keptKey, keptValue]) => keptKey === key && keptValue === part);
            expect([key, part, isNamed || isNamedWhole || isKept]).toEqual([key, part, true]);
          }
        }
      }),
      { seed: 20_261_125, numRuns: 600 },
    );
  });
});

/** Every value that a state holds, by the key that carries it. */
const valuesOf = (state: ExploreState): [string, string][] => [
  ...state.by.map((name): [string, string] => ["by", name]),
  ...Object.entries(state.where).flatMap(([name, codes]) =>
    codes.map((code): [string, string] => [`where.${name}`, code]),
  ),
  ...(
    [
      "table",
      "measure",
      "per",
      "change",
      "rollup",
      "columns",
      "facet",
      "view",
      "sort",
      "page",
      "engine",
      "data",
      "sql",
    ] as const
  ).map((key): [string, string] => [key, String(state[key])]),
  ["asof", state.asOf],
  ...(state.share ? [["share", "1"] as [string, string]] : []),
  ...state.rest.map(([key, value]): [string, string] => [key, value]),
];

describe("steps between states", () => {
  it("keep layout and breakdowns together", () => {
    const columns = withBreakdown(START, "sex", "columns");
    expect(columns).toMatchObject({ by: ["employment_status", "sex"], columns: "sex" });
    const moved = withBreakdown(withBreakdown(columns, "age_group", "facet"), "sex", "rows");
    expect(moved).toMatchObject({ by: ["employment_status", "sex", "age_group"], columns: null, facet: "age_group" });
    const sorted = { ...moved, sort: "-age_group", page: 3 };
    const crossed = { ...columns, sort: "value.F" };
    expect(parse(formatLink(crossed, declarations)).state.sort).toBe("value.F");
    expect(withBreakdown(crossed, "age_group", "rows").sort).toBe("value.F");
    expect(withoutBreakdown(crossed, "sex").sort).toBeNull();
    expect(withoutBreakdown(sorted, "age_group")).toMatchObject({
      by: ["employment_status", "sex"],
      facet: null,
      sort: null,
      page: 1,
    });
  });

  it("do one thing at a time with the measure", () => {
    const rate = withCalculation(START, { kind: "per", residents: 1000 });
    expect(withCalculation(rate, { kind: "share" })).toMatchObject({ per: null, share: true, change: null });
    expect(withCalculation(rate, { kind: "none" })).toEqual(START);
  });

  it("take no share across panels", () => {
    const state = { ...withBreakdown(withBreakdown(START, "sex", "columns"), "age_group", "facet"), share: true };
    expect(toQuestion(state).by).toEqual(["age_group", "employment_status", "sex"]);
  });

  it("carry to another table what it has too", () => {
    const state = withFilter(withFilter(START, "region_code", ["16.08"]), "sex", ["F"]);
    expect(changeTable(state, "merit", declarations)).toMatchObject({
      table: "merit",
      measure: "merit_index",
      by: ["region_code"],
      where: { region_code: ["16.08"] },
    });
    expect(changeTable(state, "talent_counts", declarations).by).toEqual(["measure"]);
    expect(changeTable(START, "visits", declarations)).toMatchObject({ measure: "rows", by: ["host_region_code"] });
  });

  it("lead to links that say the same", () => {
    fc.assert(
      fc.property(
        randomState(declarations),
        fc.constantFrom("merit", "visits", "workforce", "cohorts"),
        (state, table) => {
          const next = changeTable(state, table, declarations);
          expect(parse(formatLink(next, declarations))).toEqual({ state: next, problems: [] });
        },
      ),
      { seed: 20_261_126, numRuns: 200 },
    );
  });
});
