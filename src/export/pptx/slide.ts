/** One planned slide as a part, with its chart, workbook, picture, links and notes. */
import type { Locale } from "../../lib/format.ts";
import { chartMarkup } from "./chart/chart-markup.ts";
import { layOutSheet } from "./chart/sheet.ts";
import { fitInside } from "./geometry.ts";
import { LAYOUTS, type Slot } from "./layouts.ts";
import { layoutPath, slotName } from "./master.ts";
import { notesPath, notesPart } from "./notes.ts";
import { relationshipType, type Part, type Relationship } from "./package.ts";
import { chartData, graphicFrame, pictureShape, shapeTree, textShape, type Named } from "./shapes.ts";
import { boxOf, sizeFor } from "./placing.ts";
import type { Slide, SlideBody } from "./slide-plan.ts";
import { tableData } from "./table-markup.ts";
import type { Paragraph } from "./text.ts";
import type { Line } from "./words.ts";
import { writeWorkbook } from "./workbook.ts";
import { element, namespaces } from "./xml.ts";

export interface SlideOptions {
  /** Position in the presentation, from 1. */
  readonly number: number;
  readonly locale: Locale;
  readonly siteName: string;
  /** Date of files inside workbooks, ISO. */
  readonly day: string;
}

export const slidePath = (number: number): string => `ppt/slides/slide${number}.xml`;

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const SLIDE_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";

/** The slide first, then the parts that only it uses. */
export function slideParts(slide: Slide, options: SlideOptions): readonly Part[] {
  const { number, locale } = options;
  const relationships: Relationship[] = [];
  const relate = (type: string, target: string, external?: true): string => {
    const id = `rId${relationships.length + 1}`;
    relationships.push({ id, type: relationshipType(type), target, ...(external === true ? { external } : {}) });
    return id;
  };
  relate("slideLayout", layoutPath(Object.keys(LAYOUTS).indexOf(slide.layout)));
  const own: Part[] = [];
  const shapes = slideShapes(slide, options, relate, own);
  if (slide.notes.length > 0) {
    relate("notesSlide", notesPath(number));
    own.push(notesPart(slide.notes, { number, slide: slidePath(number), locale }));
  }
  const content = element(
    "p:sld",
    namespaces("a", "r", "p"),
    element("p:cSld", {}, shapeTree(...shapes)),
    element("p:clrMapOvr", {}, element("a:masterClrMapping")),
  );
  return [{ path: slidePath(number), contentType: SLIDE_TYPE, content, relationships }, ...own];
}

type Relate = (type: string, target: string, external?: true) => string;

function slideShapes(
  { layout, title, subtitle, places = {}, body, table, foot }: Slide,
  options: SlideOptions,
  relate: Relate,
  own: Part[],
): readonly string[] {
  const { number, locale, siteName } = options;
  const { slots } = LAYOUTS[layout];
  const named = (slot: Slot, description?: string): Named => ({
    id: 2 + Object.keys(slots).indexOf(slot),
    name: slotName(slot, locale),
    ...(description === undefined ? {} : { description }),
  });
  const paragraph = (line: Line): Paragraph => ({
    runs: line.map(({ address = "", ...run }) =>
      isLinkable(address) ? { ...run, link: relate("hyperlink", new URL(address).href, true) } : run,
    ),
  });
  const text = (slot: Slot, paragraphs: readonly Paragraph[]): string => {
    const look = slots[slot];
    return look === undefined || paragraphs.length === 0
      ? ""
      : textShape(named(slot), look.placeholder, paragraphs, { locale, place: places[slot] });
  };
  const sized = (slot: Slot, words: string): readonly Paragraph[] => {
    const size = sizeFor(layout, slot, words);
    return [{ runs: [{ text: words, ...(size === slots[slot]?.size ? {} : { size }) }] }];
  };
  return [
    text("title", sized("title", title)),
    subtitle === null ? "" : text("subtitle", sized("subtitle", subtitle)),
    body === null ? "" : bodyShape(body, "body", layout, { ...options, named, paragraph }, relate, own),
    table === undefined ? "" : bodyShape(table, "table", layout, { ...options, named, paragraph }, relate, own),
    text("foot", foot.map(paragraph)),
    text("site", [{ runs: [{ text: siteName }] }]),
    text("number", [{ runs: [{ text: String(number), field: "slidenum" }] }]),
  ];
}

/** Office programs call a file broken for the sake of a longer link. */
const LONGEST_LINK = 2000;
const isLinkable = (address: string): boolean =>
  URL.canParse(address) && /^https?:/.test(address) && new URL(address).href.length <= LONGEST_LINK;

interface BodyOptions extends SlideOptions {
  readonly named: (slot: Slot, description?: string) => Named;
  readonly paragraph: (line: Line) => Paragraph;
}

function bodyShape(
  body: SlideBody,
  slot: "body" | "table",
  layout: Slide["layout"],
  { number, locale, day, named, paragraph }: BodyOptions,
  relate: Relate,
  own: Part[],
): string {
  const placeholder = LAYOUTS[layout].slots[slot]?.placeholder ?? {};
  const box = boxOf(layout, slot);
  switch (body.type) {
    case "text":
      return textShape(named(slot), placeholder, body.lines.map(paragraph), { locale });
    case "table": {
      const width = body.page.columns.reduce((sum, { widthInches }) => sum + widthInches, 0);
      const height = [body.page.header, ...body.page.rows].reduce((sum, { heightInches }) => sum + heightInches, 0);
      const place = { ...box, width, height };
      return graphicFrame(named(slot, body.description), placeholder, place, tableData(body.page, locale));
    }
    case "picture": {
      const { png, widthPx, heightPx } = body.picture;
      const path = `ppt/media/image${number}.png`;
      own.push({ path, contentType: "image/png", content: png });
      const place = fitInside(widthPx, heightPx, box);
      return pictureShape(named(slot, body.description), placeholder, place, relate("image", path));
    }
    case "chart": {
      const sheet = layOutSheet(body.native, locale);
      const path = `ppt/charts/chart${number}.xml`;
      const workbook = `ppt/embeddings/workbook${number}.xlsx`;
      own.push(
        {
          path,
          contentType: CHART_TYPE,
          content: chartMarkup(body.native, { sheet, plan: body.plan, workbook: "rId1", locale }),
          relationships: [{ id: "rId1", type: relationshipType("package"), target: workbook }],
        },
        { path: workbook, contentType: WORKBOOK_TYPE, content: writeWorkbook(sheet, day) },
      );
      return graphicFrame(named(slot, body.description), placeholder, box, chartData(relate("chart", path)));
    }
  }
}
