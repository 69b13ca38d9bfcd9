/** What can leave the page with an answer; each part is made when it is asked for. */
import { WIDE_PX } from "../../../charts/chart.ts";
import { drawView } from "../../../charts/explore/index.ts";
import { resultTable, type ResultTable } from "../../../charts/explore/result-table.ts";
import { resultProvenance, resultSubtitle, resultTitle } from "../../../charts/explore/result-words.ts";
import type { ExploreResult } from "../../../charts/explore/result.ts";
import type { ExploreView, ViewLayout } from "../../../charts/explore/view.ts";
import type { ExportTable } from "../../../export/export-table.ts";
import { fileName } from "../../../export/file-name.ts";
import { printTable, type PrintedTable } from "../../../export/printed-table.ts";
import { resultData } from "../../../export/result-data.ts";
import type { StandaloneSvg } from "../../../export/svg/standalone-svg.ts";
import type { SqlTable } from "../../sql/session.ts";
import type { Explorer } from "../context.ts";
import { remarkLines } from "./provenance-text.ts";
import { sqlData } from "./sql-table.ts";
import type { Sources } from "./use-sources.ts";

export interface Exportable {
  readonly link: string;
  /** `null` where no SQL gives the figures. */
  readonly sql: string | null;
  /** File name with an extension such as `csv`. */
  fileName(extension: string): string;
  data(): ExportTable;
  /** What a file of data says about itself where its format has a place for it. */
  metadata(): Readonly<Record<string, string>>;
  printed(): PrintedTable;
  /** `null` where no chart is shown. */
  readonly chart: (() => Promise<StandaloneSvg>) | null;
  /** Prebuilt file of the whole published table; `null` for a query of the reader's own and for own files. */
  readonly wholeTable: { readonly label: string; readonly href: string } | null;
}

export interface ResultExportOptions {
  readonly sql: string | null;
  readonly link: string;
  readonly sources: Sources;
  /** The table as it is shown, all pages. */
  readonly shown: ResultTable;
  /** The chart that is shown; `null` for the table alone. */
  readonly view: ExploreView | null;
  readonly layout: ViewLayout;
  readonly notes: readonly string[];
  /** Figures of the reader's own file. */
  readonly isOwn: boolean;
}

export function resultExportable(result: ExploreResult, options: ResultExportOptions, explorer: Explorer): Exportable {
  const { sql, link, sources, layout, shown, view, notes, isOwn } = options;
  const { locale, config, t } = explorer;
  const provenance = resultProvenance(result);
  const title = resultTitle(result);
  const remarks = (): readonly string[] => remarkLines(provenance, notes, { sources, link }, explorer);
  const newest = provenance.dates.at(-1);
  const names = [
    ...(isOwn ? ["own"] : []),
    result.table.name,
    ...result.question.by,
    ...(newest === undefined ? [] : [newest]),
  ];
  const parquet = config.parquet[result.table.name];
  return {
    link,
    sql,
    fileName: (extension) => fileName(names, extension),
    data: () => resultData(result, resultTable(result, { sort: layout.sort ?? null, provenance: "all" })),
    metadata: () => ({ title, subtitle: resultSubtitle(result), remarks: remarks().join("\n"), link }),
    printed: () => printTable(shown, { title: `${title} (${resultSubtitle(result)})`, remarks: remarks(), locale }),
    chart: view === null ? null : () => drawStandalone(result, view, remarks(), options, explorer),
    wholeTable:
      isOwn || parquet === undefined
        ? null
        : { label: t("result.whole-table", { table: result.table.label }), href: config.dataHref + parquet },
  };
}

/** The rows of a query have no provenance of their own: the query and the link say where they come from. */
export function sqlExportable(
  table: SqlTable,
  { sql, link, shown }: { readonly sql: string; readonly link: string; readonly shown: ResultTable },
  { locale, t }: Explorer,
): Exportable {
  const title = t("result.sql-title");
  const remarks = [
    ...(table.isCut ? [t("result.cut", { count: table.rows.length })] : []),
    t("result.remark-link", { link }),
  ];
  return {
    link,
    sql,
    fileName: (extension) => fileName(["sql"], extension),
    data: () => sqlData(table),
    metadata: () => ({ title, sql, link }),
    printed: () => printTable(shown, { title, remarks, locale }),
    chart: null,
    wholeTable: null,
  };
}

/** At the width of a wide chart whatever the reader's screen; the code for it is loaded when it is needed. */
async function drawStandalone(
  result: ExploreResult,
  view: ExploreView,
  remarks: readonly string[],
  { layout }: ResultExportOptions,
  { locale, t }: Explorer,
): Promise<StandaloneSvg> {
  const [{ standaloneSvg }, { chartStyles }] = await Promise.all([
    import("../../../export/svg/standalone-svg.ts"),
    import("./chart-styles.ts"),
  ]);
  const context = { ...layout, widthPx: WIDE_PX, locale, interactive: false };
  const { svg } = drawView(view, result, context, { idPrefix: "chart", document });
  const frame = { title: resultTitle(result), subtitle: resultSubtitle(result), remarks, site: t("site.name") };
  return standaloneSvg(svg, frame, chartStyles, document);
}
