import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barView } from "../../src/charts/explore/bar-view.ts";
import { fitsOf, views } from "../../src/charts/explore/index.ts";
import { lineView } from "../../src/charts/explore/line-view.ts";
import { pyramidView } from "../../src/charts/explore/pyramid-view.ts";
import type { ExploreResult } from "../../src/charts/explore/result.ts";
import { stackedView } from "../../src/charts/explore/stacked-view.ts";
import { stacksOf, tiledDimension } from "../../src/charts/explore/stacks.ts";
import type { ExploreView, ViewLayout } from "../../src/charts/explore/view.ts";
import type { NativeChart } from "../../src/charts/chart.ts";
import { exploreFigure } from "../../src/export/explore-figure.ts";
import type { PortableFigure } from "../../src/export/portable-figure.ts";
import { LOCALES } from "../../src/lib/format.ts";
import { randomDataset, RANDOM_TABLES } from "../query/random-dataset.ts";
import { randomQuestion } from "../query/random-question.ts";
import { besidePublished, committed, realResult, resultOrNull, smallEvents, smallResult } from "./explore-results.ts";
import { drawnSum, expectNumbersOfTable, expectWholeForm, printedOf } from "./native-checks.ts";
import { known } from "./reading.ts";

const figureOf = (result: ExploreResult, view: ExploreView | null, layout: ViewLayout = {}): PortableFigure =>
  exploreFigure(result, {
    view,
    layout,
    sources: [],
    notes: result.notes,
    path: "jelajah/?table=workforce",
    sql: null,
    edition: "2026-03-15",
    dataHash: "",
  });

const nativeOf = (result: ExploreResult, view: ExploreView, layout: ViewLayout = {}): NativeChart =>
  known(figureOf(result, view, layout).native);

const looksOf = ({ series }: NativeChart) => series.map(({ name, look = "actual" }) => [name, look]);

/** Whatever is answered and drawn: the native form has the table's own names and numbers. */
function expectNative(result: ExploreResult, layout: ViewLayout = {}): readonly NativeChart[] {
  return fitsOf(result, layout).flatMap(({ view, fit }) => {
    const { native, table } = figureOf(result, view, layout);
    if (native === null) return [];
    expect(fit.fits || layout.facet !== undefined).toBe(true);
    expectWholeForm(native);
    expectNumbersOfTable(native, table);
    if (native.form === "stacked-bars") expectTiles(native, result);
    return [native];
  });
}

/** Parts of a share make a hundred percent or less, parts of a count their published total. */
function expectTiles(native: NativeChart, result: ExploreResult): void {
  const telling = { ...result, dimensions: result.dimensions.filter(({ codes }) => codes.length > 1) };
  const tiled = tiledDimension(telling.dimensions.length > 0 ? telling : result);
  const stacks = tiled === undefined ? [] : stacksOf(telling, tiled);
  native.categories.forEach((_, place) => {
    if (result.measure.kind === "share") expect(drawnSum(native, place)).toBeLessThan(100 + 1e-6);
    else expect(drawnSum(native, place)).toBe(stacks[place]?.total?.value);
  });
}

