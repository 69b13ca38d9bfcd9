import { describe, expect, test } from "vitest";
import { codelistCodes } from "../../src/generated/codelists.ts";
import { schemas } from "../../src/generated/tables.ts";
import { translate } from "../../src/i18n/index.ts";
import { Codelist } from "../../src/lib/codelist.ts";
import { dictionaryCodelists, dictionaryFields } from "../../src/site/dictionary.ts";
import { formatFileSize } from "../../src/lib/file-size.ts";
import { sampleTable } from "../../src/site/sample-table.ts";
import { countPrecisions, countValues, dateSpan } from "../../src/site/table-facts.ts";

const codelists = Object.fromEntries(
  Object.entries(codelistCodes).map(([name, codes]) => [name, new Codelist(name, codes)]),
);
const fieldsOf = (locale: "id" | "en") =>
  new Map(
    dictionaryFields(schemas.workforce, codelists, locale, translate(locale)).map((field) => [field.name, field]),
  );

describe("the dictionary of a table", () => {
  test("says every field of every table in both languages", () => {
    for (const schema of Object.values(schemas))
      for (const locale of ["id", "en"] as const)
        expect(dictionaryFields(schema, codelists, locale, translate(locale)).map(({ name }) => name)).toEqual(
          schema.fields.map(({ name }) => name),
        );
  });

  test("puts constraints into words", () => {
    expect(fieldsOf("id").get("as_of")?.rules).toEqual(["wajib diisi", "tahun, tahun-bulan, atau tahun-bulan-tanggal"]);
    expect(fieldsOf("en").get("headcount")?.rules).toEqual(["may be empty", "at least 0"]);
    expect(fieldsOf("en").get("conf_status")?.rules).toEqual(["may be empty", "the column may be absent"]);
  });

  test("says which columns no delivery has", () => {
    const host = dictionaryFields(schemas.visit_origins, codelists, "en", translate("en")).find(
      ({ name }) => name === "host_region_code",
    );
    expect(host?.rules).toEqual(["may be empty", "taken through visit_id, not delivered"]);
    expect(host?.pointsTo).toEqual({ table: "regions", field: "region_code" });
  });

  test("names totals, codes outside them, keys, units and what a field points to", () => {
    const fields = fieldsOf("en");
    expect(fields.get("employer")?.remarks).toEqual([
      "Not broken down: _T (All employers).",
      "Outside the total: OWN (That government's own staff).",
    ]);
    expect(fields.get("row_id")?.isKey).toBe(true);
    expect(fields.get("headcount")?.unit).toBe("people");
    expect(fields.get("source_id")?.pointsTo).toEqual({ table: "sources", field: "source_id" });
  });

  test("lists each code list once, with both labels and parents in words", () => {
    const lists = dictionaryCodelists(schemas.workforce, codelists, "id");
    expect(lists.map(({ name }) => name)).not.toContain("region");
    expect(new Set(lists.map(({ name }) => name)).size).toBe(lists.length);
    const employer = lists.find(({ name }) => name === "employer");
    expect(employer?.codes[1]).toEqual({
      code: "CENTRAL",
      label_id: "Instansi pusat",
      label_en: "Central government",
      parent: "_T (Semua instansi)",
      scheme: "",
    });
  });
});

describe("facts about a table", () => {
  const rows = [
    { merit_id: "a", as_of: "2025-09-10", merit_index: 325.5 },
    { merit_id: "b", as_of: "2020", merit_index: null },
    { merit_id: "c", as_of: "2020-03", merit_index: 0 },
  ];

  test("dates keep their precision; a missing value is not a zero", () => {
    expect(dateSpan(schemas.merit, rows)).toEqual({ first: "2020", last: "2025-09-10" });
    expect(dateSpan(schemas.glossary, rows)).toBeNull();
    expect(countValues(schemas.merit, rows)).toEqual({ all: 3, missing: 1 });
    expect(countPrecisions(schemas.merit, rows).map(({ precision, rows: count }) => [precision, count])).toEqual([
      ["day", 1],
      ["month", 1],
      ["year", 1],
    ]);
  });

  test("sample rows show codes as in the file and numbers in the reader's notation", () => {
    const sample = sampleTable(schemas.merit, rows, 2, "id");
    expect(sample.rows).toHaveLength(2);
    expect(sample.rows[0]).toMatchObject({ as_of: "2025-09-10", merit_index: { value: 325.5, text: "325,5" } });
    expect(sample.rows[1]).toMatchObject({ merit_index: { value: null, text: "" } });
    expect(sample.columns.map(({ key }) => key)).not.toContain("supersedes");
  });

  test("sizes of files are short and in the reader's notation", () => {
    expect(formatFileSize(812, "id")).toBe("812\u00a0B");
    expect(formatFileSize(5423, "id")).toBe("5,4\u00a0kB");
    expect(formatFileSize(54_230, "en")).toBe("54\u00a0kB");
    expect(formatFileSize(999_700, "en")).toBe("1.0\u00a0MB");
  });
});
