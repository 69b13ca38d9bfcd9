/** The kinds of slides: which placeholders each has, and where. Slides and layouts read the same table. */
import type { MessageKey } from "../../i18n/index.ts";
import { SLIDE_SIZE, type Box } from "./geometry.ts";
import type { Placeholder } from "./shapes.ts";
import type { SlideColour } from "./theme.ts";

export type LayoutName =
  "opening" | "chart" | "chart-table" | "chart-over-table" | "tall-chart" | "picture" | "table" | "text";

/** What a placeholder is for; a slide names its shapes by it. */
export type Slot = "title" | "subtitle" | "body" | "table" | "foot" | "site" | "number";

export interface SlotLook {
  readonly placeholder: Placeholder;
  readonly box: Box;
  /** Points. */
  readonly size: number;
  readonly colour: SlideColour;
  readonly bold?: true;
  readonly anchor: "t" | "b" | "ctr";
  readonly align?: "r";
  /** Points below each paragraph; default none. */
  readonly spaceAfter?: number;
  /** Columns that the text runs in; default one. */
  readonly columns?: typeof TEXT_COLUMNS;
}

/** Lists of sources: two columns, with a gap in inches. */
export const TEXT_COLUMNS = { count: 2, gap: 0.4 };

export interface Layout {
  /** Kind as the standard names it; none of its names fits a figure with source, so most are "cust". */
  readonly type: "title" | "cust";
  readonly name: MessageKey;
  readonly slots: Readonly<Partial<Record<Slot, SlotLook>>>;
}

const MARGIN = 0.6;
const WIDTH = SLIDE_SIZE.width - 2 * MARGIN;
/** Words beside a chart that needs the height of the slide. */
const SIDE_WIDTH = 3.7;

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

const title: SlotLook = {
  placeholder: { type: "title" },
  box: box(MARGIN, 0.36, WIDTH, 0.98),
  size: 26,
  colour: "tx1",
  bold: true,
  anchor: "b",
};
const subtitle: SlotLook = {
  placeholder: { type: "body", index: 10 },
  box: box(MARGIN, 1.36, WIDTH, 0.44),
  size: 15,
  colour: "tx2",
  anchor: "t",
};
const body: SlotLook = {
  placeholder: { type: "body", index: 1 },
  box: box(MARGIN, 1.86, WIDTH, 4.36),
  size: 14,
  colour: "tx1",
  anchor: "t",
};
const foot: SlotLook = {
  placeholder: { type: "body", index: 13 },
  box: box(MARGIN, 6.3, WIDTH, 0.78),
  size: 10.5,
  colour: "tx2",
  anchor: "b",
};
const site: SlotLook = {
  placeholder: { type: "ftr", index: 11 },
  box: box(MARGIN, 7.1, 8, 0.26),
  size: 10.5,
  colour: "c1",
  bold: true,
  anchor: "ctr",
};
const number: SlotLook = {
  placeholder: { type: "sldNum", index: 12 },
  box: box(SLIDE_SIZE.width - MARGIN - 1, 7.1, 1, 0.26),
  size: 10.5,
  colour: "tx2",
  anchor: "ctr",
  align: "r",
};

/** The master's own placeholders, which layouts refine. */
export const MASTER_SLOTS = { title, body, site, number } as const satisfies Layout["slots"];

const bodyOf = (type: "chart" | "pic" | "tbl"): SlotLook => ({ ...body, placeholder: { type, index: 14 } });

export const LAYOUTS: Readonly<Record<LayoutName, Layout>> = {
  opening: {
    type: "title",
    name: "travel.slide-layout-opening",
    slots: {
      title: { ...title, placeholder: { type: "ctrTitle" }, box: box(MARGIN, 1.9, WIDTH, 1.8), size: 44 },
      subtitle: {
        ...subtitle,
        placeholder: { type: "subTitle", index: 1 },
        box: box(MARGIN, 3.85, WIDTH, 1.2),
        size: 22,
      },
      foot,
      site,
      number,
    },
  },
  chart: {
    type: "cust",
    name: "travel.slide-layout-chart",
    slots: { title, subtitle, body: bodyOf("chart"), foot, site, number },
  },
  "chart-table": {
    type: "cust",
    name: "travel.slide-layout-chart-table",
    slots: {
      title,
      subtitle,
      body: { ...bodyOf("chart"), box: { ...body.box, width: 7.2 } },
      table: {
        ...body,
        placeholder: { type: "tbl", index: 15 },
        box: { ...body.box, x: MARGIN + 7.6, width: WIDTH - 7.6 },
      },
      foot,
      site,
      number,
    },
  },
  "chart-over-table": {
    type: "cust",
    name: "travel.slide-layout-chart-over-table",
    slots: {
      title,
      subtitle,
      body: { ...bodyOf("chart"), box: { ...body.box, height: 2.45 } },
      table: { ...body, placeholder: { type: "tbl", index: 15 }, box: { ...body.box, y: 4.45, height: 1.77 } },
      foot,
      site,
      number,
    },
  },
  "tall-chart": {
    type: "cust",
    name: "travel.slide-layout-tall-chart",
    slots: {
      title: { ...title, box: box(MARGIN, 0.5, SIDE_WIDTH, 2.7), size: 24, anchor: "t" },
      subtitle: { ...subtitle, box: box(MARGIN, 3.25, SIDE_WIDTH, 1.1), size: 14 },
      body: { ...bodyOf("chart"), box: box(4.6, 0.4, SLIDE_SIZE.width - 4.6 - MARGIN, 6.6) },
      foot: { ...foot, box: box(MARGIN, 4.5, SIDE_WIDTH, 2.5) },
      site,
      number,
    },
  },
  picture: {
    type: "cust",
    name: "travel.slide-layout-picture",
    slots: { title, subtitle, body: bodyOf("pic"), foot, site, number },
  },
  table: {
    type: "cust",
    name: "travel.slide-layout-table",
    slots: { title, subtitle, body: bodyOf("tbl"), foot, site, number },
  },
  text: {
    type: "cust",
    name: "travel.slide-layout-text",
    slots: {
      title: { ...title, box: box(MARGIN, 0.36, WIDTH, 0.6) },
      body: { ...body, box: box(MARGIN, 1.2, WIDTH, 5.7), size: 10.5, spaceAfter: 5, columns: TEXT_COLUMNS },
      site,
      number,
    },
  },
};
