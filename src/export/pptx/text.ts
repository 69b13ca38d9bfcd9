/** Words on slides: paragraphs of runs, in the language of the deck. */
import type { Locale } from "../../lib/format.ts";
import { solidFill, type SlideColour } from "./theme.ts";
import { element, escapeXml } from "./xml.ts";

export interface Run {
  readonly text: string;
  /** Points; default: what the placeholder says. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: SlideColour;
  /** Relationship of the slide to an address. */
  readonly link?: string;
  /** Font of the theme: `+mj-lt` for headings, `+mn-lt` for text; default: what the placeholder says. */
  readonly typeface?: "+mj-lt" | "+mn-lt";
  /** A field that the program fills; the text stands until it does. */
  readonly field?: "slidenum";
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align?: "l" | "r" | "ctr";
}

/** Language of text as office programs name it; their spelling check follows it. */
export const TEXT_LANGUAGE: Readonly<Record<Locale, string>> = { id: "id-ID", en: "en-GB" };

export const plain = (text: string): Paragraph => ({ runs: [{ text }] });

/** Properties of a run, under the name that its place wants. */
export function runProperties(
  name: "a:rPr" | "a:endParaRPr" | "a:defRPr",
  { size, bold, colour, typeface, link }: Omit<Run, "text" | "field">,
  locale?: Locale,
): string {
  return element(
    name,
    {
      lang: locale === undefined ? undefined : TEXT_LANGUAGE[locale],
      sz: size === undefined ? undefined : Math.round(size * 100),
      b: bold === undefined ? undefined : Number(bold),
    },
    colour === undefined ? "" : solidFill(colour),
    typeface === undefined ? "" : element("a:latin", { typeface }),
    link === undefined ? "" : element("a:hlinkClick", { "r:id": link }),
  );
}

export const paragraphMarkup = ({ runs, align }: Paragraph, locale: Locale): string =>
  element(
    "a:p",
    {},
    align === undefined ? "" : element("a:pPr", { algn: align }),
    ...runs.filter(({ text }) => text !== "").map((run) => runMarkup(run, locale)),
    runs.every(({ text }) => text === "") ? runProperties("a:endParaRPr", runs[0] ?? {}, locale) : "",
  );

/** Every field has an id; which one does not matter, as long as it is the same at each writing. */
const FIELD_IDS = { slidenum: "{7E6F3C52-5B1D-4B0C-9E52-0D6C1A2B3C4D}" } as const;

function runMarkup({ text, field, ...look }: Run, locale: Locale): string {
  const content = runProperties("a:rPr", look, locale) + `<a:t>${escapeXml(text)}</a:t>`;
  return field === undefined
    ? element("a:r", {}, content)
    : element("a:fld", { id: FIELD_IDS[field], type: field }, content);
}

/** A text body: `p:txBody` of a shape, `a:txBody` of a table cell. At least one paragraph, as the standard wants. */
export const textBody = (name: "p:txBody" | "a:txBody", paragraphs: readonly Paragraph[], locale: Locale): string =>
  element(
    name,
    {},
    element("a:bodyPr"),
    element("a:lstStyle"),
    ...(paragraphs.length === 0 ? [plain("")] : paragraphs).map((paragraph) => paragraphMarkup(paragraph, locale)),
  );
