import { describe, expect, test } from "vitest";
import { chartFileName, fileName } from "../../src/export/file-name.ts";

describe("names of files that readers keep", () => {
  test("say what is inside, without characters that a file system refuses", () => {
    expect(fileName(["workforce", "sex", "2025-11-01"], "csv")).toBe("lokus-asn-workforce-sex-2025-11-01.csv");
    expect(fileName(["sql", "a/b: c"], "id.csv")).toBe("lokus-asn-sql-a-b-c.id.csv");
  });

  test("of charts name region and language, so that files of two regions do not replace each other", () => {
    expect(chartFileName({ chart: "asn-trend", region: null }, "en", "pptx")).toBe("lokus-asn-asn-trend-en.pptx");
    expect(chartFileName({ chart: "region-workforce", region: "16.08" }, "id", "png")).toBe(
      "lokus-asn-region-workforce-16-08-id.png",
    );
  });
});
