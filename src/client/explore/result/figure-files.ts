/** An answer as pictures and slides. Loaded when one is asked for: fonts and writers come with it. */
import { drawView } from "../../../charts/explore/index.ts";
import type { ExploreResult } from "../../../charts/explore/result.ts";
import { exploreFigure, type ExploreFigureOptions } from "../../../export/explore-figure.ts";
import { toPng } from "../../../export/browser/png.ts";
import { bareSvg, slideDrawing } from "../../../export/picture/bare-svg.ts";
import { createPicture } from "../../../export/picture/create-picture.ts";
import type { PictureFrame } from "../../../export/picture/frame.ts";
import { figureMetadata, pngTexts } from "../../../export/picture/metadata.ts";
import type { StandaloneSvg } from "../../../export/picture/standalone-svg.ts";
import { withTextChunks } from "../../../export/png/with-text-chunks.ts";
import { hashedText, type PortableFigure } from "../../../export/portable-figure.ts";
import type { SlidePicture } from "../../../export/pptx/presentation.ts";
import type { Explorer } from "../context.ts";
import { chartFonts, chartStyles } from "./chart-styles.ts";

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

/** Pixels of a picture on a slide for one pixel of its drawing: sharp on a wall. */
const SLIDE_SCALE = 2;

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
      const bytes = await pngBytes(picture(frame), 1);
      return new Blob([withTextChunks(bytes, pngTexts(figureMetadata(figure, site)))], { type: "image/png" });
    },
    async presentation() {
      const { createPresentation } = await import("../../../export/pptx/presentation.ts");
      const bytes = await createPresentation({
        locale,
        opening: null,
        figures: [{ figure, picture: view === null || figure.native !== null ? null : await drawForSlide(draw) }],
        site,
        tableRows: "all",
      });
      return new Blob([bytes], { type: "application/vnd.openxmlformats-officedocument.presentationml.presentation" });
    },
  };
}

async function drawForSlide(draw: (widthPx: number) => string): Promise<SlidePicture> {
  const drawing = bareSvg(slideDrawing(draw), { styles: chartStyles });
  return {
    png: await pngBytes(drawing, SLIDE_SCALE),
    widthPx: Math.round(drawing.widthPx * SLIDE_SCALE),
    heightPx: Math.round(drawing.heightPx * SLIDE_SCALE),
  };
}

const pngBytes = async (svg: StandaloneSvg, scale: number): Promise<Uint8Array> =>
  new Uint8Array(await (await toPng(svg, { fonts: chartFonts, scale })).arrayBuffer());

/** SHA-256 in hexadecimal; empty where the browser may not hash (plain http from elsewhere than this machine). */
async function hashText(text: string): Promise<string> {
  if (!isSecureContext) return "";
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
