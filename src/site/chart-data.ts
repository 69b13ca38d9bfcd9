import type { ChartData, SeriesBreak } from "../charts/chart.ts";
import { translate } from "../i18n/index.ts";
import type { Locale } from "../lib/format.ts";
import { compareDates } from "../lib/reference-date.ts";
import { answer, answerRows } from "../query/index.ts";
import type { Published } from "./published.ts";

/** The charts' door to the published tables. */
export function createChartData({ dataset, tables }: Published): ChartData {
  const regions = new Map(tables.regions.map((region) => [region.region_code, region]));
  const notes = new Map(
    [...tables.notes, ...preferenceNotes(tables.preferences)].map((note) => [`${note.table}:${note.row_id}`, note]),
  );
  const region = (code: string) => {
    const found = regions.get(code);
    if (found === undefined) throw new RangeError(`no region ${code}`);
    return found;
  };
  return {
    ask: (question) => answer(question, dataset),
    rows: (question) => answerRows(question, dataset),
    codelist(name) {
      const codelist = dataset.codelists[name];
      if (codelist === undefined) throw new RangeError(`no code list ${name}`);
      return codelist;
    },
    region,
    regionName: (code, form = "full") => (form === "short" ? region(code).short_name : region(code).name),
    regionCodes: tables.regions.map(({ region_code }) => region_code),
    note(table, rowId, locale) {
      const note = notes.get(`${table}:${rowId}`);
      return note === undefined ? null : locale === "id" ? note.note_id : note.note_en;
    },
    breaks: (table, dimension) =>
      tables.series_breaks
        .filter((row) => row.table === table && row.dimension === dimension)
        .map((row): SeriesBreak => ({
          asOf: row.as_of,
          label_id: row.label_id,
          label_en: row.label_en,
          sourceId: row.source_id,
        }))
        .sort((a, b) => compareDates(a.asOf, b.asOf)),
    declaredDifferences: (rowIds, locale) =>
      declaredDifferences(dataset.totalChecks, tables.total_checks, rowIds, locale),
  };
}

/** Why another figure comes first stands with the figure set aside; where that one is in no table, with the preferred. */
function preferenceNotes(
  preferences: Published["tables"]["preferences"],
): readonly Published["tables"]["notes"][number][] {
  return preferences.flatMap(({ preferred_row, also_reported, reason_id, reason_en }) =>
    (also_reported ?? preferred_row)
      .split(" ")
      .map((row_id) => ({ table: "workforce", row_id, note_id: reason_id, note_en: reason_en })),
  );
}

/** Differences that a check declares, told where all of its rows are shown together. */
function declaredDifferences(
  checks: Published["dataset"]["totalChecks"],
  rows: Published["tables"]["total_checks"],
  rowIds: readonly string[],
  locale: Locale,
): readonly string[] {
  const shown = new Set(rowIds);
  return checks
    .filter((check) => check.kind !== "exact" && [check.totalRow, ...check.partRows].every((row) => shown.has(row)))
    .map((check) => {
      const row = rows.find(({ check_id }) => check_id === check.checkId);
      const reason = (locale === "id" ? row?.reason_id : row?.reason_en) ?? "";
      return translate(locale)("figure.declared-difference", { reason, size: Math.abs(check.expectedDifference) });
    });
}
