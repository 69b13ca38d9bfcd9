/** Speaker notes: their master, and one page of them a slide. */
import { translate } from "../../i18n/index.ts";
import type { Locale } from "../../lib/format.ts";
import { transform, type Box } from "./geometry.ts";
import { COLOUR_MAP, THEME_TYPE } from "./master.ts";
import { relationshipType, type Part } from "./package.ts";
import { shapeTree } from "./shapes.ts";
import { paragraphMarkup, plain, runProperties } from "./text.ts";
import { solidFill, themeMarkup } from "./theme.ts";
import { element, namespaces } from "./xml.ts";

export const NOTES_MASTER_PATH = "ppt/notesMasters/notesMaster1.xml";
const THEME_PATH = "ppt/theme/theme2.xml";
const TYPE = "application/vnd.openxmlformats-officedocument.presentationml";

/** Inches on a page of 7.5 by 10. */
export const NOTES_SIZE = { width: 7.5, height: 10 };
const IMAGE: Box = { x: 0.75, y: 0.75, width: 6, height: 3.375 };
const WORDS: Box = { x: 0.75, y: 4.4, width: 6, height: 5 };

export const notesPath = (number: number): string => `ppt/notesSlides/notesSlide${number}.xml`;

/** A master has a theme of its own, also where it is the same. */
export function notesMasterParts(locale: Locale, siteName: string): readonly Part[] {
  const t = translate(locale);
  const content = element(
    "p:notesMaster",
    namespaces("a", "r", "p"),
    element(
      "p:cSld",
      {},
      element("p:bg", {}, element("p:bgPr", {}, solidFill("bg1"), element("a:effectLst"))),
      shapeTree(
        imageShape(t("travel.slide-slot-image"), transform(IMAGE) + rectangle),
        wordsShape(t("travel.slide-slot-notes"), transform(WORDS) + rectangle, [t("travel.slide-slot-notes")], locale),
      ),
    ),
    element("p:clrMap", COLOUR_MAP),
    element(
      "p:notesStyle",
      {},
      element(
        "a:lvl1pPr",
        { marL: 0, algn: "l" },
        runProperties("a:defRPr", { size: 12, colour: "tx1", typeface: "+mn-lt" }),
      ),
    ),
  );
  return [
    { path: THEME_PATH, contentType: THEME_TYPE, content: themeMarkup(siteName) },
    {
      path: NOTES_MASTER_PATH,
      contentType: `${TYPE}.notesMaster+xml`,
      content,
      relationships: [{ id: "rId1", type: relationshipType("theme"), target: THEME_PATH }],
    },
  ];
}

export interface NotesOptions {
  readonly number: number;
  /** Path of the slide that they belong to. */
  readonly slide: string;
  readonly locale: Locale;
}

export function notesPart(paragraphs: readonly string[], { number, slide, locale }: NotesOptions): Part {
  const t = translate(locale);
  return {
    path: notesPath(number),
    contentType: `${TYPE}.notesSlide+xml`,
    content: element(
      "p:notes",
      namespaces("a", "r", "p"),
      element(
        "p:cSld",
        {},
        shapeTree(
          imageShape(t("travel.slide-slot-image"), ""),
          wordsShape(t("travel.slide-slot-notes"), "", paragraphs, locale),
        ),
      ),
      element("p:clrMapOvr", {}, element("a:masterClrMapping")),
    ),
    relationships: [
      { id: "rId1", type: relationshipType("notesMaster"), target: NOTES_MASTER_PATH },
      { id: "rId2", type: relationshipType("slide"), target: slide },
    ],
  };
}

const rectangle = element("a:prstGeom", { prst: "rect" }, element("a:avLst"));

const imageShape = (name: string, place: string): string =>
  element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      element("p:cNvPr", { id: 2, name }),
      element("p:cNvSpPr", {}, element("a:spLocks", { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      element("p:nvPr", {}, element("p:ph", { type: "sldImg", idx: 2 })),
    ),
    element("p:spPr", {}, place),
  );

const wordsShape = (name: string, place: string, paragraphs: readonly string[], locale: Locale): string =>
  element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      element("p:cNvPr", { id: 3, name }),
      element("p:cNvSpPr", {}, element("a:spLocks", { noGrp: 1 })),
      element("p:nvPr", {}, element("p:ph", { type: "body", idx: 1 })),
    ),
    element("p:spPr", {}, place),
    element(
      "p:txBody",
      {},
      element("a:bodyPr"),
      element("a:lstStyle"),
      ...paragraphs.map((paragraph) => paragraphMarkup(plain(paragraph), locale)),
    ),
  );
