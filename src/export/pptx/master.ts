/** Master and layouts: where placeholders stand and how their words look, so that slides hold words only. */
import { translate, type MessageKey } from "../../i18n/index.ts";
import type { Locale } from "../../lib/format.ts";
import { emu, SLIDE_SIZE, transform } from "./geometry.ts";
import { LAYOUTS, MASTER_SLOTS, type Layout, type Slot, type SlotLook } from "./layouts.ts";
import type { Part } from "./package.ts";
import { relationshipType } from "./package.ts";
import { placeholderMarkup, shapeTree } from "./shapes.ts";
import { paragraphMarkup, runProperties, textBody, type Run } from "./text.ts";
import { solidFill, themeMarkup } from "./theme.ts";
import { element, namespaces, valueElement } from "./xml.ts";

export const MASTER_PATH = "ppt/slideMasters/slideMaster1.xml";
export const layoutPath = (position: number): string => `ppt/slideLayouts/slideLayout${position + 1}.xml`;

const TYPE = "application/vnd.openxmlformats-officedocument.presentationml";
export const THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml";
/** Ids of master and layouts share one range with each other. */
export const MASTER_ID = 2 ** 31;

const SLOT_NAMES: Readonly<Record<Slot, MessageKey>> = {
  title: "travel.slide-slot-title",
  subtitle: "travel.slide-slot-subtitle",
  body: "travel.slide-slot-body",
  table: "travel.slide-layout-table",
  foot: "travel.slide-slot-foot",
  site: "travel.slide-slot-site",
  number: "travel.slide-slot-number",
};
export const slotName = (slot: Slot, locale: Locale): string => translate(locale)(SLOT_NAMES[slot]);

export function masterParts(locale: Locale, siteName: string): readonly Part[] {
  const layouts = Object.values(LAYOUTS);
  const master: Part = {
    path: MASTER_PATH,
    contentType: `${TYPE}.slideMaster+xml`,
    content: masterMarkup(layouts.length, locale),
    relationships: [
      ...layouts.map((_, position) => ({
        id: `rId${position + 1}`,
        type: relationshipType("slideLayout"),
        target: layoutPath(position),
      })),
      { id: `rId${layouts.length + 1}`, type: relationshipType("theme"), target: "ppt/theme/theme1.xml" },
    ],
  };
  return [
    { path: "ppt/theme/theme1.xml", contentType: THEME_TYPE, content: themeMarkup(siteName) },
    master,
    ...layouts.map((layout, position) => ({
      path: layoutPath(position),
      contentType: `${TYPE}.slideLayout+xml`,
      content: layoutMarkup(layout, locale),
      relationships: [{ id: "rId1", type: relationshipType("slideMaster"), target: MASTER_PATH }],
    })),
  ];
}

function masterMarkup(layoutCount: number, locale: Locale): string {
  return element(
    "p:sldMaster",
    namespaces("a", "r", "p"),
    element(
      "p:cSld",
      {},
      element("p:bg", {}, element("p:bgPr", {}, solidFill("bg1"), element("a:effectLst"))),
      shapeTree(band(), ...slotShapes(MASTER_SLOTS, locale, 3)),
    ),
    element("p:clrMap", COLOUR_MAP),
    element(
      "p:sldLayoutIdLst",
      {},
      ...Array.from({ length: layoutCount }, (_, position) =>
        element("p:sldLayoutId", { id: MASTER_ID + 1 + position, "r:id": `rId${position + 1}` }),
      ),
    ),
    element(
      "p:txStyles",
      {},
      element("p:titleStyle", {}, paragraphStyle("a:lvl1pPr", MASTER_SLOTS.title, "+mj-lt", 0.95)),
      element("p:bodyStyle", {}, ...levels(MASTER_SLOTS.body)),
      element("p:otherStyle", {}, ...levels(MASTER_SLOTS.number)),
    ),
  );
}

/** Roles of the theme's colours, as every office program sets them. */
export const COLOUR_MAP = {
  bg1: "lt1",
  tx1: "dk1",
  bg2: "lt2",
  tx2: "dk2",
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((accent) => [`accent${accent}`, `accent${accent}`])),
  hlink: "hlink",
  folHlink: "folHlink",
};

/** A strip of colour along the top edge. */
const band = (): string =>
  element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      element("p:cNvPr", { id: 2, name: "Band" }),
      element("p:cNvSpPr"),
      element("p:nvPr", { userDrawn: 1 }),
    ),
    element(
      "p:spPr",
      {},
      transform({ x: 0, y: 0, width: SLIDE_SIZE.width, height: 0.1 }),
      element("a:prstGeom", { prst: "rect" }, element("a:avLst")),
      solidFill("c1"),
      element("a:ln", {}, element("a:noFill")),
    ),
    textBody("p:txBody", [], "id"),
  );

const layoutMarkup = ({ type, name, slots }: Layout, locale: Locale): string =>
  element(
    "p:sldLayout",
    { ...namespaces("a", "r", "p"), type: type === "cust" ? undefined : type, preserve: 1, userDrawn: 1 },
    element("p:cSld", { name: translate(locale)(name) }, shapeTree(...slotShapes(slots, locale, 2))),
    element("p:clrMapOvr", {}, element("a:masterClrMapping")),
  );

const slotShapes = (slots: Layout["slots"], locale: Locale, firstId: number): readonly string[] =>
  Object.entries(slots).map(([slot, look], position) =>
    slotShape(look, { id: firstId + position, name: slotName(slot as Slot, locale), locale }),
  );

/** What an empty placeholder of the slide's number says. */
const NUMBER: Run = { text: "‹#›", field: "slidenum" };

function slotShape(look: SlotLook, { id, name, locale }: { id: number; name: string; locale: Locale }): string {
  const { placeholder, box, anchor, columns } = look;
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  const inColumns = columns === undefined ? {} : { numCol: columns.count, spcCol: emu(columns.gap) };
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      element("p:cNvPr", { id, name }),
      element("p:cNvSpPr", {}, element("a:spLocks", { noGrp: 1 })),
      placeholderMarkup(placeholder),
    ),
    element("p:spPr", {}, transform(box), element("a:prstGeom", { prst: "rect" }, element("a:avLst"))),
    element(
      "p:txBody",
      {},
      element("a:bodyPr", { vert: "horz", ...insets, ...inColumns, anchor }, element("a:normAutofit")),
      element("a:lstStyle", {}, paragraphStyle("a:lvl1pPr", look, look.bold === true ? "+mj-lt" : "+mn-lt", 1)),
      paragraphMarkup({ runs: [placeholder.type === "sldNum" ? NUMBER : { text: name }] }, locale),
    ),
  );
}

const levels = (look: SlotLook): readonly string[] =>
  [1, 2, 3, 4, 5].map((level) => paragraphStyle(`a:lvl${level}pPr`, look, "+mn-lt", 1));

function paragraphStyle(
  name: string,
  { size, bold, colour, align, spaceAfter = 0 }: SlotLook,
  typeface: "+mj-lt" | "+mn-lt",
  lines: number,
): string {
  return element(
    name,
    { marL: 0, indent: 0, algn: align ?? "l" },
    element("a:lnSpc", {}, valueElement("a:spcPct", lines * 100_000)),
    element("a:spcBef", {}, valueElement("a:spcPts", 0)),
    element("a:spcAft", {}, valueElement("a:spcPts", spaceAfter * 100)),
    element("a:buNone"),
    runProperties("a:defRPr", { size, bold: bold ?? false, colour, typeface }),
  );
}