describe("native forms of views", () => {
  it("are those that presentation programs have", () => {
    const withForm = views.filter(({ native }) => native !== undefined).map(({ id }) => id);
    expect(withForm).toEqual(["bar", "line", "stacked", "pyramid"]);
  });

  it("have the names and numbers of the table, in both languages", () => {
    const OWN = { region_code: ["16.08"], employer: ["OWN"] };
    const questions = [
      { by: ["sex"] },
      { by: [] },
      { by: ["sex"], share: true },
      { by: ["grade"], where: { employment_status: ["PNS"] } },
      { by: ["employment_status", "sex"], asOf: "2022-12-31" },
      { by: ["employment_status", "sex"], share: true },
      { by: ["employment_status"], where: { employment_status: ["_T", "PNS", "PPPK"] }, asOf: "all" },
      { by: ["region_code"], where: { employment_status: ["PNS"] }, per: 1000 },
      { by: ["stage", "employment_status"], where: { ...OWN, stage: ["ACTUAL", "PLANNED"] } },
      { table: "merit", measure: "merit_index", by: ["region_code"], asOf: "all" },
      { table: "agenda", measure: "rows", by: ["kind", "year"] },
    ];
    for (const locale of LOCALES)
      for (const question of questions)
        expect(expectNative(realResult(question, { locale })).length).toBeGreaterThan(0);
  });

  it("have the names and numbers of the table for random questions about the published tables", () => {
    const forms = new Set<string>();
    fc.assert(
      fc.property(randomQuestion(committed), (question) => {
        const result = resultOrNull(committed, question);
        if (result !== null) for (const { form } of expectNative(result)) forms.add(form);
      }),
      { seed: 20_261_201, numRuns: 400 },
    );
    expect([...forms].sort()).toEqual(["bars", "lines", "stacked-bars"]);
  });

  it("have the names and numbers of the table in crowded data, small multiples included", () => {
    const drawn = randomDataset(committed).chain((data) =>
      fc.tuple(
        fc.constant(data),
        fc.array(randomQuestion(data, [...RANDOM_TABLES, "workforce"]), { minLength: 5, maxLength: 5 }),
      ),
    );
    const looks = new Set<string>();
    fc.assert(
      fc.property(drawn, ([data, questions]) => {
        for (const question of questions) {
          const result = resultOrNull(data, question, "en");
          if (result === null) continue;
          for (const layout of [{}, { facet: result.dimensions[0]?.name ?? null, sort: "-value" }])
            for (const { series } of expectNative(result, layout))
              for (const { look = "actual" } of series) looks.add(look);
        }
      }),
      { seed: 20_261_202, numRuns: 120 },
    );
    expect([...looks].sort()).toEqual(["actual", "planned", "rounded"]);
  });
});

describe("bars", () => {
  it("are zero, missing and estimated each in its own way", () => {
    const figures = [
      { age_group: "Y_LT21", headcount: 0 },
      { age_group: "Y21T30", headcount: null },
      { age_group: "Y31T40", headcount: 250, obs_status: "E" },
      { age_group: "Y41T50", headcount: 90 },
    ];
    const native = nativeOf(smallResult(figures, { by: ["age_group"] }), barView);
    expect(looksOf(native)).toEqual([
      ["Jumlah ASN", "actual"],
      ["Jumlah ASN · perkiraan", "rounded"],
    ]);
    expect(printedOf(native)).toEqual([
      ["20 tahun ke bawah", "0", null],
      ["21–30 tahun", null, null],
      ["31–40 tahun", null, "250"],
      ["41–50 tahun", "90", null],
    ]);
  });

  it("are shares in percent, with their sign in the unit", () => {
    const figures = [{ headcount: 1000 }, { sex: "F", headcount: 562 }, { sex: "M", headcount: 438 }];
    const { native, table } = figureOf(smallResult(figures, { by: ["sex"], share: true }), barView);
    expect(table.columns.map(({ type, unit = "" }) => [type, unit])).toContainEqual(["number", "%"]);
    expect(native?.series[0]?.values.map((value) => [Math.round((value?.value ?? 0) * 10) / 10, value?.text])).toEqual([
      [56.2, "56,2"],
      [43.8, "43,8"],
    ]);
  });

  it("follow the order that the reader chose, and stand in groups", () => {
    const figures = ["PNS", "PPPK"].flatMap((status, index) => [
      { employment_status: status, sex: "F", headcount: 10 + 50 * index },
      { employment_status: status, sex: "M", headcount: 20 + 50 * index },
    ]);
    const result = smallResult(figures, { by: ["employment_status", "sex"] });
    const native = nativeOf(result, barView, { sort: "-value" });
    expect(native.series.map(({ name, colour }) => [name, colour])).toEqual([
      ["Perempuan", "c1"],
      ["Laki-laki", "c2"],
    ]);
    expect(native.categories[0]).toMatch(/PPPK/);
    // Small multiples are one chart.
    expect(nativeOf(result, barView, { facet: "sex" }).categories).toHaveLength(2);
  });

  it("show published figures beside a reader's own", () => {
    const native = nativeOf(
      besidePublished(
        [
          { sex: "F", headcount: 5 },
          { sex: "M", headcount: 7 },
        ],
        [{ sex: "F", headcount: 4 }],
        { by: ["sex"] },
      ),
      barView,
    );
    expect(
      native.series.map(({ name, values }) => [name, values.map((value) => value?.text ?? null).toSorted()]),
    ).toEqual([
      ["Jumlah ASN", ["5", "7"]],
      ["Angka terbitan", ["4", null]],
    ]);
  });

  it("are left to a picture and a table where there are more than a slide can name", () => {
    const rows = Array.from({ length: 46 }, (_, index) => ({
      project_id: `p${index}`,
      year: String(1980 + index),
      source_id: "s1",
    }));
    expect(barView.native?.(smallEvents("projects", rows, { by: ["year"] }))).toBeNull();
    expect(barView.native?.(smallEvents("projects", rows.slice(1), { by: ["year"] }))?.categories).toHaveLength(45);
  });
});

