/** Deliveries of data, newest first: what the catalogue calls "what changed" and the feed announces. */
import { basename } from "node:path/posix";
import type { Manifest } from "../lib/manifest.ts";
import { isReferenceDate } from "../lib/reference-date.ts";

export interface DeliveredTable {
  readonly table: string;
  readonly rows: number;
  readonly file: string;
}

/** Everything handed in on one date. */
export interface DeliveryDay {
  /** ISO day from the file names; `null` for files whose names tell none. */
  readonly date: string | null;
  /** Element id on the catalogue. */
  readonly id: string;
  readonly rows: number;
  readonly tables: readonly DeliveredTable[];
}

/** `snapshots/workforce/2026-11-22.csv` -> `2026-11-22`; `null` where the name does not begin with a day. */
export function deliveryDate(file: string): string | null {
  const day = basename(file).slice(0, 10);
  return day.length === 10 && isReferenceDate(day) ? day : null;
}

export function deliveryDays(manifest: Pick<Manifest, "tables">): readonly DeliveryDay[] {
  const delivered = Object.entries(manifest.tables).flatMap(([table, { kind, deliveries }]) =>
    kind === "reference" ? [] : deliveries.map(({ file, rows }) => ({ table, rows, file })),
  );
  return [...Map.groupBy(delivered, ({ file }) => deliveryDate(file))]
    .sort(([a], [b]) => ((b ?? "") < (a ?? "") ? -1 : 1))
    .map(([date, tables]) => ({
      date,
      id: `delivery-${date ?? "undated"}`,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      tables,
    }));
}
