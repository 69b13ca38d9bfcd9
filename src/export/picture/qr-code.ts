/** The address of a figure as a QR code: dark modules on white, as vectors, with the quiet zone that scanners need. */
import { correction, generate } from "lean-qr";
import { element } from "../svg/element.ts";

/** White around the code, in modules. */
const QUIET_ZONE = 4;
/** Codes with more modules a side are too fine for a camera at the size of ours. */
const MOST_MODULES = 77;

export interface QrCode {
  /** `<g>` whose top left corner is (0, 0). */
  readonly markup: string;
  readonly sizePx: number;
  /** White at each side, part of the size; on a white ground it may reach into a margin. */
  readonly quietPx: number;
}

/**
 * At most `sizePx` wide; modules are whole pixels, so that their edges are sharp. `null` for an address too long to be
 * scanned (the link of a query).
 */
export function qrCode(address: string, sizePx: number): QrCode | null {
  if (address.length > LONGEST) return null;
  const code = generate(address, { minCorrectionLevel: correction.M });
  const modules = code.size + 2 * QUIET_ZONE;
  if (code.size > MOST_MODULES) return null;
  const modulePx = Math.max(2, Math.floor(sizePx / modules));
  const ground = element("rect", { width: modules * modulePx, height: modules * modulePx, fill: "#ffffff" });
  const dark = element("path", {
    fill: "#000000",
    "shape-rendering": "crispEdges",
    transform: `scale(${modulePx}) translate(${QUIET_ZONE} ${QUIET_ZONE})`,
    d: modulesPath(code),
  });
  return { markup: ground + dark, sizePx: modules * modulePx, quietPx: QUIET_ZONE * modulePx };
}
/** Bytes that a code of 77 modules holds at most. */
const LONGEST = 412;

/** Runs of dark modules of each row as rectangles one module high. */
function modulesPath(code: ReturnType<typeof generate>): string {
  let path = "";
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const start = x;
      while (code.get(x + 1, y)) x++;
      path += `M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`;
    }
  return path;
}
