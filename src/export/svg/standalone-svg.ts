/**
 * A drawing as a file that stands alone: headline and statistic above it, date, status, sources and permalink below,
 * every colour written out.
 */
import { inlineStyles } from "./inline-styles.ts";
import { resolveColours, type ChartStyles } from "./styles.ts";
import { wrapLines } from "./wrap-lines.ts";

/** What stands around the drawing, in the reader's language. */
export interface SvgFrame {
  readonly title: string;
  readonly subtitle: string;
  /** Notes, reference date, status, sources, permalink; one a line, longer ones are wrapped. */
  readonly remarks: readonly string[];
  /** Name of the site, at the foot. */
  readonly site: string;
}

export interface StandaloneSvg {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

const NAMESPACE = "http://www.w3.org/2000/svg";
const MARGIN_PX = 24;

interface TextBlock {
  readonly text: string;
  readonly sizePx: number;
  readonly lineHeightPx: number;
  readonly weight: number;
  readonly family: "--font-heading" | "--font-body";
  readonly colour: string;
}
const TITLE: Omit<TextBlock, "text"> = {
  sizePx: 21,
  lineHeightPx: 27,
  weight: 700,
  family: "--font-heading",
  colour: "var(--ink)",
};
const SUBTITLE: Omit<TextBlock, "text"> = {
  sizePx: 15,
  lineHeightPx: 21,
  weight: 400,
  family: "--font-body",
  colour: "var(--muted)",
};
const REMARK: Omit<TextBlock, "text"> = { ...SUBTITLE, sizePx: 13, lineHeightPx: 18 };
const SITE: Omit<TextBlock, "text"> = { ...REMARK, weight: 700, colour: "var(--accent)" };
/** Letters of the heading font are wider than those of the chart font, which `wrapLines` knows. */
const HEADING_WIDTH = 1.16;

/** Takes the markup of one drawing with `width` and `height` in pixels; `document` only makes elements. */
export function standaloneSvg(
  markup: string,
  { title, subtitle, remarks, site }: SvgFrame,
  styles: ChartStyles,
  document: Document,
): StandaloneSvg {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const drawing = template.content.firstElementChild;
  if (drawing === null) throw new RangeError("no drawing in the markup");
  const [drawingWidth, drawingHeight] = ["width", "height"].map((name) => Number(drawing.getAttribute(name)));
  if (!drawingWidth || !drawingHeight) throw new RangeError("a drawing needs width and height");
  inlineStyles(drawing, styles);

  const widthPx = drawingWidth + 2 * MARGIN_PX;
  const root = document.createElementNS(NAMESPACE, "svg");
  let y = MARGIN_PX;
  const write = ({ text, sizePx, lineHeightPx, weight, family, colour }: TextBlock): void => {
    const widthFactor = family === "--font-heading" ? HEADING_WIDTH : 1;
    for (const line of wrapLines(text, drawingWidth, sizePx * widthFactor)) {
      const element = document.createElementNS(NAMESPACE, "text");
      const attributes = {
        x: MARGIN_PX,
        y: y + Math.round(lineHeightPx * 0.75),
        fill: resolveColours(colour, styles.tokens),
        "font-family": resolveColours(`var(${family})`, styles.tokens),
        "font-size": sizePx,
        "font-weight": weight,
      };
      setAttributes(element, attributes);
      element.textContent = line;
      root.append(element);
      y += lineHeightPx;
    }
  };

  write({ ...TITLE, text: title });
  y += 4;
  write({ ...SUBTITLE, text: subtitle });
  y += 16;
  setAttributes(drawing, { x: MARGIN_PX, y });
  root.append(drawing);
  y += drawingHeight + 16;
  for (const remark of remarks) write({ ...REMARK, text: remark });
  y += 6;
  write({ ...SITE, text: site });

  const heightPx = y + MARGIN_PX - 6;
  const ground = document.createElementNS(NAMESPACE, "rect");
  setAttributes(ground, { width: widthPx, height: heightPx, fill: resolveColours("var(--surface)", styles.tokens) });
  root.prepend(ground);
  setAttributes(root, {
    width: widthPx,
    height: heightPx,
    viewBox: `0 0 ${widthPx} ${heightPx}`,
    role: "img",
    "aria-label": title,
  });
  return { svg: serialise(root), widthPx, heightPx };
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** Digits below digits: SVG has no attribute for it, and in the page our CSP refuses the style, so the text gets it. */
const FIGURES_STYLE = 'style="font-variant-numeric: tabular-nums lining-nums"';

/** As XML, which other programs read; HTML's own markup of an SVG need not be well-formed. */
function serialise(root: Element): string {
  const window = root.ownerDocument.defaultView;
  if (window === null) throw new RangeError("the document has no window to serialise with");
  const text = new window.XMLSerializer().serializeToString(root).replace("<svg ", `<svg ${FIGURES_STYLE} `);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
