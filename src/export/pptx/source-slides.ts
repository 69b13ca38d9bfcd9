/** The closing slides of a deck: every source in full, in two columns. */
import { translate } from "../../i18n/index.ts";
import type { Locale } from "../../lib/format.ts";
import type { PortableSource } from "../portable-figure.ts";
import { countLines, LINE_HEIGHT } from "./fit-text.ts";
import { POINTS_PER_INCH } from "./geometry.ts";
import { LAYOUTS, TEXT_COLUMNS } from "./layouts.ts";
import type { Slide } from "./slide-plan.ts";
import { fullCitation } from "./words.ts";

export function planSources(sources: readonly PortableSource[], locale: Locale): readonly Slide[] {
  const t = translate(locale);
  const pages = paginate(sources, locale);
  return pages.map((page, position) => ({
    layout: "text",
    title:
      pages.length === 1
        ? t("travel.slide-sources")
        : t("travel.slide-sources-page", { page: position + 1, pages: pages.length }),
    subtitle: null,
    body: {
      type: "text",
      lines: page.map(({ url, ...source }) => [
        { text: fullCitation({ ...source, url: null }, locale) },
        ...(url === null ? [] : [{ text: " " }, { text: shorten(url), address: url }]),
      ]),
    },
    foot: [],
    notes: [],
  }));
}

const LONGEST_URL = 70;
/** Addresses of some publications fill three lines; the link behind them is whole. */
const shorten = (url: string): string => (url.length <= LONGEST_URL ? url : `${url.slice(0, LONGEST_URL - 1)}…`);

function paginate(sources: readonly PortableSource[], locale: Locale): readonly (readonly PortableSource[])[] {
  const look = LAYOUTS.text.slots.body;
  if (look === undefined) throw new RangeError("the layout of sources has no body");
  const {
    size,
    box: { width, height },
  } = look;
  const column = (width - TEXT_COLUMNS.gap) / TEXT_COLUMNS.count;
  const room = Math.floor((height * POINTS_PER_INCH) / (size * LINE_HEIGHT)) * TEXT_COLUMNS.count;
  const pages: PortableSource[][] = [[]];
  let used = 0;
  for (const source of sources) {
    const words = fullCitation({ ...source, url: source.url === null ? null : shorten(source.url) }, locale);
    // A source may be cut by the end of a column: one line for the space between sources.
    const lines = countLines(words, size, column) + 0.5;
    if (used + lines > room && used > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(source);
    used += lines;
  }
  return pages.filter((page) => page.length > 0);
}
