/**
 * Figures -> a presentation in Office Open XML, with native charts that can be edited. Knows no files and no document:
 * the build and the browser make the same bytes of the same figures.
 */
import type { Locale } from "../../lib/format.ts";
import type { PortableFigure, SiteIdentity } from "../portable-figure.ts";
import { emu, SLIDE_SIZE } from "./geometry.ts";
import { MASTER_ID, MASTER_PATH, masterParts } from "./master.ts";
import { NOTES_MASTER_PATH, NOTES_SIZE, notesMasterParts } from "./notes.ts";
import { relationshipType, writePackage, type Part, type Relationship } from "./package.ts";
import { propertiesParts } from "./properties.ts";
import { planSlides } from "./slide-plan.ts";
import { slideParts, slidePath } from "./slide.ts";
import { tableStylesMarkup } from "./table-style.ts";
import { runProperties } from "./text.ts";
import { element, namespaces } from "./xml.ts";

export interface SlidePicture {
  readonly png: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface SlideFigure {
  readonly figure: PortableFigure;
  /** The drawing for a figure without a native form; `null` where it has one, or where only its table is wanted. */
  readonly picture: SlidePicture | null;
}

export interface Presentation {
  readonly locale: Locale;
  /** Words of the first slide of a deck, which also gets a closing list of sources; `null`: figures alone. */
  readonly opening: { readonly title: string; readonly subtitle: string } | null;
  /** At least one. */
  readonly figures: readonly SlideFigure[];
  readonly site: SiteIdentity;
  /** Rows of a table that follows its chart: every one, or at most so many, the others counted; 0: no tables. */
  readonly tableRows: "all" | number;
}

/** Rows of a table in a deck; the slide of a figure alone has them all. */
export const DECK_TABLE_ROWS = 12;

const TYPE = "application/vnd.openxmlformats-officedocument.presentationml";
const PRESENTATION_PATH = "ppt/presentation.xml";
/** Slides are numbered from here, as the standard says. */
const FIRST_SLIDE_ID = 256;

/** The bytes of a `.pptx`. Throws `RangeError` where there is no figure. */
export async function createPresentation(presentation: Presentation): Promise<Uint8Array<ArrayBuffer>> {
  const { figures, locale, site } = presentation;
  const day = figures
    .map(({ figure }) => figure.edition)
    .sort()
    .at(-1);
  if (day === undefined) throw new RangeError("a presentation needs at least one figure");
  const slides = planSlides(presentation);
  const parts: Part[] = [
    presentationPart(slides.length, locale),
    ...propertiesParts(presentation, slides.length, day),
    ...plainParts(site.name),
    ...masterParts(locale, site.name),
    ...notesMasterParts(locale, site.name),
    ...slides.flatMap((slide, position) =>
      slideParts(slide, { number: position + 1, locale, siteName: site.name, day }),
    ),
  ];
  return Promise.resolve(writePackage(parts, ROOT, day));
}

const ROOT: readonly Relationship[] = [
  { id: "rId1", type: relationshipType("officeDocument"), target: PRESENTATION_PATH },
  { id: "rId2", type: relationshipType("core-properties"), target: "docProps/core.xml" },
  { id: "rId3", type: relationshipType("extended-properties"), target: "docProps/app.xml" },
  { id: "rId4", type: relationshipType("custom-properties"), target: "docProps/custom.xml" },
];

/** Parts that programs expect and that say little. */
const plainParts = (siteName: string): readonly Part[] => [
  {
    path: "ppt/presProps.xml",
    contentType: `${TYPE}.presProps+xml`,
    content: element("p:presentationPr", namespaces("a", "r", "p")),
  },
  {
    path: "ppt/viewProps.xml",
    contentType: `${TYPE}.viewProps+xml`,
    content: element("p:viewPr", namespaces("a", "r", "p")),
  },
  { path: "ppt/tableStyles.xml", contentType: `${TYPE}.tableStyles+xml`, content: tableStylesMarkup(siteName) },
];

function presentationPart(slideCount: number, locale: Locale): Part {
  const targets = [
    ["slideMaster", MASTER_PATH],
    ["notesMaster", NOTES_MASTER_PATH],
    ["presProps", "ppt/presProps.xml"],
    ["viewProps", "ppt/viewProps.xml"],
    ["theme", "ppt/theme/theme1.xml"],
    ["tableStyles", "ppt/tableStyles.xml"],
    ...Array.from({ length: slideCount }, (_, position) => ["slide", slidePath(position + 1)] as const),
  ] as const;
  const relationships = targets.map(([name, target], position) => ({
    id: `rId${position + 1}`,
    type: relationshipType(name),
    target,
  }));
  const firstSlide = targets.length - slideCount + 1;
  const content = element(
    "p:presentation",
    namespaces("a", "r", "p"),
    element("p:sldMasterIdLst", {}, element("p:sldMasterId", { id: MASTER_ID, "r:id": "rId1" })),
    element("p:notesMasterIdLst", {}, element("p:notesMasterId", { "r:id": "rId2" })),
    element(
      "p:sldIdLst",
      {},
      ...Array.from({ length: slideCount }, (_, position) =>
        element("p:sldId", { id: FIRST_SLIDE_ID + position, "r:id": `rId${firstSlide + position}` }),
      ),
    ),
    element("p:sldSz", { cx: emu(SLIDE_SIZE.width), cy: emu(SLIDE_SIZE.height) }),
    element("p:notesSz", { cx: emu(NOTES_SIZE.width), cy: emu(NOTES_SIZE.height) }),
    element(
      "p:defaultTextStyle",
      {},
      element("a:defPPr", {}, runProperties("a:defRPr", {}, locale)),
      element(
        "a:lvl1pPr",
        { marL: 0, algn: "l" },
        runProperties("a:defRPr", { size: 14, colour: "tx1", typeface: "+mn-lt" }),
      ),
    ),
  );
  return { path: PRESENTATION_PATH, contentType: `${TYPE}.presentation.main+xml`, content, relationships };
}
