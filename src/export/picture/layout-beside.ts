/** Words in a column at the left, the chart at full height beside them: for charts too tall to stand below a headline. */
import type { FixedFrame } from "./frame.ts";
import { drawGroup, drawRect, type FixedLayout, type Layout, type PictureContents } from "./layout.ts";
import { qrCode } from "./qr-code.ts";
import {
  cutLines,
  drawText,
  heightOf,
  remarkStyle,
  setText,
  setTitle,
  siteStyle,
  subtitleStyle,
  type TextBlock,
} from "./text.ts";
import { editionOf, factsOf, linesWithin, permalinkOf, setNotes, setSources } from "./words.ts";

/** Lines of the address: the link of a filtered view may be long. */
const LINK_LINES = 4;

export function layoutBeside(contents: PictureContents, frame: FixedFrame): FixedLayout {
  const { widthPx, heightPx, marginPx, columnPx } = frame;
  const groundPx = marginPx + columnPx + marginPx / 2;
  const left = groundPx + marginPx / 2;
  return {
    place: { x: left, y: marginPx },
    area: { widthPx: widthPx - marginPx - left, heightPx: heightPx - 2 * marginPx },
    freeAbove: 0.5,
    markup: [
      drawRect({ x: 0, y: 0 }, { widthPx: groundPx, heightPx }, "--tint", contents.styles),
      drawColumn(contents, frame),
    ].join(""),
  };
}

function drawColumn(contents: PictureContents, frame: FixedFrame): string {
  const { figure, styles } = contents;
  const { marginPx, columnPx, gapPx } = frame;
  const style = remarkStyle(frame);
  const foot = layoutFoot(contents, frame);
  const remarks = [
    ...factsOf(figure).map((fact) => setText(fact, style, columnPx)),
    setSources(figure, { style, widthPx: columnPx, lines: frame.sourceLines.beside }, frame.publishersOnly),
  ];
  const room = frame.heightPx - 2 * marginPx - foot.heightPx - gapPx - heightOf(remarks) - gapPx;
  const leastNotes = setNotes(figure, { style, widthPx: columnPx, lines: frame.noteLines.beside });
  const header = setHeader(contents, frame, room - heightOf([leastNotes]));
  const free = frame.noteLines.beside === 0 ? 0 : linesWithin(room - heightOf(header), style);
  const notes = setNotes(figure, { style, widthPx: columnPx, lines: free });

  const footTop = frame.heightPx - marginPx - foot.heightPx;
  const remarksTop = footTop - gapPx / 2 - heightOf([notes, ...remarks]);
  return [
    drawText(header, { x: marginPx, y: marginPx }, styles),
    drawText([notes, ...remarks], { x: marginPx, y: remarksTop }, styles),
    drawGroup(foot.markup, { x: marginPx, y: footTop }),
  ].join("");
}

/** The largest headline that leaves the rest its room. */
function setHeader({ figure }: PictureContents, frame: FixedFrame, heightPx: number): readonly TextBlock[] {
  const subtitle = setText(figure.subtitle, subtitleStyle(frame), frame.columnPx);
  const headers = frame.titlesPx.beside.map((sizePx) => [setTitle(figure.title, sizePx, frame.columnPx), subtitle]);
  return headers.find((header) => heightOf(header) <= heightPx) ?? headers.at(-1) ?? [subtitle];
}

/** The code, and beside it the site, the edition and the address. */
function layoutFoot({ figure, site, styles }: PictureContents, frame: FixedFrame): Layout {
  const permalink = permalinkOf(figure, site);
  const qr = permalink === null ? null : qrCode(permalink, frame.qrPx);
  const x = qr === null ? 0 : qr.sizePx + frame.gapPx / 2;
  const widthPx = frame.columnPx - x;
  const style = remarkStyle(frame);
  const words = [
    setText(site.name, siteStyle(frame), widthPx),
    setText(editionOf(figure, site), style, widthPx),
    cutLines(setText(permalink ?? "", style, widthPx), LINK_LINES),
  ];
  const heightPx = Math.max(qr?.sizePx ?? 0, heightOf(words));
  const markup =
    (qr === null ? "" : drawGroup(qr.markup, { x: 0, y: heightPx - qr.sizePx })) +
    drawText(words, { x, y: (heightPx - heightOf(words)) / 2 }, styles);
  return { markup, widthPx: frame.columnPx, heightPx };
}
