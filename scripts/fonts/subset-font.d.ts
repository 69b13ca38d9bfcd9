/** What we use of `subset-font`, which brings no types. */
declare module "subset-font" {
  interface SubsetOptions {
    readonly targetFormat: "sfnt" | "woff2";
    /** OpenType features that stay; default all. */
    readonly keepFeatures?: readonly string[];
    /** Axes of a variable font: a value pins one, a range narrows it. */
    readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
    readonly noHinting?: boolean;
    /** Every character stays; `text` is then empty. */
    readonly keepAllGlyphs?: boolean;
  }
  /** `text` holds the characters that stay; the same input gives the same bytes. */
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
