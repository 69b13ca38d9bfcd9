/** The chart at its natural size with everything said about it around it; as high as that takes. */
import { WIDE_PX } from "../../charts/chart.ts";
import { readDrawing } from "./fit.ts";
import { drawChart, drawGroup, type Layout, type PictureContents } from "./layout.ts";
import { qrCode } from "./qr-code.ts";
import { drawText, heightOf, remarkStyle, setText, setTitle, siteStyle, subtitleStyle } from "./text.ts";
import { editionOf, factsOf, permalinkOf, setNotes, setSources } from "./words.ts";

const MARGIN_PX = 24;
const GAP_PX = 18;
const TITLE_PX = 22;
const SIZES = { subtitlePx: 15, remarkPx: 13, sitePx: 16 };
const QR_PX = 100;
/** Width of remarks: an SVG is also read where our fonts are not, and theirs may be wider. */
const REMARK_PX = Math.round(WIDE_PX * 0.88);
/** Sources beyond these lines are counted; notes are all there. */
const SOURCE_LINES = 12;

export function layoutStacked({ figure, draw, site, styles }: PictureContents): Layout {
  const drawing = { ...readDrawing(draw(WIDE_PX)), scale: 1 };
  const header = [setTitle(figure.title, TITLE_PX, WIDE_PX), setText(figure.subtitle, subtitleStyle(SIZES), WIDE_PX)];
  const permalink = permalinkOf(figure, site);
  const qr = permalink === null ? null : qrCode(permalink, QR_PX);
  const style = remarkStyle(SIZES);
  const remarks = [
    setNotes(figure, { style, widthPx: REMARK_PX, lines: Infinity }),
    setSources(figure, { style, widthPx: REMARK_PX, lines: SOURCE_LINES }, false),
  ];
  const widthPx = REMARK_PX - (qr?.sizePx ?? 0);
  const foot = [
    ...factsOf(figure).map((fact) => setText(fact, style, widthPx)),
    setText(editionOf(figure, site), style, widthPx),
    setText(permalink ?? "", style, widthPx),
    setText(site.name, siteStyle(SIZES), widthPx),
  ];

  const chartTop = MARGIN_PX + heightOf(header) + GAP_PX;
  const remarksTop = chartTop + drawing.heightPx + GAP_PX;
  const footTop = remarksTop + heightOf(remarks) + GAP_PX / 3;
  const bottom = footTop + Math.max(heightOf(foot), qr?.sizePx ?? 0);
  const markup = [
    drawText(header, { x: MARGIN_PX, y: MARGIN_PX }, styles),
    drawChart(drawing, { x: MARGIN_PX, y: chartTop }, styles),
    drawText(remarks, { x: MARGIN_PX, y: remarksTop }, styles),
    drawText(foot, { x: MARGIN_PX, y: footTop }, styles),
    qr === null
      ? ""
      : drawGroup(qr.markup, { x: MARGIN_PX + WIDE_PX - qr.sizePx + qr.quietPx, y: bottom - qr.sizePx + qr.quietPx }),
  ].join("");
  return { markup, widthPx: WIDE_PX + 2 * MARGIN_PX, heightPx: Math.ceil(bottom + MARGIN_PX) };
}
