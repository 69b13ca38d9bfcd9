import { describe, expect, test } from "vitest";
import { resultTable } from "../../../../src/charts/explore/index.ts";
import { figuresOf, selectionFilter } from "../../../../src/client/explore/result/selection.ts";
import { sampleResult } from "../../../export/sample-result.ts";

/** Figures of the sample: women among PNS, women among PPPK, men among PNS, men among PPPK. */
const result = sampleResult();

describe("a selection as a filter", () => {
  test("names the selected codes, and only of dimensions that it narrows", () => {
    expect(selectionFilter(result, new Set([0, 1]), {})).toEqual({ where: { sex: ["F"] }, isWider: false });
    expect(selectionFilter(result, new Set([3]), { region_code: ["16"] })).toEqual({
      where: { region_code: ["16"], sex: ["M"], employment_status: ["PPPK"] },
      isWider: false,
    });
  });

  test("says when it lets through more than was selected", () => {
    const [sex, status] = result.dimensions;
    const [figure] = result.figures;
    if (sex === undefined || status === undefined || figure === undefined)
      throw new Error("the sample has two breakdowns");
    const statuses = ["PNS", "PPPK", "PPPK_PW"].map((code) => ({ code, label: code }));
    const codes = sex.codes.flatMap((one) =>
      statuses.map((other) => ({ sex: one.code, employment_status: other.code })),
    );
    const figures = codes.map((pair, index) => ({ ...figure, index, codes: pair }));
    const wide = { dimensions: [sex, { ...status, codes: statuses }], figures };
    // Women among PNS and men among PPPK: the other two of these four pass as well.
    expect(selectionFilter(wide, new Set([0, 4]), {})).toEqual({
      where: { employment_status: ["PNS", "PPPK"] },
      isWider: true,
    });
  });

  test("does not filter by the date of a series", () => {
    const series = sampleResult({ asOf: "all" });
    const dated = series.figures.findIndex(({ codes }) => codes["as_of"] === "2024-12");
    expect(selectionFilter(series, new Set([dated]), {})?.where).not.toHaveProperty("as_of");
  });

  test("is none where nothing or everything is selected", () => {
    expect(selectionFilter(result, new Set(), {})).toBeNull();
    expect(selectionFilter(result, new Set([0, 1, 2, 3]), {})).toBeNull();
  });
});

test("a row of a cross-table stands for all figures in it", () => {
  const { rows } = resultTable(result, { columns: "employment_status" });
  expect(rows.map(figuresOf)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});
