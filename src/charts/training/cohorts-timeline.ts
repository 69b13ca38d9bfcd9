import type { CohortsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatDate, formatNumber, type Locale } from "../../lib/format.ts";
import { fillYears } from "../../lib/reference-date.ts";
import { isNarrow, type Chart, type ChartContext, type ChartData } from "../chart.ts";
import { drawing, drawKey, type Box, type Dot, type Line, type Words } from "../parts/drawing.ts";
import { rowNumber } from "../parts/table-rows.ts";
import { textsOf } from "../parts/texts.ts";
import {
  cohortInWords,
  cohortsOf,
  cohortsProvenance,
  cohortsQuestion,
  isPlanned,
  programmesOf,
  tallyCohorts,
  type Programme,
} from "./cohort-rows.ts";
import { extentOf, SPAN_KEY, spanKind, spanShapes, timeAxis, type SpanKind, type TimeAxis } from "./cohort-spans.ts";

export interface CohortsTimelineData {
  readonly cohorts: readonly CohortsRow[];
  readonly programmes: readonly Programme[];
  readonly places: ReadonlyMap<string, string>;
}

const countOf = (cohorts: readonly CohortsRow[], kind: SpanKind): number =>
  cohorts.filter((cohort) => spanKind(cohort) === kind).length;

const words = ({ cohorts, programmes }: CohortsTimelineData, { locale }: ChartContext) => {
  const years = cohorts.map(({ year }) => year.slice(0, 4)).sort();
  return {
    cohorts: cohorts.length,
    dated: cohorts.length - countOf(cohorts, "year"),
    both: countOf(cohorts, "both"),
    start: countOf(cohorts, "start"),
    end: countOf(cohorts, "end"),
    year: countOf(cohorts, "year"),
    planned: cohorts.filter(isPlanned).length,
    from: years[0] ?? "",
    to: years.at(-1) ?? "",
    programmes: programmes
      .map(
        ({ code, short }) =>
          `${short} ${formatNumber(cohorts.filter(({ programme }) => programme === code).length, locale)}`,
      )
      .join(", "),
  };
};

/** First free line of a lane for each cohort, so that no two touch. */
function packLines(
  cohorts: readonly CohortsRow[],
  axis: TimeAxis,
): readonly { readonly cohort: CohortsRow; readonly line: number }[] {
  const ends: number[] = [];
  return [...cohorts]
    .sort((a, b) => extentOf(a, axis)[0] - extentOf(b, axis)[0])
    .map((cohort) => {
      const [from, to] = extentOf(cohort, axis);
      const free = ends.findIndex((end) => end + 4 <= from);
      const line = free === -1 ? ends.length : free;
      ends[line] = to;
      return { cohort, line };
    });
}

/** Names of the places in which cohorts took place, by region code. */
export const placesOf = (
  source: Pick<ChartData, "regionName">,
  cohorts: readonly CohortsRow[],
): ReadonlyMap<string, string> =>
  new Map(cohorts.flatMap(({ venue_region_code: code }) => (code === null ? [] : [[code, source.regionName(code)]])));

/** `PKN II XXI (2025)`; a cohort without a number is called by its programme and year. */
export const cohortName = (programme: string, { angkatan, year }: CohortsRow): string =>
  [programme, ...(angkatan === null ? [] : [angkatan]), `(${year})`].join(" ");

/** Columns that list cohorts one by one. */
export function cohortTable({ cohorts, programmes, places }: CohortsTimelineData, locale: Locale) {
  const t = translate(locale);
  const short = new Map(programmes.map((programme) => [programme.code, programme.short]));
  const date = (text: string | null): string => (text === null ? t("figure.not-published") : formatDate(text, locale));
  return {
    columns: [
      { key: "cohort", label: t("training.cohort"), type: "text" as const },
      { key: "provider", label: t("training.provider"), type: "text" as const },
      { key: "place", label: t("training.place"), type: "text" as const },
      { key: "start", label: t("training.start"), type: "text" as const },
      { key: "end", label: t("training.end"), type: "text" as const },
      { key: "stage", label: t("training.stage"), type: "text" as const },
      {
        key: "participants",
        label: t("training.participants"),
        type: "number" as const,
        unit: t("figure.unit-people"),
      },
    ],
    rows: cohorts.map((cohort) => ({
      cohort: `${cohortInWords(short.get(cohort.programme) ?? cohort.programme, cohort, t)} (${cohort.year})`,
      provider: cohort.organiser ?? t("training.no-provider"),
      place: cohort.venue_region_code === null ? t("training.no-place") : (places.get(cohort.venue_region_code) ?? ""),
      start: date(cohort.start_date),
      end: date(cohort.end_date),
      stage: isPlanned(cohort) ? t("figure.planned") : t("training.actual"),
      participants: rowNumber(cohort.participants, locale, {
        rowId: cohort.cohort_id,
        asOf: cohort.year,
        obsStatus: cohort.obs_status,
        stage: cohort.date_status,
        sourceId: cohort.source_id,
      }),
    })),
  };
}

