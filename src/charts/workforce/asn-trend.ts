import { translate } from "../../i18n/index.ts";
import { formatDate, formatNumber, formatShare, formatShort } from "../../lib/format.ts";
import { periodStart } from "../../lib/reference-date.ts";
import type { Cell, Question } from "../../query/question.ts";
import { isNarrow, type Chart, type SeriesBreak } from "../chart.ts";
import { cellsOf, provenanceOf, shareOf, toTableNumber } from "../parts/figures.ts";
import { dateIn, lookIn, nativeChart, numberIn, type SeriesOptions, type TableRow } from "../parts/native.ts";
import { textWidthPx } from "../parts/text-width.ts";
import {
  breakMarks,
  breaksHeightPx,
  NATIVE_COLOURS,
  pointLabels,
  segmentOf,
  seriesMarks,
  STATUS_LOOKS,
  valueAxis,
  yearAxis,
} from "./trend-marks.ts";
import { byDate, formatCell, isCounted, shortLabels, TREND_STATUSES } from "./workforce-cells.ts";

const QUESTION: Question = {
  table: "workforce",
  measure: "headcount",
  by: ["employment_status"],
  where: { region_code: ["ID"], employment_status: TREND_STATUSES },
  asOf: "all",
};

interface Series {
  readonly status: (typeof TREND_STATUSES)[number];
  readonly label: Record<"id" | "en", string>;
  readonly cells: readonly Cell[];
}

export interface AsnTrendData {
  readonly series: readonly Series[];
  /** Breaks of the dimension, marked on the drawing. */
  readonly breaks: readonly SeriesBreak[];
  /** Breaks of the measure: figures before and after are not joined. */
  readonly cuts: readonly SeriesBreak[];
  /** The first and the latest date at which PNS and PPPK add up to the counted total. */
  readonly first: Split | undefined;
  readonly latest: Split | undefined;
}

interface Split {
  readonly total: Cell;
  readonly pns: Cell;
  readonly pppk: Cell;
}

/** Dates at which counted PNS and PPPK tile the counted total, oldest first. */
function splitsOf(series: readonly Series[]): readonly Split[] {
  const at = (status: string, asOf: string | null): Cell | undefined =>
    series.find((one) => one.status === status)?.cells.find((cell) => cell.asOf === asOf && isCounted(cell));
  const totals = series.find(({ status }) => status === "_T")?.cells.filter(isCounted) ?? [];
  return totals.flatMap((total) => {
    const [pns, pppk] = [at("PNS", total.asOf), at("PPPK", total.asOf)];
    if (pns === undefined || pppk === undefined) return [];
    return (pns.value ?? 0) + (pppk.value ?? 0) === total.value ? [{ total, pns, pppk }] : [];
  });
}

const cellsIn = ({ series }: AsnTrendData): readonly Cell[] => series.flatMap(({ cells }) => cells);

