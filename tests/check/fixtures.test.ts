import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFixture, describeIssue, FIXTURES } from "./fixture-package.ts";

const cases = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe("a folder of tests/fixtures/data gives the issues of the file beside it", () => {
  test.each(cases)("%s", (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(FIXTURES, `${name}.issues.json`), "utf8"));
    expect(checkFixture(name).issues.map(describeIssue)).toEqual(expected);
  });

  test("every file of issues has its folder", () => {
    const orphans = readdirSync(FIXTURES).filter(
      (name) => name.endsWith(".issues.json") && !existsSync(join(FIXTURES, name.replace(".issues.json", ""))),
    );
    expect(orphans).toEqual([]);
  });
});
