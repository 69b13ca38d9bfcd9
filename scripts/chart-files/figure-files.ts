/** One figure in one language -> its files. */
import { serialize } from "node:v8";
import { NARROW_PX } from "../../src/charts/chart.ts";
import { chartById } from "../../src/charts/index.ts";
import { bareSvg, slideDrawing } from "../../src/export/picture/bare-svg.ts";
import { createPicture } from "../../src/export/picture/create-picture.ts";
import { drawOnce, readDrawing, type Draw } from "../../src/export/picture/fit.ts";
import { figureMetadata, pngTexts } from "../../src/export/picture/metadata.ts";
import { withTextChunks } from "../../src/export/png/with-text-chunks.ts";
import type { Drawing, FigureFile, PortableFigure, SiteIdentity } from "../../src/export/portable-figure.ts";
import { dataOf, drawFigure } from "../../src/site/figures.ts";
import { siteIdentity } from "../../src/site/identity.ts";
import { figureOf, parametersOf } from "../../src/site/instances.ts";
import { keyOf, type FileSet } from "./cache.ts";
import { chartStyles as styles } from "./chart-styles.ts";
import { SLIDE_PICTURE, type FIGURE_FILES } from "./file-names.ts";
import type { PictureFonts } from "./fonts.ts";
import type { FigureJob } from "./job.ts";
import { writeSlide } from "./presentations.ts";
import { rasterise, type RasterImage } from "./rasterise.ts";

/** Width of a chart's picture on a slide, in pixels: as sharp as the text around it when the slide fills a screen. */
const SLIDE_PICTURE_PX = 1600;

/** What the files of a figure depend on, beside code: its words and numbers, the data of its drawing, the site. */
export function figureKey({ instance, locale }: FigureJob, codeHash: string): string {
  const data = dataOf(chartById(instance.chart), parametersOf(instance));
  return keyOf([
    codeHash,
    JSON.stringify(figureOf(instance, locale)),
    serialize(data),
    JSON.stringify(siteIdentity(locale)),
  ]);
}

export async function createFigureFiles({ instance, locale }: FigureJob, fonts: PictureFonts): Promise<FileSet> {
  const figure = figureOf(instance, locale);
  const site = siteIdentity(locale);
  const draw = drawOnce((widthPx) => drawFigure(instance.chart, parametersOf(instance), locale, widthPx));
  const drawing = slideDrawing(draw);
  const picture = figure.native === null ? rasteriseDrawing(drawing, fonts) : null;
  const file: FigureFile = { figure, drawing, narrow: readDrawing(draw(NARROW_PX)) };
  const files = {
    "chart.svg": createPicture(figure, draw, "figure", { styles, site }).svg,
    "slide.png": createPng(figure, draw, "slide", { site, fonts }),
    "share.png": createPng(figure, draw, "share", { site, fonts }),
    "slide.pptx": await writeSlide({ figure, picture }, site),
    "figure.json": JSON.stringify(file),
  } satisfies Record<(typeof FIGURE_FILES)[number], Uint8Array | string>;
  return picture === null ? files : { ...files, [SLIDE_PICTURE]: picture.png };
}

function createPng(
  figure: PortableFigure,
  draw: Draw,
  frame: "slide" | "share",
  { site, fonts }: { readonly site: SiteIdentity; readonly fonts: PictureFonts },
): Uint8Array {
  const { png } = rasterise(createPicture(figure, draw, frame, { styles, site }), fonts);
  return withTextChunks(png, pngTexts(figureMetadata(figure, site)));
}

function rasteriseDrawing(drawing: Drawing, fonts: PictureFonts): RasterImage {
  const picture = bareSvg(drawing, { styles });
  return rasterise(picture, fonts, SLIDE_PICTURE_PX / picture.widthPx);
}
