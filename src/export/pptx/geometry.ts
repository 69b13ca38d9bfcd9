/** Places on a slide of 16:9. Inches in this code, English Metric Units in the file. */
import { element } from "./xml.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Inches. */
export const SLIDE_SIZE = { width: 40 / 3, height: 7.5 };

const EMU_PER_INCH = 914_400;
export const emu = (inches: number): number => Math.round(inches * EMU_PER_INCH);

export const POINTS_PER_INCH = 72;

/** `a:xfrm`, or `p:xfrm` in a graphic frame. */
export const transform = ({ x, y, width, height }: Box, name: "a:xfrm" | "p:xfrm" = "a:xfrm"): string =>
  element(name, {}, element("a:off", { x: emu(x), y: emu(y) }), element("a:ext", { cx: emu(width), cy: emu(height) }));

/** The largest box of a picture's proportions in another, centred. */
export function fitInside(widthPx: number, heightPx: number, box: Box): Box {
  const scale = Math.min(box.width / widthPx, box.height / heightPx);
  const [width, height] = [widthPx * scale, heightPx * scale];
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}