/** ASN, PNS and PPPK over time, as counted at each date; rounded figures stand apart. */
export const asnTrend: Chart<AsnTrendData> = {
  id: "asn-trend",
  page: "workforce",
  questions: () => [QUESTION],
  data(source) {
    // A figure set aside for a preferred one (the spoken 6.5 million) still stands on the drawing, apart.
    const cells = cellsOf(source.ask(QUESTION))
      .flatMap((cell) => [cell, ...cell.alsoReported])
      .filter(({ value }) => value !== null);
    if (cells.length === 0) return null;
    const codelist = source.codelist("employment_status");
    const series = TREND_STATUSES.map((status) => ({
      status,
      label: shortLabels(codelist, status),
      cells: cells.filter((cell) => cell.codes["employment_status"] === status).sort(byDate),
    })).filter((one) => one.cells.length > 0);
    const splits = splitsOf(series);
    return {
      series,
      breaks: source.breaks("workforce", "employment_status"),
      cuts: source.breaks("workforce", "headcount"),
      first: splits[0],
      latest: splits.at(-1),
    };
  },
  title(data, { locale }) {
    const t = translate(locale);
    const { first, latest } = data;
    if (first === undefined || latest === undefined) return t("chart.asn-trend.title-plain");
    return t("chart.asn-trend.title", {
      date: formatDate(latest.total.asOf ?? "", locale),
      share: formatShare(shareOf(latest.pppk.value, latest.total.value) ?? 0, locale),
      total: formatNumber(latest.total.value ?? 0, locale),
      firstDate: formatDate(first.total.asOf ?? "", locale),
      firstShare: formatShare(shareOf(first.pppk.value, first.total.value) ?? 0, locale),
    });
  },
  subtitle(data, { locale }) {
    const dates = [...cellsIn(data)].sort(byDate);
    return translate(locale)("chart.asn-trend.subtitle", {
      from: (dates[0]?.asOf ?? "").slice(0, 4),
      to: (dates.at(-1)?.asOf ?? "").slice(0, 4),
    });
  },
  description(data, { locale }) {
    const t = translate(locale);
    const list = data.series
      .map(({ label, cells }) => {
        const counted = cells.filter(isCounted);
        const [from, to] = [counted[0] ?? cells[0], counted.at(-1) ?? cells.at(-1)];
        return t("chart.asn-trend.description-series", {
          name: label[locale],
          from: from === undefined ? "" : formatCell(from, locale),
          fromDate: formatDate(from?.asOf ?? "", locale),
          to: to === undefined ? "" : formatCell(to, locale),
          toDate: formatDate(to?.asOf ?? "", locale),
        });
      })
      .join("; ");
    return t("chart.asn-trend.description", { list });
  },
  notes(data, { locale }) {
    const t = translate(locale);
    const breaks = [...data.breaks, ...data.cuts].map((one) =>
      t("chart.workforce.break", {
        label: locale === "id" ? one.label_id : one.label_en,
        date: formatDate(one.asOf, locale),
      }),
    );
    return [
      ...(cellsIn(data).some((cell) => !isCounted(cell)) ? [t("chart.workforce.hollow-rounded")] : []),
      ...breaks,
    ];
  },
  table(data, { locale }) {
    const t = translate(locale);
    const dates = [...new Set([...cellsIn(data)].sort(byDate).map(({ asOf }) => asOf ?? ""))];
    return {
      columns: [
        { key: "date", label: t("figure.reference-date"), type: "text" },
        ...data.series.map(({ status, label }) => ({
          key: status,
          label: label[locale],
          type: "number" as const,
          unit: t("figure.unit-people"),
        })),
      ],
      rows: dates.map((date) => ({
        date: formatDate(date, locale),
        ...Object.fromEntries(
          data.series.map(({ status, cells }) => [
            status,
            toTableNumber(
              cells.find(({ asOf }) => asOf === date),
              locale,
            ),
          ]),
        ),
      })),
    };
  },
  native(data, context) {
    const { locale } = context;
    const cuts = data.cuts.map(({ asOf }) => asOf);
    const statuses = data.series.map(({ status }) => status);
    const dateOf = (row: TableRow): string =>
      statuses.map((status) => dateIn(row, status)).find((date) => date !== "") ?? "";
    const series = data.series.flatMap(({ status, label }): readonly SeriesOptions[] => {
      const column = { column: status, colour: NATIVE_COLOURS[status] };
      const isLook = (look: "actual" | "rounded", row: TableRow): boolean =>
        numberIn(row, status) !== null && lookIn(row, status) === look;
      const name = translate(locale)("chart.workforce.rounded-series", { name: label[locale] });
      return [
        ...[...cuts, ""].map((_, segment) => ({
          ...column,
          where: (row: TableRow) => isLook("actual", row) && segmentOf(dateOf(row), cuts) === segment,
        })),
        { ...column, name, look: "rounded", where: (row) => isLook("rounded", row) },
      ];
    });
    return nativeChart(asnTrend.table(data, context), {
      form: "lines",
      category: ["date"],
      day: (row) => periodStart(dateOf(row)),
      series,
    });
  },
  provenance: (data) => provenanceOf({ table: "workforce", cells: cellsIn(data) }),
  options(data, context) {
    const { locale } = context;
    const narrow = isNarrow(context);
    const cells = cellsIn(data);
    const years = cells.map(({ asOf }) => Number((asOf ?? "").slice(0, 4)));
    const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
    const top = Math.ceil(Math.max(...cells.map(({ value }) => value ?? 0), 1) / 1e6) * 1e6;
    const tickEvery = narrow ? 2e6 : 1e6;
    const ticks = Array.from({ length: Math.floor(top / tickEvery) + 1 }, (_, index) => index * tickEvery);
    const marginRight = narrow ? 76 : 84;
    const pointsOf = (series: Series) =>
      series.cells.map((cell) => ({ date: cell.asOf ?? "", value: cell.value ?? 0, counted: isCounted(cell) }));
    // Rounded figures that stand alone at an end of their series get their words; those in between are in the table.
    const ends = data.series.flatMap(({ cells: own }) =>
      [own[0], own.at(-1)].filter((cell) => cell !== undefined).filter((cell) => !isCounted(cell)),
    );
    return {
      height: (narrow ? 330 : 400) + breaksHeightPx(data.breaks),
      marginTop: breaksHeightPx(data.breaks),
      marginBottom: 28,
      marginLeft: Math.max(...ticks.map((value) => textWidthPx(formatShort(value, locale)))) + 11,
      marginRight,
      x: { axis: null, type: "linear", domain: [Date.UTC(firstYear, 0) / 864e5 - 60, Date.UTC(lastYear, 3) / 864e5] },
      y: { axis: null, domain: [0, top], nice: false },
      marks: [
        ...valueAxis(ticks, (value) => formatShort(value, locale)),
        ...yearAxis(firstYear, lastYear, narrow ? 4 : 2),
        ...breakMarks(data.breaks, locale),
        ...seriesMarks(
          data.series.map((series) => {
            const last = series.cells.filter(isCounted).at(-1) ?? series.cells.at(-1);
            return {
              name: series.label[locale],
              lastText: last === undefined ? "" : formatCell(last, locale),
              points: pointsOf(series),
              ...STATUS_LOOKS[series.status],
            };
          }),
          data.cuts.map(({ asOf }) => asOf),
        ),
        ...pointLabels(
          ends.map((cell) => {
            const isFirst = Number((cell.asOf ?? "").slice(0, 4)) === firstYear;
            return {
              date: cell.asOf ?? "",
              value: cell.value ?? 0,
              text: formatCell(cell, locale, { short: true }),
              anchor: isFirst ? "start" : "end",
              dx: isFirst ? -2 : marginRight,
              dy: -15,
            };
          }),
        ),
      ],
    };
  },
};
