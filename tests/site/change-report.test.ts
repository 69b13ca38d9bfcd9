import { describe, expect, test } from "vitest";
import { schemas } from "../../src/generated/tables.ts";
import type { Row } from "../../src/lib/table-schema.ts";
import { changeReport, type ChangeList } from "../../src/site/change-report.ts";
import { compareTables } from "../../src/site/changes.ts";
import { published } from "../../src/site/published.ts";

type TableName = keyof typeof schemas;

const rowOf = (table: TableName, id: string): Row => {
  const { rows } = published().dataset;
  const [key = ""] = schemas[table].primaryKey;
  const row = rows[table]?.find((found) => found[key] === id);
  if (row === undefined) throw new RangeError(`no row ${id}`);
  return row;
};

/** Lists of a report on one table. */
function lists(
  table: TableName,
  before: readonly Row[],
  after: readonly Row[],
  locale: "id" | "en",
): readonly ChangeList[] {
  const state = (rows: readonly Row[]) => new Map([[table, { schema: schemas[table], rows }]]);
  return changeReport(compareTables(state(before), state(after)), locale).lists;
}

describe("a list of changes", () => {
  const merit = rowOf("merit", "mer-001");
  const later = { ...merit, merit_id: "mer-900", as_of: "2026-06", merit_index: 301 };

  test("tells a revision by field, with old and new value and the reason", () => {
    const after = { ...merit, merit_index: 290.5, obs_status: "E", supersedes_reason: "Ralat." };
    const [list] = lists("merit", [merit], [after], "id");
    expect(list).toMatchObject({ kind: "revised", id: "revised-merit", columns: ["Semula", "Menjadi"], count: 1 });
    expect(list?.entries).toEqual([
      {
        label: "Kabupaten Ogan Komering Ilir, Juli 2022",
        rowId: "mer-001",
        remark: "Alasan: Ralat.",
        lines: [
          [{ text: "288,5", note: "Indeks merit" }, { text: "290,5" }],
          [{ text: "Nilai normal", note: "Status nilai" }, { text: "Angka estimasi" }],
        ],
      },
    ]);
  });

  test("tells movement with both dates, and a figure that is not known by its category", () => {
    const [list] = lists("merit", [{ ...merit, merit_index: null, obs_status: "L" }], [merit, later], "en").slice(-1);
    expect(list?.entries[0]?.lines).toEqual([
      [
        { text: "288.5", note: "July 2022" },
        { text: "301", note: "June 2026" },
      ],
    ]);
    const [first] = lists("merit", [], [{ ...merit, merit_index: null, obs_status: "L" }], "en");
    expect(first?.entries[0]?.lines[0]?.[0]?.text).toBe("Category III – Good");
  });

  test("names an event by its text in the reader's language", () => {
    const agenda = rowOf("agenda", "evt-rakor-talenta-okutimur-2025-11-05");
    const label = (locale: "id" | "en"): string | undefined =>
      lists("agenda", [], [agenda], locale)[0]?.entries[0]?.label;
    expect(label("id")).toMatch(/^Rakor kepegawaian OKU Timur .*, 5 November 2025$/);
    expect(label("en")).toMatch(/^OKU Timur personnel coordination meeting .*, 5 November 2025$/);
  });

  test("prints codes and sources that were given up since", () => {
    const gone = { ...rowOf("workforce", "w0001"), sex: "OTHER", source_id: "gone-2012" };
    const [list] = lists("workforce", [gone], [], "en");
    expect(list).toMatchObject({ kind: "withdrawn", columns: ["Headcount", "Source"] });
    expect(list?.entries[0]?.label).toBe("Indonesia, Permanent civil servant (PNS), OTHER, 2012");
    expect(list?.entries[0]?.lines[0]?.[1]?.text).toBe("gone-2012");
  });

  test("is cut where it is long, and keeps the count of all", () => {
    const many = Array.from({ length: 130 }, (_, index) => ({
      ...merit,
      merit_id: `m${index}`,
      region_code: `r${index}`,
    }));
    const [list] = lists("merit", [], many, "id");
    expect([list?.count, list?.entries.length]).toEqual([130, 100]);
  });

  test("is one sentence for a table of reference", () => {
    const { regions } = published().tables;
    const state = (rows: readonly Row[]) => new Map([["regions", { schema: schemas.regions, rows }]]);
    const { lists, reference } = changeReport(
      compareTables(state(regions.slice(1)), state(regions.slice(0, -2))),
      "en",
    );
    expect(lists).toEqual([]);
    expect(reference).toEqual(["Regions: 1 new, 0 changed, 2 withdrawn"]);
  });
});
