/** What is written around a chart in a picture, in the figure's language, and how it is shortened where room is short. */
import { translate } from "../../i18n/index.ts";
import { formatDate } from "../../lib/format.ts";
import type { PortableFigure, PortableSource, SiteIdentity } from "../portable-figure.ts";
import { setText, type TextBlock, type TextStyle } from "./text.ts";

/** Address of the figure, absolute; `null` for figures that are not published. */
export const permalinkOf = ({ path, isOwn = false }: PortableFigure, { address }: SiteIdentity): string | null =>
  isOwn ? null : address + path;

/** Reference date and status, one text each. */
export function factsOf({ dates, statuses, locale }: PortableFigure): readonly string[] {
  const t = translate(locale);
  return [
    t("travel.picture-date", { dates: dates === "" ? t("figure.no-date") : dates }),
    ...(statuses === "" ? [] : [t("travel.picture-status", { statuses })]),
  ];
}

/** Edition and licence of the data, for the foot; of a reader's own figures, that they are not published. */
export function editionOf({ edition, locale, isOwn = false }: PortableFigure, { licence }: SiteIdentity): string {
  if (isOwn) return translate(locale)("travel.picture-own");
  return translate(locale)("travel.picture-edition", { date: formatDate(edition, locale), licence: licence.name });
}

interface Room {
  readonly style: TextStyle;
  readonly widthPx: number;
  /** Lines that may be taken at most. */
  readonly lines: number;
}

/** As many notes as there is room for, the rest counted; none where not even the count fits. */
export function setNotes({ notes, locale }: PortableFigure, room: Room): TextBlock {
  const t = translate(locale);
  const text = (count: number): string => {
    const others = notes.length - count;
    if (count === 0) return t("travel.picture-only-notes", { count: others });
    const more = others === 0 ? [] : [t("travel.picture-more-notes", { count: others })];
    return t("travel.picture-notes", { notes: [...notes.slice(0, count), ...more].join(" ") });
  };
  return notes.length === 0
    ? setText("", room.style, room.widthPx)
    : (setLongest(text, notes.length, 0, room) ?? none(room));
}

/** Sources named at most: longer lists are read by nobody, and charts of events rest on dozens. */
const MOST_SOURCES = 8;

/** As many sources as there is room for, the rest counted; one at least, whatever room it takes. */
export function setSources({ sources, locale }: PortableFigure, room: Room, publishersOnly: boolean): TextBlock {
  if (sources.length === 0) return none(room);
  const t = translate(locale);
  const cited = publishersOnly
    ? [...new Set(sources.map(({ publisher }) => publisher))]
    : sources.map((source) => citation(source, t));
  const text = (count: number): string => {
    const others = cited.length - count;
    const more =
      others === 0
        ? []
        : [t(publishersOnly ? "travel.picture-more-publishers" : "travel.picture-more-sources", { count: others })];
    return t("travel.picture-source", { sources: [...cited.slice(0, count), ...more].join("; ") });
  };
  return setLongest(text, Math.min(cited.length, MOST_SOURCES), 1, room) ?? setText(text(1), room.style, room.widthPx);
}

export function citation({ publisher, title, date }: PortableSource, t: ReturnType<typeof translate>): string {
  return [publisher, title, ...(date === null ? [] : [t("figure.published", { date })])].join(", ");
}

function setLongest(
  text: (count: number) => string,
  most: number,
  least: number,
  { style, widthPx, lines }: Room,
): TextBlock | null {
  for (let count = most; count >= least; count--) {
    const block = setText(text(count), style, widthPx);
    if (block.lines.length <= lines) return block;
  }
  return null;
}

const none = ({ style }: Room): TextBlock => ({ lines: [], style });

/** Room for `lines` lines and no more than `heightPx`. */
export const linesWithin = (heightPx: number, { lineHeightPx }: TextStyle): number =>
  Math.max(0, Math.floor(heightPx / lineHeightPx));
