/** An answer of the explorer as a figure that can leave the site: its words, its table and its native form. */
import type { ChartTable } from "../charts/chart.ts";
import {
  resultDescription,
  resultProvenance,
  resultSubtitle,
  resultTable,
  resultTitle,
} from "../charts/explore/index.ts";
import type { ResultColumn, ResultEntry } from "../charts/explore/result-table.ts";
import type { ExploreResult } from "../charts/explore/result.ts";
import { tableNumber, tableUnit } from "../charts/explore/table-number.ts";
import type { ExploreView, ViewLayout } from "../charts/explore/view.ts";
import { periodInWords, statusesInWords } from "../charts/parts/provenance-words.ts";
import { codelistCodes } from "../generated/codelists.ts";
import { translate } from "../i18n/index.ts";
import { Codelist } from "../lib/codelist.ts";
import type { PortableFigure, PortableSource } from "./portable-figure.ts";

export interface ExploreFigureOptions {
  /** `null` for the table alone, of which there is no picture. */
  readonly view: ExploreView | null;
  readonly layout: ViewLayout;
  /** In the order in which they are cited. */
  readonly sources: readonly PortableSource[];
  readonly notes: readonly string[];
  /** Address of the explorer with the question, below the root of the site. */
  readonly path: string;
  /** `null` where no SQL gives the figures. */
  readonly sql: string | null;
  /** Day of the data edition, ISO. */
  readonly edition: string;
  /** SHA-256 of `hashedText(figure.table)`; the caller has it made, since browsers hash asynchronously. */
  readonly dataHash: string;
}

export function exploreFigure(
  result: ExploreResult,
  { view, layout, sources, notes, path, sql, edition, dataHash }: ExploreFigureOptions,
): PortableFigure {
  const { locale } = result;
  const provenance = resultProvenance(result);
  return {
    chart: "explore",
    region: null,
    locale,
    title: resultTitle(result),
    subtitle: resultSubtitle(result),
    description: resultDescription(result, view?.id ?? "table"),
    notes,
    sources,
    dates: periodInWords(provenance.dates, locale),
    statuses: statusesInWords(provenance, (name) => new Codelist(name, codelistCodes[name] ?? []), locale),
    table: figureTable(result, layout),
    native: view?.native?.(result, layout) ?? null,
    path,
    explorePath: path,
    sql,
    edition,
    dataHash,
  };
}

/** All rows of the result's table in long form, in the order that the reader chose. */
function figureTable(result: ExploreResult, { facet = null, sort = null }: ViewLayout): ChartTable {
  const { columns, rows } = resultTable(result, { facet, sort });
  return {
    columns: columns.map((column) => ({
      key: column.key,
      label: column.label,
      type: isMeasured(column) ? "number" : "text",
      ...(isMeasured(column) ? { unit: tableUnit(result) } : {}),
    })),
    rows: rows.map(({ entries }) =>
      Object.fromEntries(columns.map((column, position) => [column.key, cellOf(entries[position], column, result)])),
    ),
  };
}

/** Columns of the measure; how many events are known (`12 dari 30`) is no number to draw or add. */
const isMeasured = ({ kind }: ResultColumn): boolean =>
  kind === "value" || kind === "before" || kind === "after" || kind === "published";

function cellOf(
  entry: ResultEntry | undefined,
  column: ResultColumn,
  result: ExploreResult,
): ChartTable["rows"][number][string] {
  if (entry === undefined) return "";
  if (entry.type === "code") return entry.label;
  if (!isMeasured(column)) return entry.text;
  if (entry.value !== null || entry.missing === "not-published") return tableNumber(entry, result);
  // An empty number says "not published"; what is missing for another reason says so in words.
  return entry.missing === null ? "" : translate(result.locale)(`result.${entry.missing}`);
}
