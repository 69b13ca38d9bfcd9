import * as Plot from "@observablehq/plot";
import { translate } from "../../i18n/index.ts";
import { formatDate, formatShare } from "../../lib/format.ts";
import { dayNumber, periodStart } from "../../lib/reference-date.ts";
import type { Cell, Question } from "../../query/question.ts";
import { isNarrow, type Chart } from "../chart.ts";
import { cellsOf, computedNumber, provenanceOf, toTableNumber } from "../parts/figures.ts";
import { dateIn, nativeChart, rowsByText, textIn, type TableRow } from "../parts/native.ts";
import { NATIVE_COLOURS, seriesMarks, STATUS_LOOKS, valueAxis, yearAxis } from "./trend-marks.ts";
import { byDate, shortLabels, TREND_STATUSES } from "./workforce-cells.ts";

const where = { region_code: ["ID"], employment_status: TREND_STATUSES };
const TOTALS: Question = { table: "workforce", measure: "headcount", by: ["employment_status"], where, asOf: "all" };
const BY_SEX: Question = { ...TOTALS, by: ["employment_status", "sex"] };

interface Point {
  readonly asOf: string;
  readonly women: Cell;
  readonly men: Cell;
  readonly total: Cell;
  /** Women as a share of the total, 0 to 1. */
  readonly share: number;
}

interface Series {
  readonly status: (typeof TREND_STATUSES)[number];
  readonly label: Record<"id" | "en", string>;
  readonly points: readonly Point[];
}

export interface SexTrendData {
  readonly series: readonly Series[];
}

/** Women and men of one status at each date where both tile the published total. */
function pointsOf(status: string, bySex: readonly Cell[], totals: readonly Cell[]): readonly Point[] {
  const of = (cell: Cell): boolean => cell.codes["employment_status"] === status;
  return totals
    .filter(of)
    .sort(byDate)
    .flatMap((total) => {
      const at = (sex: string): Cell | undefined =>
        bySex.find((cell) => of(cell) && cell.asOf === total.asOf && cell.codes["sex"] === sex);
      const [women, men] = [at("F"), at("M")];
      if (women?.value == null || men?.value == null || !total.value) return [];
      if (women.value + men.value !== total.value) return [];
      return [{ asOf: total.asOf ?? "", women, men, total, share: women.value / total.value }];
    });
}

const latestOf = ({ series }: SexTrendData): Series | undefined =>
  series.find(({ status }) => status === "_T") ?? series[0];

