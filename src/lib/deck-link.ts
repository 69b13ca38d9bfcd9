/**
 * A deck as a link: `slides=asn-trend,region-workforce:16.08&lang=en&title=…`. Defaults are left out, what is not known
 * is named and ignored, other keys survive.
 */
import { LOCALES, type Locale } from "./format.ts";
import { formatInstance, parseInstance, type Instance } from "./instance.ts";

export interface DeckState {
  /** Charts in the order of the slides, none twice. */
  readonly slides: readonly Instance[];
  /** Language of the slides; `null`: that of the page. */
  readonly language: Locale | null;
  /** Title of the opening slide; `null`: the usual one. */
  readonly title: string | null;
  /** Region whose charts are offered; `null`: only those of the country. */
  readonly region: string | null;
  /** Keys that are not ours, as they came. */
  readonly rest: readonly (readonly [string, string])[];
}

export const EMPTY_DECK: DeckState = { slides: [], language: null, title: null, region: null, rest: [] };

/** A value of the link that was ignored. */
export interface DeckLinkProblem {
  readonly key: "slides" | "lang" | "region" | "show";
  readonly value: string;
}

/** What a link may name. */
export interface KnownNames {
  hasInstance(instance: Instance): boolean;
  hasRegion(code: string): boolean;
}

export interface ParsedDeckLink {
  readonly state: DeckState;
  /** The link asks for the slides to be shown, full screen. */
  readonly shows: boolean;
  readonly problems: readonly DeckLinkProblem[];
}

const KEYS = ["slides", "lang", "title", "region", "show"] as const;
const isOurs = (name: string): boolean => KEYS.some((key) => key === name);

/** The deck that a query string asks for, with every value that had to be ignored. Never throws. */
export function parseDeckLink(query: string, known: KnownNames): ParsedDeckLink {
  const parameters = new URLSearchParams(query);
  const problems: DeckLinkProblem[] = [];
  /** The first value of a key that is allowed; an empty value means the default. */
  const one = <Value extends string>(
    key: DeckLinkProblem["key"],
    isAllowed: (value: string) => value is Value,
  ): Value | null => {
    const value = parameters.get(key) ?? "";
    if (value === "") return null;
    if (isAllowed(value)) return value;
    problems.push({ key, value });
    return null;
  };

  const named = parameters.getAll("slides").flatMap((list) => list.split(","));
  const slides = [...new Set(named.filter((name) => name !== ""))].flatMap((name) => {
    const instance = parseInstance(name);
    // Text after a second colon is not part of an instance.
    if (formatInstance(instance) === name && known.hasInstance(instance)) return [instance];
    problems.push({ key: "slides", value: name });
    return [];
  });
  const title = parameters.get("title") ?? "";
  return {
    state: {
      slides,
      language: one("lang", (value): value is Locale => LOCALES.some((locale) => locale === value)),
      title: title.trim() === "" ? null : title,
      region: one("region", (value): value is string => known.hasRegion(value)),
      rest: [...parameters].filter(([name]) => !isOurs(name)),
    },
    shows: one("show", (value): value is "1" => value === "1") !== null,
    problems,
  };
}

/** Query string of a deck without its `?`; empty for `EMPTY_DECK`. `shows` asks for the slides to be shown. */
export function formatDeckLink(state: DeckState, { shows = false }: { readonly shows?: boolean } = {}): string {
  const { slides, language, title, region, rest } = state;
  const pairs: readonly (readonly [string, string | null])[] = [
    ["slides", slides.length === 0 ? null : slides.map(formatInstance).join(",")],
    ["lang", language],
    ["title", title],
    ["region", region],
    ["show", shows ? "1" : null],
    ...rest,
  ];
  return pairs.flatMap(([name, value]) => (value === null ? [] : [`${encode(name)}=${encode(value)}`])).join("&");
}

/** Commas and colons may stand in a query as they are, and keep the link readable. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":");
