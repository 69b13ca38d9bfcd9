import { describe, expect, test } from "vitest";
import { ingestCsvFile } from "../../../src/check/read/csv-file.ts";
import { cellText, RawTableBuilder } from "../../../src/check/read/raw-table.ts";
import type { Issue, RegionSystem } from "../../../src/lib/issue.ts";
import type { Field, TableSchema } from "../../../src/lib/table-schema.ts";

const field = (name: string, more: Partial<Field> = {}): Field => ({
  name,
  type: "string",
  title: name,
  title_en: name,
  role: "text",
  ...more,
});
const schema: TableSchema = {
  name: "places",
  title: "Tempat",
  title_en: "Places",
  description: "",
  description_en: "",
  kind: "events",
  fields: [field("id"), field("region_code", { codelist: "region" }), field("note", { optional: true })],
  primaryKey: ["id"],
  missingValues: [""],
};
const bpsCodes = new Map([
  ["1608", "16.09"],
  ["1609", "16.08"],
]);

function read(chunks: readonly (string | Uint8Array)[], regionSystem: RegionSystem = "kemendagri") {
  const builder = new RawTableBuilder(schema);
  const issues: Issue[] = [];
  const bytes = chunks.map((chunk) => (typeof chunk === "string" ? Buffer.from(chunk) : chunk));
  ingestCsvFile({ file: "places.csv", chunks: bytes, regionSystem, mayBeEmpty: false }, builder, bpsCodes, issues);
  const table = builder.finish();
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    schema.fields.map(({ name }) => cellText(table, name, row)),
  );
  return { rows, lines: [...table.lines], issues };
}

describe("lines are those of an editor", () => {
  const text = 'id,region_code,note\na,16,"one\ntwo"\nb,16,"say ""x"""\nc,16,\n';

  test.each([
    ["LF", text],
    ["CRLF", text.replaceAll("\n", "\r\n")],
    ["CR", text.replaceAll("\n", "\r")],
  ])("with %s and line breaks in quotes", (_, csv) => {
    expect(read([csv])).toEqual({
      rows: [
        ["a", "16", "one\ntwo"],
        ["b", "16", 'say "x"'],
        ["c", "16", ""],
      ],
      lines: [2, 4, 5],
      issues: [],
    });
  });

  test("wherever the bytes are cut", () => {
    const bytes = Buffer.from(text.replace("one", "sätu–☃"));
    const whole = read([bytes]);
    for (let at = 1; at < bytes.length; at++) expect(read([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(whole);
  });

  test("after a byte-order mark", () => {
    expect(read(["\ufeffid,region_code\na,16\n"])).toMatchObject({
      rows: [["a", "16", ""]],
      lines: [2],
      issues: [{ type: "file/byte-order-mark" }],
    });
  });

  test("of each line that is not UTF-8, which is read as Windows-1252", () => {
    const bytes = Buffer.concat([
      Buffer.from("id,region_code,note\na,16,é\nb,16,it"),
      Buffer.from([0x92]),
      Buffer.from("s\n"),
    ]);
    expect(read([bytes])).toMatchObject({
      rows: [
        ["a", "16", "é"],
        ["b", "16", "it’s"],
      ],
      issues: [{ type: "file/encoding", line: 3, found: "windows-1252", value: "it’s" }],
    });
  });

  test("of a quote that is never closed, also in a later line of its cell", () => {
    const { rows, issues } = read(['id,region_code,note\na,16,"x\ny" z"\nb,16,\nc,16,"\nd,16,\n']);
    expect(rows).toEqual([["b", "16", ""]]);
    expect(issues).toMatchObject([
      { type: "file/quote", line: 3 },
      { type: "file/open-quote", line: 5 },
    ]);
  });
});

describe("columns", () => {
  test("may come in any order, and optional ones may be left out", () => {
    expect(read(["region_code,id\n16,a\n"])).toEqual({ rows: [["a", "16", ""]], lines: [2], issues: [] });
  });

  test("that are absent are reported once", () => {
    expect(read(["id\na\nb\n"]).issues).toMatchObject([{ type: "file/missing-field", field: "region_code" }]);
  });

  test("are still found when a semicolon separates them", () => {
    expect(read(["id;region_code\na;16\n"])).toMatchObject({
      rows: [["a", "16", ""]],
      issues: [{ type: "file/delimiter", found: ";" }],
    });
  });
});

describe("a file declared as BPS", () => {
  test("is converted by the table of regions", () => {
    expect(read(["id,region_code\na,1609\nb,1608\nc,ID\nd,\n"], "bps").rows.map(([, region]) => region)).toEqual([
      "16.08",
      "16.09",
      "ID",
      "",
    ]);
  });

  test("keeps and reports what the table does not know", () => {
    expect(read(["id,region_code\na,9999\nb,16.08\n"], "bps").issues).toMatchObject([
      { type: "cell/reference", line: 2, value: "9999", suggestion: null },
      { type: "cell/region-system", line: 3, value: "16.08", declared: "bps" },
    ]);
  });
});
