/** What a presentation shows, slide by slide, before anything is written. */
import type { NativeChart } from "../../charts/chart.ts";
import { translate } from "../../i18n/index.ts";
import { editionOf } from "../picture/words.ts";
import type { PortableFigure, PortableSource } from "../portable-figure.ts";
import { isTall, planChart, type ChartPlan } from "./chart/chart-plan.ts";
import { printsEveryCell } from "./chart/prints-every-cell.ts";
import type { Box } from "./geometry.ts";
import type { LayoutName, Slot } from "./layouts.ts";
import { belowTitle, boxOf, footRoom } from "./placing.ts";
import type { Presentation, SlideFigure, SlidePicture } from "./presentation.ts";
import { planSources } from "./source-slides.ts";
import { explainMarks, isUnbroken, layOutTable, type TablePage } from "./table-pages.ts";
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
  /** What the slide is about, and a table beside it. */
  readonly body: SlideBody | null;
  readonly table?: SlideBody;
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
    const [layout, beside] = layoutOf(figure, native, presentation.tableRows);
    const plan = planChart(native, boxOf(layout, "body"));
    const slide: Slide = {
      ...common,
      layout,
      ...(layout === "tall-chart" ? { places: { subtitle: belowTitle(title) } } : {}),
      body: { type: "chart", native, plan, description },
      ...(beside === null ? {} : { table: tableBody(figure, beside) }),
      foot: withRemark(foot(layout), beside === null ? [] : explainMarks(figure.table, figure.locale)),
    };
    return beside !== null || printsEveryCell(figure.table, native, plan)
      ? [slide]
      : [slide, ...planTable(figure, presentation, false)];
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

/** A chart of at most so many categories is read well in half of the height. */
const FEW_CATEGORIES = 6;

/**
 * A chart of many bars wants the height of the slide. Of the others, one that does not print every cell of its table
 * gives it room beside or below itself, where the whole table has room there on unbroken lines.
 */
function layoutOf(
  { table, locale }: PortableFigure,
  native: NativeChart,
  tableRows: Presentation["tableRows"],
): readonly [LayoutName, TablePage | null] {
  if (isTall(native)) return ["tall-chart", null];
  const isWanted = tableRows === "all" || table.rows.length <= tableRows;
  if (!isWanted || printsEveryCell(table, native, planChart(native, boxOf("chart", "body")))) return ["chart", null];
  const layouts = native.categories.length <= FEW_CATEGORIES ? SHARED_LAYOUTS : SHARED_LAYOUTS.slice(0, 1);
  for (const layout of layouts) {
    const pages = layOutTable(table, table.rows.length, boxOf(layout, "table"), locale);
    const [page] = pages;
    if (page !== undefined && pages.length === 1 && isUnbroken(page)) return [layout, page];
  }
  return ["chart", null];
}
const SHARED_LAYOUTS = ["chart-table", "chart-over-table"] as const;

const tableBody = ({ title, locale }: PortableFigure, page: TablePage): SlideBody => ({
  type: "table",
  page,
  description: translate(locale)("figure.table-caption", { title }),
});

/** Words about the table above the source. */
function withRemark(foot: readonly Line[], remarks: readonly string[]): readonly Line[] {
  const text = remarks.filter((remark) => remark !== "").join(" · ");
  return text === "" ? foot : [[{ text, colour: "tx1" }], ...foot];
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
  const key = explainMarks(table, locale);
  return pages.map((page, position) => {
    const isLast = position === pages.length - 1;
    const more = isLast && left > 0 ? t("travel.slide-more-rows", { count: left }) : "";
    return {
      layout: "table",
      title:
        pages.length === 1
          ? t("travel.slide-table-title", { title })
          : t("travel.slide-table-page", { title, page: position + 1, pages: pages.length }),
      subtitle,
      body: tableBody(figure, page),
      foot: withRemark(foot, [more, ...key]),
      notes: withNotes && position === 0 ? notesOf(figure, site) : [],
    };
  });
}
