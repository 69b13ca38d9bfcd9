/** What a reader can copy and download of an answer. Writers of files are loaded when they are first used. */
import type { MessageKey } from "../../../i18n/index.ts";
import { toHtmlTable, toTabSeparated } from "../../../export/clipboard-table.ts";
import { toCsv, toIndonesianCsv } from "../../../export/csv.ts";
import { toMarkdown } from "../../../export/markdown.ts";
import type { Locale } from "../../../lib/format.ts";
import type { Exportable } from "./exportable.ts";
import type { FigureFiles } from "./figure-files.ts";

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

/** The picture that is copied beside a chart. Rejects where the browser cannot make it. */
export const copiedPicture = async (exportable: Exportable): Promise<Blob> =>
  (await figureFilesOf(exportable)).png("slide");

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
  /** In the file's name, where two have the same extension. */
  readonly form?: string;
  /** What it is made of, and offered with: a chart, an answer with its sources, or any rows. */
  readonly of: "chart" | "figure" | "rows";
  /** Bytes of the file. Rejects where the browser cannot make them. */
  readonly write: (exportable: Exportable) => Promise<Blob>;
}

const textFile = (text: string, type: string): Promise<Blob> =>
  Promise.resolve(new Blob([text], { type: `${type};charset=utf-8` }));

export const DOWNLOAD_ACTIONS: readonly DownloadAction[] = [
  {
    name: "result.download-pptx",
    extension: "pptx",
    of: "figure",
    write: async (exportable) => (await figureFilesOf(exportable)).presentation(),
  },
  {
    name: "result.download-slide-png",
    extension: "png",
    form: "slide",
    of: "chart",
    write: async (exportable) => (await figureFilesOf(exportable)).png("slide"),
  },
  {
    name: "result.download-share-png",
    extension: "png",
    form: "share",
    of: "chart",
    write: async (exportable) => (await figureFilesOf(exportable)).png("share"),
  },
  {
    name: "result.download-svg",
    extension: "svg",
    of: "chart",
    write: async (exportable) => (await figureFilesOf(exportable)).svg(),
  },
  {
    name: "result.download-csv",
    extension: "csv",
    of: "rows",
    write: (exportable) => textFile(toCsv(exportable.data()), "text/csv"),
  },
  {
    name: "result.download-id-csv",
    extension: "id.csv",
    of: "rows",
    write: (exportable) => textFile(toIndonesianCsv(exportable.data()), "text/csv"),
  },
  {
    name: "result.download-parquet",
    extension: "parquet",
    of: "rows",
    write: async (exportable) => {
      const { toParquet } = await import("../../../export/parquet.ts");
      const bytes = toParquet(exportable.data(), exportable.metadata());
      return new Blob([bytes], { type: "application/vnd.apache.parquet" });
    },
  },
];

function figureFilesOf({ figureFiles }: Exportable): Promise<FigureFiles> {
  if (figureFiles === null) throw new Error("rows of a query are no figure");
  return figureFiles();
}
