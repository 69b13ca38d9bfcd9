import { describe, expect, test } from "vitest";
import { checkFixture } from "../fixture-package.ts";

describe("a later delivery that names rows of an earlier one", () => {
  const checked = checkFixture("supersedes");
  const workforce = checked.rows["workforce"] ?? [];
  const headcountOf = (id: string) => workforce.filter((row) => row["row_id"] === id).map((row) => row["headcount"]);

  test("takes their place, under a new name or the same one", () => {
    expect(["w0002", "w0100", "w0004"].map(headcountOf)).toEqual([[], [21], [13]]);
  });

  test("leaves the old rows to be shown apart", () => {
    expect(checked.superseded["workforce"]?.map((row) => row["headcount"])).toEqual([20, 10, 12, 7]);
  });

  test("takes over what refers to them", () => {
    expect(checked.rows["total_checks"]).toMatchObject([
      { total_row: "w0001", part_rows: "w0100 w0101" },
      { total_row: "w0100", part_rows: "w0004 w0005" },
    ]);
  });
});

test("a file declared as BPS comes out in Kemendagri codes", () => {
  const regions = checkFixture("region-code-of-bps").rows["workforce"]?.filter((row) => row["row_id"] === "w0100");
  expect(regions).toMatchObject([{ region_code: "16.09" }]);
});
