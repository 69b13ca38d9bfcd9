/** An answer as pictures and slides. Loaded when one is asked for: fonts and writers come with it. */
import { drawView } from "../../../charts/explore/index.ts";
import type { ExploreResult } from "../../../charts/explore/result.ts";
import { exploreFigure, type ExploreFigureOptions } from "../../../export/explore-figure.ts";
import { toPng } from "../../../export/browser/png.ts";
import { slideDrawing } from "../../../export/picture/bare-svg.ts";
import { createPicture } from "../../../export/picture/create-picture.ts";
import type { PictureFrame } from "../../../export/picture/frame.ts";
import { figureMetadata, pngTexts } from "../../../export/picture/metadata.ts";
import { withTextChunks } from "../../../export/png/with-text-chunks.ts";
import { hashedText, type PortableFigure } from "../../../export/portable-figure.ts";
import { sha256 } from "../../files/sha256.ts";
import { chartFonts, chartStyles } from "../../pictures/chart-styles.ts";
import type { Explorer } from "../context.ts";

/** What the reader sees; edition and hash are found here. */
export interface FigureFilesOptions extends Omit<ExploreFigureOptions, "edition" | "dataHash"> {
  /** Figures of the reader's own file. */
  readonly isOwn: boolean;
}

export interface FigureFiles {
  /** Throws without a chart. */
  readonly svg: () => Blob;
  /** Rejects without a chart, and where the browser cannot draw or encode it. */
  readonly png: (frame: Exclude<PictureFrame, "figure">) => Promise<Blob>;
  /** A slide with a chart that can be edited where presentation programs have its form, then its table. */
  readonly presentation: () => Promise<Blob>;
}

export async function createFigureFiles(
  result: ExploreResult,
  options: FigureFilesOptions,
  { config, locale }: Explorer,
): Promise<FigureFiles> {
  const { view, layout, isOwn } = options;
  const { site, edition } = config;
  const unhashed = exploreFigure(result, { ...options, edition, dataHash: "" });
  const figure: PortableFigure = {
    ...unhashed,
    // The file that the link asks for is on the reader's machine alone.
    ...(isOwn ? { isOwn, explorePath: null } : {}),
    dataHash: await hashText(hashedText(unhashed.table)),
  };
  const draw = (widthPx: number): string => {
    if (view === null) throw new RangeError("a table alone has no drawing");
    const context = { ...layout, widthPx, locale, interactive: false };
    return drawView(view, result, context, { idPrefix: `chart-${widthPx}`, document }).svg;
  };
  const picture = (frame: PictureFrame) => createPicture(figure, draw, frame, { styles: chartStyles, site });
  return {
    svg: () => new Blob([picture("figure").svg], { type: "image/svg+xml;charset=utf-8" }),
    async png(frame) {
      const png = await toPng(picture(frame), { fonts: chartFonts, scale: 1 });
      const bytes = new Uint8Array(await png.arrayBuffer());
      return new Blob([withTextChunks(bytes, pngTexts(figureMetadata(figure, site)))], { type: "image/png" });
    },
    async presentation() {
      const { drawSlidePicture, presentationFile } = await import("../../pictures/presentation-file.ts");
      const hasPicture = view !== null && figure.native === null;
      return presentationFile({
        locale,
        opening: null,
        figures: [{ figure, picture: hasPicture ? await drawSlidePicture(slideDrawing(draw)) : null }],
        site,
        tableRows: "all",
      });
    },
  };
}

/** Empty where the browser may not hash (plain http from elsewhere than this machine). */
const hashText = async (text: string): Promise<string> =>
  isSecureContext ? sha256(new TextEncoder().encode(text)) : "";
