import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatIssue, formatPlace } from "../../src/lib/format-issue.ts";
import { hasErrors } from "../../src/lib/issue.ts";
import { checkFolder, describeIssue, REAL_DATA, rowsOf, withCopy } from "./fixture-package.ts";

const WORKFORCE = "snapshots/workforce/2026-11-22.csv";

describe("the published data", () => {
  const checked = checkFolder(REAL_DATA);

  test("have no errors", () => {
    const errors = checked.issues.filter((issue) => hasErrors([issue]));
    expect(errors.map((issue) => `${formatPlace(issue)}: ${formatIssue(issue, "en")}`)).toEqual([]);
  });

  test("come out as typed rows", () => {
    expect(rowsOf(checked, "workforce").find((row) => row["row_id"] === "w0277")).toMatchObject({
      region_code: "16.08",
      headcount: 13718,
      conf_status: null,
    });
    expect(checked.deliveries.find(({ table }) => table === "workforce")).toMatchObject({
      file: WORKFORCE,
      firstLine: 2,
    });
  });

  test("give one issue when one digit of a total changes", () => {
    const issues = withCopy([[REAL_DATA, "."]], (dataDir) => {
      const path = join(dataDir, WORKFORCE);
      const text = readFileSync(path, "utf8");
      writeFileSync(path, text.replace(",13718,A,", ",13719,A,"));
      return checkFolder(dataDir).issues.filter((issue) => hasErrors([issue]));
    });
    expect(issues.map(describeIssue)).toEqual([
      {
        type: "total/difference",
        file: WORKFORCE,
        line: 278,
        field: "headcount",
        value: "13719",
        message_id:
          "Total 13.719 dikurangi jumlah rincian 13.718 menyisakan selisih 1, seharusnya 0 (pemeriksaan t026); samakan total dan rinciannya dengan sumber.",
        message_en:
          "The total 13,719 minus its parts 13,718 leaves a difference of 1, which should be 0 (check t026); make the total and its parts agree with the source.",
      },
    ]);
  });
});
