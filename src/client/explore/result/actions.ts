/** What a reader can copy and download of an answer. Writers of files are loaded when they are first used. */
import type { MessageKey } from "../../../i18n/index.ts";
import { toHtmlTable, toTabSeparated } from "../../../export/clipboard-table.ts";
import { toCsv, toIndonesianCsv } from "../../../export/csv.ts";
import { toMarkdown } from "../../../export/markdown.ts";
import type { Locale } from "../../../lib/format.ts";
import type { Exportable } from "./exportable.ts";

/** Text for the clipboard, with its form for documents where it has one. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

export interface CopyAction {
  readonly name: MessageKey;
  /** Offered only where there is SQL. */
  readonly isSql?: boolean;
  readonly copy: (exportable: Exportable, locale: Locale) => Copied;
}

export const COPY_ACTIONS: readonly CopyAction[] = [
  { name: "result.copy-link", copy: ({ link }) => ({ text: link }) },
  { name: "result.copy-sql", isSql: true, copy: ({ sql }) => ({ text: sql ?? "" }) },
  { name: "result.copy-csv", copy: (exportable) => ({ text: toCsv(exportable.data()) }) },
  { name: "result.copy-markdown", copy: (exportable) => ({ text: toMarkdown(exportable.printed()) }) },
  {
    name: "result.copy-table",
    copy: (exportable, locale) => {
      const printed = exportable.printed();
      return { text: toTabSeparated(printed, locale), html: toHtmlTable(printed, locale) };
    },
  },
];

export interface DownloadAction {
  readonly name: MessageKey;
  readonly extension: string;
  /** Offered only beside a chart. */
  readonly isChart: boolean;
  /** Bytes of the file. Rejects where the browser cannot make them. */
  readonly write: (exportable: Exportable) => Promise<Blob>;
}

const textFile = (text: string, type: string): Promise<Blob> =>
  Promise.resolve(new Blob([text], { type: `${type};charset=utf-8` }));

export const DOWNLOAD_ACTIONS: readonly DownloadAction[] = [
  {
    name: "result.download-csv",
    extension: "csv",
    isChart: false,
    write: (exportable) => textFile(toCsv(exportable.data()), "text/csv"),
  },
  {
    name: "result.download-id-csv",
    extension: "id.csv",
    isChart: false,
    write: (exportable) => textFile(toIndonesianCsv(exportable.data()), "text/csv"),
  },
  {
    name: "result.download-parquet",
    extension: "parquet",
    isChart: false,
    write: async (exportable) => {
      const { toParquet } = await import("../../../export/parquet.ts");
      const bytes = toParquet(exportable.data(), exportable.metadata());
      return new Blob([bytes], { type: "application/vnd.apache.parquet" });
    },
  },
  {
    name: "result.download-svg",
    extension: "svg",
    isChart: true,
    write: async (exportable) => textFile((await chartOf(exportable)).svg, "image/svg+xml"),
  },
  {
    name: "result.download-png",
    extension: "png",
    isChart: true,
    write: async (exportable) => {
      const [chart, { toPng }, { chartFonts }] = await Promise.all([
        chartOf(exportable),
        import("../../../export/browser/png.ts"),
        import("./chart-styles.ts"),
      ]);
      return toPng(chart, { fonts: chartFonts });
    },
  },
];

function chartOf({ chart }: Exportable): ReturnType<NonNullable<Exportable["chart"]>> {
  if (chart === null) throw new Error("no chart is shown");
  return chart();
}