describe("lines", () => {
  const dates = ["2019", "2020-06", "2021-12-31", "2022-12-31", "2023-12-31"];
  const figures = dates.map((as_of, index) => ({
    as_of,
    employment_status: "PNS",
    headcount: index === 2 ? null : 100 - index,
    ...(index === 3 ? { obs_status: "E" } : {}),
  }));
  const native = nativeOf(
    smallResult(figures, { by: [], where: { employment_status: ["PNS"] }, asOf: "all" }),
    lineView,
  );

  it("lie along time", () => {
    expect(native.days).toEqual(["2019-01-01", "2020-06-01", "2021-12-31", "2022-12-31", "2023-12-31"]);
  });

  it("break off where nothing was published and pass estimates, which stand alone", () => {
    expect(
      native.series.map(({ look = "actual", values }) => [look, values.map((value) => value?.value ?? null)]),
    ).toEqual([
      ["actual", [100, 99, null, null, null]],
      ["actual", [null, null, null, null, 96]],
      ["rounded", [null, null, null, 97, null]],
    ]);
    expect(new Set(native.series.slice(0, 2).map(({ name }) => name)).size).toBe(1);
  });
});

describe("stacks", () => {
  it("have their parts and not their whole", () => {
    const figures = [{ headcount: 30 }, { sex: "F", headcount: 10 }, { sex: "M", headcount: 20 }];
    const native = nativeOf(smallResult(figures, { by: [], where: { sex: ["_T", "F", "M"] } }), stackedView);
    expect(native.form).toBe("stacked-bars");
    expect(native.categories).toHaveLength(1);
    expect(native.series.map(({ values }) => values[0]?.value).toSorted()).toEqual([10, 20]);
  });
});

describe("pyramids", () => {
  it("are pairs of bars, the oldest first", () => {
    const figures = ["Y21T30", "Y31T40"].flatMap((age_group, index) => [
      { age_group, sex: "F", headcount: 10 + index },
      { age_group, sex: "M", headcount: 20 + index },
    ]);
    const native = nativeOf(smallResult(figures, { by: ["sex", "age_group"] }), pyramidView);
    expect(native.series.map(({ name, colour }) => [name, colour])).toEqual([
      ["Laki-laki", "c2"],
      ["Perempuan", "c1"],
    ]);
    expect(printedOf(native)).toEqual([
      ["31–40 tahun", "21", "11"],
      ["21–30 tahun", "20", "10"],
    ]);
  });
});

describe("the figure of an answer", () => {
  it("has its words, all rows and the address of its question", () => {
    const result = realResult({ by: ["sex"] }, { locale: "en" });
    const figure = figureOf(result, null);
    expect(figure).toMatchObject({ chart: "explore", region: null, native: null, path: figure.explorePath });
    expect(figure.table.rows).toHaveLength(result.figures.length);
    expect(figure.dates).toBe("1 November 2025");
    expect(figure.statuses).toBe("Actual (normal value)");
  });

  it("says in words why a change is missing, and leaves a number empty that was not published", () => {
    const figures = [
      { employment_status: "PNS", as_of: "2024-12-31", headcount: 10 },
      { employment_status: "PNS", headcount: 12 },
      { employment_status: "PPPK", headcount: 3 },
    ];
    const change = smallResult(figures, { by: ["employment_status"] }, { before: "2024-12-31" });
    const cells = figureOf(change, null).table.rows.flatMap((row) => Object.values(row));
    expect(cells).toContain("tidak ada angka pembanding");
    const gap = smallResult([{ sex: "F", headcount: null }], { by: ["sex"] });
    expect(figureOf(gap, null).table.rows[0]?.["value"]).toMatchObject({ value: null, text: "" });
  });
});
