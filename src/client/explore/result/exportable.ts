/** What can leave the page with an answer; each part is made when it is asked for. */
import { resultTable, type ResultTable } from "../../../charts/explore/result-table.ts";
import { resultProvenance, resultSubtitle, resultTitle } from "../../../charts/explore/result-words.ts";
import type { ExploreResult } from "../../../charts/explore/result.ts";
import type { ExploreView, ViewLayout } from "../../../charts/explore/view.ts";
import type { ExportTable } from "../../../export/export-table.ts";
import { fileName } from "../../../export/file-name.ts";
import { printTable, type PrintedTable } from "../../../export/printed-table.ts";
import { resultData } from "../../../export/result-data.ts";
import { pagePath } from "../../../lib/routes.ts";
import type { SqlTable } from "../../sql/session.ts";
import type { Explorer } from "../context.ts";
import type { FigureFiles } from "./figure-files.ts";
import { portableSources, remarkLines } from "./provenance-text.ts";
import { sqlData } from "./sql-table.ts";
import type { Sources } from "./use-sources.ts";

export interface Exportable {
  readonly link: string;
  /** `null` where no SQL gives the figures. */
  readonly sql: string | null;
  /** File name with an extension such as `csv`; `form` tells apart what has the same extension. */
  fileName(extension: string, form?: string): string;
  data(): ExportTable;
  /** What a file of data says about itself where its format has a place for it. */
  metadata(): Readonly<Record<string, string>>;
  printed(): PrintedTable;
  /** Whether a chart is shown, of which there are pictures. */
  readonly hasChart: boolean;
  /** Pictures and slides; `null` for a query of the reader's own, whose rows have no sources. */
  readonly figureFiles: (() => Promise<FigureFiles>) | null;
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
    fileName: (extension, form) => fileName(form === undefined ? names : [...names, form], extension),
    data: () => resultData(result, resultTable(result, { sort: layout.sort ?? null, provenance: "all" })),
    metadata: () => ({ title, subtitle: resultSubtitle(result), remarks: remarks().join("\n"), link }),
    printed: () => printTable(shown, { title: `${title} (${resultSubtitle(result)})`, remarks: remarks(), locale }),
    hasChart: view !== null,
    figureFiles: async () => {
      const { createFigureFiles } = await import("./figure-files.ts");
      const path = pagePath("explore", locale) + new URL(link).search;
      const cited = portableSources(provenance.sourceIds, sources, explorer);
      return createFigureFiles(result, { view, layout, sources: cited, notes, path, sql, isOwn }, explorer);
    },
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
    hasChart: false,
    figureFiles: null,
    wholeTable: null,
  };
}
