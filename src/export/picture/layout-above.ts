/** Headline above the chart, source and date below it. */
import type { FixedFrame } from "./frame.ts";
import { drawGroup, drawRect, type FixedLayout, type Layout, type PictureContents } from "./layout.ts";
import { qrCode } from "./qr-code.ts";
import {
  cutLines,
  drawText,
  heightOf,
  measurePx,
  remarkStyle,
  setText,
  setTitle,
  siteStyle,
  subtitleStyle,
  type TextBlock,
  type TextStyle,
} from "./text.ts";
import { editionOf, factsOf, permalinkOf, setNotes, setSources } from "./words.ts";

const RULE_PX = 2;
/** Lines of the edition and the address: the link of a filtered view may be long. */
const LINK_LINES = 2;

export function layoutAbove(contents: PictureContents, frame: FixedFrame): FixedLayout {
  const { styles } = contents;
  const { widthPx, heightPx, marginPx, gapPx } = frame;
  const innerPx = widthPx - 2 * marginPx;
  const header = setHeader(contents, frame, innerPx);
  const foot = layoutFoot(contents, frame, innerPx);
  const top = marginPx + heightOf(header) + gapPx;
  const footTop = heightPx - marginPx - foot.heightPx;
  return {
    place: { x: marginPx, y: top },
    area: { widthPx: innerPx, heightPx: footTop - gapPx - top },
    freeAbove: 0.4,
    markup: [
      drawText(header, { x: marginPx, y: marginPx }, styles),
      drawGroup(foot.markup, { x: marginPx, y: footTop }),
    ].join(""),
  };
}

/** The largest headline of two lines, else the smallest of the frame. */
function setHeader({ figure }: PictureContents, frame: FixedFrame, widthPx: number) {
  const titles = frame.titlesPx.above.map((sizePx) => setTitle(figure.title, sizePx, widthPx));
  const title = titles.find(({ lines }) => lines.length <= 2) ?? titles.at(-1);
  const subtitle = setText(figure.subtitle, subtitleStyle(frame), widthPx);
  return title === undefined ? [subtitle] : [title, subtitle];
}

function layoutFoot({ figure, site, styles }: PictureContents, frame: FixedFrame, widthPx: number): Layout {
  const permalink = permalinkOf(figure, site);
  const qr = permalink === null ? null : qrCode(permalink, frame.qrPx);
  const style = remarkStyle(frame);
  const room = { style, widthPx: widthPx - (qr === null ? 0 : qr.sizePx + frame.gapPx) };
  const remarks = [
    setNotes(figure, { ...room, lines: frame.noteLines.above }),
    setText(factsOf(figure).join(" · "), style, room.widthPx),
    setSources(figure, { ...room, lines: frame.sourceLines.above }, frame.publishersOnly),
  ];
  const name = setText(site.name, siteStyle(frame), room.widthPx);
  const besideName = Math.ceil(measurePx(site.name, name.style)) + frame.gapPx / 2;
  const link = setOrigin([editionOf(figure, site), permalink ?? []].flat(), style, room.widthPx - besideName);

  const ruleToText = frame.gapPx / 2;
  const nameTop = ruleToText + heightOf(remarks) + frame.gapPx / 4;
  // On the base line of the name, which is set larger.
  const linkTop = nameTop + (name.style.lineHeightPx - style.lineHeightPx) * 0.8;
  const textHeightPx = Math.max(nameTop + heightOf([name]), linkTop + heightOf([link]));
  const heightPx = Math.max(textHeightPx, ruleToText + (qr?.sizePx ?? 0));
  const markup = [
    drawRect({ x: 0, y: 0 }, { widthPx, heightPx: RULE_PX }, "--rule", styles),
    drawText(remarks, { x: 0, y: ruleToText }, styles),
    drawText([name], { x: 0, y: nameTop }, styles),
    drawText([link], { x: besideName, y: linkTop }, styles),
    qr === null
      ? ""
      : drawGroup(qr.markup, { x: widthPx - qr.sizePx + qr.quietPx, y: heightPx - qr.sizePx + qr.quietPx }),
  ].join("");
  return { markup, widthPx, heightPx };
}

/** Edition and address on one line, or each on its own. */
function setOrigin(parts: readonly string[], style: TextStyle, widthPx: number): TextBlock {
  const joined = setText(parts.join(" · "), style, widthPx);
  if (joined.lines.length === 1) return joined;
  return cutLines({ style, lines: parts.flatMap((part) => setText(part, style, widthPx).lines) }, LINK_LINES);
}
