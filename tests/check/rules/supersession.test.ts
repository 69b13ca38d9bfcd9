import { describe, expect, test } from "vitest";
import { checkFixture, rowsOf } from "../fixture-package.ts";

describe("a later delivery that names rows of an earlier one", () => {
  const checked = checkFixture("supersedes");
  const workforce = rowsOf(checked, "workforce");
  const headcountOf = (id: string) => workforce.filter((row) => row["row_id"] === id).map((row) => row["headcount"]);

  test("takes their place, under a new name or the same one", () => {
    expect(["w0002", "w0100", "w0004"].map(headcountOf)).toEqual([[], [21], [13]]);
  });

  test("leaves no replaced figure in the published table", () => {
    const headcounts = workforce.map((row) => row["headcount"]);
    for (const replaced of [20, 10, 12, 7]) expect(headcounts).not.toContain(replaced);
  });

  test("takes over what refers to them", () => {
    expect(rowsOf(checked, "total_checks")).toMatchObject([
      { total_row: "w0001", part_rows: "w0100 w0101" },
      { total_row: "w0100", part_rows: "w0004 w0005" },
    ]);
  });
});

test("a file declared as BPS comes out in Kemendagri codes", () => {
  const workforce = rowsOf(checkFixture("region-code-of-bps"), "workforce");
  const regions = workforce.filter((row) => row["row_id"] === "w0100");
  expect(regions).toMatchObject([{ region_code: "16.09" }]);
});
