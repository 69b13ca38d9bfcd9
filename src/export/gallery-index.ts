/** `charts/index.<locale>.json`: every chart that a deck can be made of, in one language. */
import type { NativeChart } from "../charts/chart.ts";
import type { Subject } from "../lib/routes.ts";

export interface GalleryEntry {
  /** As links name it: `asn-trend`, `region-workforce:16.08`. */
  readonly id: string;
  /** The finding. */
  readonly title: string;
  /** The statistic: what, unit, where, when. */
  readonly subtitle: string;
  readonly subject: Subject;
  /** Form of its slide: a chart that can be edited, or a picture with a table. */
  readonly form: NativeChart["form"] | "picture";
}

export interface GalleryIndex {
  readonly entries: readonly GalleryEntry[];
  /** Every region with its name, in the order of the codes; the country first. */
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  /** Ready-made decks with their slides, by region; the country first. */
  readonly decks: readonly { readonly region: string; readonly slides: readonly string[] }[];
}

/** Path of the file below the root of the site. */
export const galleryIndexPath = (locale: string): string => `charts/index.${locale}.json`;