/** Every cohort on a line of time, one lane a programme; those with only a year are counted at the foot of their lane. */
export const cohortsTimeline: Chart<CohortsTimelineData> = {
  id: "cohorts-timeline",
  page: "training",
  hidesRowNotes: true,
  questions: () => [cohortsQuestion],
  data(source) {
    const cohorts = cohortsOf(source);
    if (cohorts.length === 0) return null;
    return { cohorts, programmes: programmesOf(source, cohorts), places: placesOf(source, cohorts) };
  },
  ...textsOf("cohorts-timeline", words),
  notes: (_, { locale }) => [
    translate(locale)("training.not-a-census"),
    translate(locale)("training.one-row"),
    translate(locale)("training.planned-meaning"),
  ],
  table: (data, { locale }) => cohortTable(data, locale),
  provenance: ({ cohorts }) => cohortsProvenance(cohorts),
  options({ cohorts, programmes }, context) {
    const { widthPx, locale } = context;
    const t = translate(locale);
    const narrow = isNarrow(context);
    const linePx = narrow ? 9 : 10;
    const years = cohorts.flatMap(({ year, start_date, end_date }) =>
      [year, start_date, end_date].flatMap((date) => (date === null ? [] : [Number(date.slice(0, 4))])),
    );
    const axis = timeAxis(Math.min(...years), Math.max(...years), 0, widthPx);
    const boxes: Box[] = [];
    const lines: Line[] = [];
    const dots: Dot[] = [];
    const texts: Words[] = [];
    const allYears = fillYears([axis.fromYear, axis.toYear]);
    const middleOf = (year: number): number => (axis.x(String(year)) + axis.x(String(year + 1))) / 2;

    let y = 24;
    for (const { code, short } of programmes) {
      const own = cohorts.filter(({ programme }) => programme === code);
      const packed = packLines(
        own.filter((cohort) => spanKind(cohort) !== "year"),
        axis,
      );
      const depth = Math.max(...packed.map(({ line }) => line + 1), 0);
      lines.push({ x1: 0, x2: widthPx, y1: y, y2: y, look: "axis" });
      texts.push({ x: 0, y: y + 14, text: short, look: "label" });
      texts.push({
        x: widthPx,
        y: y + 14,
        text: t("training.count-cohorts", { count: own.length }),
        look: "muted",
        anchor: "end",
      });
      const top = y + 30;
      for (const { cohort, line } of packed) {
        const shapes = spanShapes(cohort, axis, top + line * linePx, 6);
        boxes.push(...shapes.boxes);
        lines.push(...shapes.lines);
        dots.push(...shapes.dots);
      }
      y = top + depth * linePx + 2;
      const undated = own.filter((cohort) => spanKind(cohort) === "year");
      for (const year of allYears) {
        const inThis = undated.filter((cohort) => cohort.year.slice(0, 4) === String(year));
        if (inThis.length === 0) continue;
        const planned = inThis.every(isPlanned);
        const count = tallyCohorts(inThis);
        const counts = [count.actual, count.planned].filter((one) => one > 0);
        const middle = middleOf(year);
        boxes.push({
          x1: axis.x(String(year)) + 2,
          x2: axis.x(String(year + 1)) - 2,
          y1: y,
          y2: y + 18,
          look: planned ? "planned" : "missing",
          ...(planned ? { colour: "var(--planned)" } : {}),
        });
        const text = counts.map((one) => formatNumber(one, locale)).join(" + ");
        texts.push({ x: middle, y: y + 9, text, look: "value", anchor: "middle" });
      }
      y += undated.length > 0 ? 28 : 8;
    }
    const bottom = y;
    for (const year of allYears) {
      const x = axis.x(String(year));
      if (year > axis.fromYear) lines.push({ x1: x, x2: x, y1: 24, y2: bottom, look: "grid" });
      for (const at of [12, bottom + 12])
        texts.push({ x: middleOf(year), y: at, text: String(year), look: "muted", anchor: "middle" });
    }
    lines.push({ x1: 0, x2: widthPx, y1: bottom, y2: bottom, look: "axis" });
    const key = drawKey(
      [
        { ...SPAN_KEY.both, text: t("training.key-both") },
        { ...SPAN_KEY.start, text: t("training.key-start") },
        { ...SPAN_KEY.end, text: t("training.key-end") },
        { ...SPAN_KEY.year, text: t("training.key-year-count") },
        { ...SPAN_KEY.planned, text: t("training.key-planned") },
      ],
      { x: 0, y: bottom + 38, widthPx },
    );
    return drawing({
      widthPx,
      heightPx: key.bottom + 4,
      boxes: [...boxes, ...key.boxes],
      lines: [...lines, ...key.lines],
      dots: [...dots, ...key.dots],
      words: [...texts, ...key.words],
    });
  },
};