/** Women's share of ASN, PNS and PPPK at the dates where both sexes add up to the published total. */
export const asnSexTrend: Chart<SexTrendData> = {
  id: "asn-sex-trend",
  page: "workforce",
  questions: () => [BY_SEX, TOTALS],
  data(source) {
    const [bySex, totals] = [cellsOf(source.ask(BY_SEX)), cellsOf(source.ask(TOTALS))];
    const codelist = source.codelist("employment_status");
    const series = TREND_STATUSES.map((status) => ({
      status,
      label: shortLabels(codelist, status),
      points: pointsOf(status, bySex, totals),
    })).filter(({ points }) => points.length > 0);
    return series.length === 0 ? null : { series };
  },
  title(data, { locale }) {
    const series = latestOf(data);
    const [first, last] = [series?.points[0], series?.points.at(-1)];
    return translate(locale)("chart.asn-sex-trend.title", {
      name: series === undefined || series.status === "_T" ? "ASN" : series.label[locale],
      firstShare: formatShare(first?.share ?? 0, locale),
      firstDate: formatDate(first?.asOf ?? "", locale),
      share: formatShare(last?.share ?? 0, locale),
      date: formatDate(last?.asOf ?? "", locale),
    });
  },
  subtitle(data, { locale }) {
    const dates = data.series.flatMap(({ points }) => points.map(({ asOf }) => asOf.slice(0, 4))).sort();
    return translate(locale)("chart.asn-sex-trend.subtitle", { from: dates[0] ?? "", to: dates.at(-1) ?? "" });
  },
  description(data, { locale }) {
    const list = data.series
      .map(({ label, points }) => {
        const shares = points.map(({ asOf, share }) => `${formatShare(share, locale)} (${formatDate(asOf, locale)})`);
        return `${label[locale]} ${shares.join(", ")}`;
      })
      .join("; ");
    return translate(locale)("chart.asn-sex-trend.description", { list });
  },
  notes: (_, { locale }) => [translate(locale)("chart.asn-sex-trend.note")],
  table(data, { locale }) {
    const t = translate(locale);
    const unit = t("figure.unit-people");
    return {
      columns: [
        { key: "date", label: t("figure.reference-date"), type: "text" },
        { key: "status", label: t("chart.workforce.status"), type: "text" },
        { key: "women", label: t("chart.workforce.women"), type: "number", unit },
        { key: "men", label: t("chart.workforce.men"), type: "number", unit },
        { key: "share", label: t("chart.workforce.women-share"), type: "number", unit: "%" },
      ],
      rows: data.series.flatMap(({ label, points }) =>
        points.map(({ asOf, women, men, share }) => ({
          date: formatDate(asOf, locale),
          status: label[locale],
          women: toTableNumber(women, locale),
          men: toTableNumber(men, locale),
          share: computedNumber(share * 100, locale, { decimals: 1 }),
        })),
      ),
    };
  },
  native(data, context) {
    const table = asnSexTrend.table(data, context);
    const dayOf = (row: TableRow): string => periodStart(dateIn(row, "women"));
    const rows = [...table.rows].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
    return nativeChart(table, {
      form: "lines",
      category: ["date"],
      groups: rowsByText(rows, ["date"]),
      day: dayOf,
      series: data.series.map(({ status, label }) => ({
        column: "share",
        name: label[context.locale],
        colour: NATIVE_COLOURS[status],
        where: (row) => textIn(row, "status") === label[context.locale],
      })),
    });
  },
  provenance: ({ series }) =>
    provenanceOf({
      table: "workforce",
      cells: series.flatMap(({ points }) => points.flatMap(({ women, men, total }) => [women, men, total])),
    }),
  options(data, context) {
    const { locale } = context;
    const narrow = isNarrow(context);
    const points = data.series.flatMap((series) => series.points);
    const years = points.map(({ asOf }) => Number(asOf.slice(0, 4)));
    const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
    // The scale is cut at 45%: what matters is the distance from one half, which has its own line.
    const low = Math.min(45, Math.floor(Math.min(...points.map(({ share }) => share * 20)) - 0.5) * 5);
    const high = Math.max(70, Math.ceil(Math.max(...points.map(({ share }) => share * 20))) * 5);
    const ticks = Array.from({ length: (high - low) / 5 + 1 }, (_, index) => low + index * 5);
    const half = translate(locale)("chart.workforce.half");
    return {
      height: narrow ? 310 : 360,
      marginTop: 10,
      marginBottom: 28,
      marginLeft: 42,
      marginRight: narrow ? 82 : 100,
      x: { axis: null, type: "linear", domain: [dayNumber(String(firstYear)), dayNumber(String(lastYear + 1))] },
      y: { axis: null, domain: [low, high] },
      marks: [
        ...valueAxis(ticks, (value) => formatShare(value / 100, locale, 0)),
        Plot.ruleY([50], { stroke: "var(--axis)", strokeWidth: 1.5, strokeDasharray: "5 3" }),
        Plot.text([half], {
          y: [50],
          text: [half],
          frameAnchor: "left",
          textAnchor: "start",
          dx: 4,
          dy: 11,
          className: "plot-muted",
        }),
        ...yearAxis(firstYear, lastYear, narrow ? 2 : 1),
        ...seriesMarks(
          data.series.map((series) => ({
            name: series.label[locale],
            lastText: formatShare(series.points.at(-1)?.share ?? 0, locale),
            points: series.points.map(({ asOf, share }) => ({ date: asOf, value: share * 100, counted: true })),
            ...STATUS_LOOKS[series.status],
          })),
        ),
      ],
    };
  },
};
