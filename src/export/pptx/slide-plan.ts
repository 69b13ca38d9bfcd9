/** What a presentation shows, slide by slide, before anything is written. */
import type { NativeChart } from "../../charts/chart.ts";
import { translate } from "../../i18n/index.ts";
import { editionOf } from "../picture/words.ts";
import type { PortableFigure, PortableSource } from "../portable-figure.ts";
import { isTall, planChart, type ChartPlan } from "./chart/chart-plan.ts";
import { printsEveryCell } from "./chart/prints-every-cell.ts";
import { BOLD_WIDTH, countLines, fitSize, LINE_HEIGHT } from "./fit-text.ts";
import { POINTS_PER_INCH, type Box } from "./geometry.ts";
import { LAYOUTS, type LayoutName, type Slot, type SlotLook } from "./layouts.ts";
import type { Presentation, SlideFigure, SlidePicture } from "./presentation.ts";
import { planSources } from "./source-slides.ts";
import { explainMarks, layOutTable, type TablePage } from "./table-pages.ts";
import { footOf, notesOf, type Line } from "./words.ts";

export type SlideBody =
  | { readonly type: "chart"; readonly native: NativeChart; readonly plan: ChartPlan; readonly description: string }
  | { readonly type: "picture"; readonly picture: SlidePicture; readonly description: string }
  | { readonly type: "table"; readonly page: TablePage; readonly description: string }
  | { readonly type: "text"; readonly lines: readonly Line[] };

export interface Slide {
  readonly layout: LayoutName;
  readonly title: string;
  readonly subtitle: string | null;
  /** Places that differ from the layout's. */
  readonly places?: Partial<Record<Slot, Box>>;
  readonly body: SlideBody | null;
  readonly foot: readonly Line[];
  /** Paragraphs; none: the slide has no notes. */
  readonly notes: readonly string[];
}

export function planSlides(presentation: Presentation): readonly Slide[] {
  const { opening, figures, locale } = presentation;
  const slides = figures.flatMap((figure) => planFigure(figure, presentation));
  if (opening === null) return slides;
  const [first] = figures;
  const { name, address } = presentation.site;
  const facts = [name, ...(first === undefined ? [] : [editionOf(first.figure, presentation.site)])].join(" · ");
  return [
    {
      layout: "opening",
      ...opening,
      body: null,
      foot: [[{ text: `${facts} · ` }, { text: address, address }]],
      notes: [],
    },
    ...slides,
    ...planSources(allSources(figures), locale),
  ];
}

/** Each source once, in the order of the slides that rest on it. */
const allSources = (figures: readonly SlideFigure[]): readonly PortableSource[] => [
  ...new Map(
    figures.flatMap(({ figure }) =>
      figure.sources.map((source): [string, PortableSource] => [source.sourceId, source]),
    ),
  ).values(),
];

/** The figure on one slide; then its table, where the first slide does not print every cell of it. */
function planFigure({ figure, picture }: SlideFigure, presentation: Presentation): readonly Slide[] {
  const { native, title, subtitle, description } = figure;
  const common = { title, subtitle, notes: notesOf(figure, presentation.site) };
  const foot = (layout: LayoutName): readonly Line[] => footOf(figure, presentation.site, footRoom(layout));
  if (native !== null) {
    const layout = isTall(native) ? "tall-chart" : "chart";
    const plan = planChart(native, boxOf(layout, "body"));
    const slide: Slide = {
      ...common,
      layout,
      ...(layout === "tall-chart" ? { places: { subtitle: belowTitle(title) } } : {}),
      body: { type: "chart", native, plan, description },
      foot: foot(layout),
    };
    return printsEveryCell(figure.table, native, plan) ? [slide] : [slide, ...planTable(figure, presentation, false)];
  }
  if (picture === null) return planTable(figure, presentation, true);
  const slide: Slide = {
    ...common,
    layout: "picture",
    body: { type: "picture", picture, description },
    foot: foot("picture"),
  };
  return [slide, ...planTable(figure, presentation, false)];
}

/** Slides of the table; with the speaker notes on the first where no other slide of the figure has them. */
function planTable(figure: PortableFigure, { tableRows, site }: Presentation, withNotes: boolean): readonly Slide[] {
  const { table, title, subtitle, locale } = figure;
  const t = translate(locale);
  const count = tableRows === "all" ? table.rows.length : Math.min(tableRows, table.rows.length);
  if (count === 0) return [];
  const left = table.rows.length - count;
  const pages = layOutTable(table, count, boxOf("table", "body"), locale);
  const foot = footOf(figure, site, footRoom("table"));
  const key = explainMarks(table, locale).join(" · ");
  return pages.map((page, position) => {
    const isLast = position === pages.length - 1;
    const more = isLast && left > 0 ? t("travel.slide-more-rows", { count: left }) : "";
    const remark = [more, key].filter((text) => text !== "").join(" · ");
    return {
      layout: "table",
      title:
        pages.length === 1
          ? t("travel.slide-table-title", { title })
          : t("travel.slide-table-page", { title, page: position + 1, pages: pages.length }),
      subtitle,
      body: { type: "table", page, description: t("figure.table-caption", { title }) },
      foot: remark === "" ? foot : [[{ text: remark, colour: "tx1" }], ...foot],
      notes: withNotes && position === 0 ? notesOf(figure, site) : [],
    };
  });
}

function lookOf(layout: LayoutName, slot: Slot): SlotLook {
  const look = LAYOUTS[layout].slots[slot];
  if (look === undefined) throw new RangeError(`the layout ${layout} has no ${slot}`);
  return look;
}

export const boxOf = (layout: LayoutName, slot: Slot): Box => lookOf(layout, slot).box;

const footRoom = (layout: LayoutName): { size: number; width: number } => {
  const { size, box } = lookOf(layout, "foot");
  return { size, width: box.width };
};

/** Beside a tall chart a title may take many lines or few; the statistic stands right below it. */
function belowTitle(title: string): Box {
  const look = lookOf("tall-chart", "title");
  const size = sizeFor("tall-chart", "title", title);
  const height = (countLines(title, size * BOLD_WIDTH, look.box.width) * size * LINE_HEIGHT) / POINTS_PER_INCH;
  return { ...boxOf("tall-chart", "subtitle"), y: look.box.y + Math.min(height, look.box.height) + 0.1 };
}

/** Size at which words fit their placeholder, at least 70 percent of its own. */
export function sizeFor(layout: LayoutName, slot: Slot, text: string): number {
  const { size, box, bold = false } = lookOf(layout, slot);
  const sizes = [1, 0.92, 0.85, 0.77, 0.7].map((share) => Math.round(size * share * 2) / 2);
  return fitSize(text, { width: box.width, height: box.height, sizes, bold });
}
