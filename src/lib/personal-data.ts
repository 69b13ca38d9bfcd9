/**
 * Identifiers of persons in text: NIP (18 digits), NIK (16 digits), e-mail addresses and telephone numbers.
 * Used twice: a check that refuses them, and a mask for everything that the tools print or write.
 */
import type { PersonalDataKind } from "./issue.ts";

export interface PersonalDataMatch {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** Writes a digit pattern so that one space, dot or hyphen may stand between any two digits. */
const spaced = (digits: readonly string[]): string => digits.join("[ .\\u00a0-]?");

/** Birth date, date of appointment, sex, number: 18 digits with a calendar inside. */
const NIP_STRUCTURE = spaced([
  ...[
    "(?:1[ .\\u00a0-]?9|2[ .\\u00a0-]?0)",
    "\\d",
    "\\d",
    "(?:0[ .\\u00a0-]?[1-9]|1[ .\\u00a0-]?[0-2])",
    "[0-3]",
    "\\d",
  ],
  ...["(?:1[ .\\u00a0-]?9|2[ .\\u00a0-]?0)", "\\d", "\\d", "(?:0[ .\\u00a0-]?[1-9]|1[ .\\u00a0-]?[0-2])"],
  ...["[12]", "\\d", "\\d", "\\d"],
]);
/** Province, regency and district, birth date (day + 40 for women), number: 16 digits. */
const NIK_STRUCTURE = spaced([
  ...["(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])", "\\d", "\\d", "\\d", "\\d"],
  ...["[0-7]", "\\d", "(?:0[1-9]|1[0-2])", "\\d", "\\d", "\\d", "\\d", "\\d", "\\d"],
]);

/** A digit run must stand alone: not the decimals of a coordinate, not the middle of a longer number. */
const alone = (pattern: string): RegExp => new RegExp(`(?<!\\d)(?<!\\d[.,])(?:${pattern})(?!\\d)`, "g");

const ANYWHERE: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ["nip", alone(NIP_STRUCTURE)],
  ["nik", alone(NIK_STRUCTURE)],
  ["email", /[\w.%+-]+@[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b/gi],
];
/** Addresses on the web hold long numbers of articles, so these are looked for outside of them only. */
const OUTSIDE_URLS: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ["nip", alone("\\d{18}|\\d{8}[ .\\u00a0-]\\d{6}[ .\\u00a0-]\\d[ .\\u00a0-]\\d{3}")],
  ["nik", alone("\\d{16}")],
  ["phone", /(?<![\w+])\+62(?:[\s().-]*\d){8,12}(?!\d)/g],
  ["phone", /(?<![\w.,+/-])(?:62[\s.-]?|0)8\d{1,2}(?:[\s.-]?\d){6,9}(?!\d)/g],
  ["phone", /\(0\d{2,3}\)[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)|(?<![\w.,/-])0\d{2,3}-\d{6,8}(?!\d)/g],
];
const URL_TEXT = /https?:\/\/\S+/g;

/** Identifiers of persons in a text, by position; a place matched by two patterns is named once. */
export function findPersonalData(text: string): readonly PersonalDataMatch[] {
  if (!mayMatch(text)) return [];
  const outsideUrls = text.replace(URL_TEXT, (url) => "|".repeat(url.length));
  const found = [
    ...ANYWHERE.flatMap(([kind, pattern]) => matches(kind, pattern, text)),
    ...OUTSIDE_URLS.flatMap(([kind, pattern]) => matches(kind, pattern, outsideUrls)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((match, index) => found.slice(0, index).every((earlier) => earlier.end <= match.start));
}

/** The shortest telephone number has nine digits; most cells are settled by this count. */
const FEWEST_DIGITS = 9;

function mayMatch(text: string): boolean {
  if (text.includes("@")) return true;
  let digits = 0;
  for (let position = 0; position < text.length && digits < FEWEST_DIGITS; position++) {
    const code = text.charCodeAt(position);
    if (code >= 48 && code <= 57) digits++;
  }
  return digits >= FEWEST_DIGITS;
}

function matches(kind: PersonalDataKind, pattern: RegExp, text: string): PersonalDataMatch[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
}

/** Shows the first and last two characters of every identifier of a person; other text stays as it is. */
export function maskPersonalData(text: string): string {
  let masked = "";
  let end = 0;
  for (const match of findPersonalData(text)) {
    masked += text.slice(end, match.start) + mask(text.slice(match.start, match.end));
    end = match.end;
  }
  // No figure of this site has 14 digits; a mistyped NIP or NIK is still somebody's number.
  return (masked + text.slice(end)).replace(/\d{14,}/g, mask);
}

const mask = (text: string): string => text.slice(0, 2) + "*".repeat(text.length - 4) + text.slice(-2);
