import type { TalentCountsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatDate, formatDateShort, formatNumber, type Locale } from "../../lib/format.ts";
import { compareDates, dayNumber, periodEnd, precisionOf } from "../../lib/reference-date.ts";
import { isNarrow, type Chart, type ChartContext } from "../chart.ts";
import { drawing, type Box, type Dot, type Line, type Words } from "../parts/drawing.ts";
import { eachAlone, nativeChart, textIn, type TableRow } from "../parts/native.ts";
import { rowsOf } from "../parts/table-rows.ts";
import { countNumber, countsProvenance } from "./talent-counts.ts";

interface Count {
  readonly row: TalentCountsRow;
  readonly label: Readonly<Record<Locale, string>>;
}

export interface TalentAdoptionData {
  /** Oldest first. */
  readonly approved: readonly Count[];
  readonly target: Count | undefined;
  readonly total: Count | undefined;
  /** Other published measures of the nation that look alike and are not joined. */
  readonly others: readonly Count[];
}

const question = {
  table: "talent_counts" as const,
  where: {
    region_code: ["ID"],
    measure: ["agencies_approved", "agencies_target", "agencies_total", "agencies_in_process", "agencies_cleared_kasn"],
  },
  order: ["as_of"],
};

const shown = (data: TalentAdoptionData): readonly Count[] => [
  ...data.approved,
  ...(data.target === undefined ? [] : [data.target]),
  ...(data.total === undefined ? [] : [data.total]),
];

const words = (data: TalentAdoptionData, { locale }: ChartContext) => {
  const [first] = data.approved;
  const last = data.approved.at(-1);
  return {
    first: first?.row.value ?? 0,
    firstDate: formatDate(first?.row.as_of ?? "", locale),
    last: last?.row.value ?? 0,
    lastDate: formatDate(last?.row.as_of ?? "", locale),
    target: data.target === undefined ? "" : formatNumber(data.target.row.value ?? 0, locale),
    targetDate: formatDate(data.target?.row.as_of ?? "", locale),
    total: data.total === undefined ? "" : formatNumber(data.total.row.value ?? 0, locale),
    totalDate: formatDate(data.total?.row.as_of ?? "", locale),
    list: data.approved
      .map(({ row: { value, as_of } }) => `${formatNumber(value ?? 0, locale)} (${formatDate(as_of, locale)})`)
      .join(", "),
  };
};

/** Agencies approved for talent management over time, with the target beside them and the number of agencies above. */
export const talentAdoption: Chart<TalentAdoptionData> = {
  id: "talent-adoption",
  page: "talent",
  questions: () => [question],
  data(source) {
    const codelist = source.codelist("talent_measure");
    const counts = rowsOf(source, question)
      .map((row): Count => ({
        row,
        label: codelist.labels(row.measure),
      }))
      .sort((a, b) => compareDates(a.row.as_of, b.row.as_of));
    const of = (measure: string): readonly Count[] => counts.filter(({ row }) => row.measure === measure);
    const approved = of("agencies_approved").filter(({ row }) => row.value !== null);
    if (approved.length === 0) return null;
    return {
      approved,
      target: of("agencies_target").at(-1),
      total: of("agencies_total").at(-1),
      others: [...of("agencies_cleared_kasn"), ...of("agencies_in_process")],
    };
  },
  title(data, context) {
    const t = translate(context.locale);
    return data.target === undefined
      ? t("chart.talent-adoption.title", words(data, context))
      : t("chart.talent-adoption.title-target", words(data, context));
  },
  subtitle: (data, context) => translate(context.locale)("chart.talent-adoption.subtitle", words(data, context)),
  description(data, context) {
    const t = translate(context.locale);
    const parameters = words(data, context);
    return [
      t("chart.talent-adoption.description", parameters),
      ...(data.target === undefined ? [] : [t("chart.talent-adoption.description-target", parameters)]),
      ...(data.total === undefined ? [] : [t("chart.talent-adoption.description-total", parameters)]),
    ].join(" ");
  },
  notes(data, { locale }) {
    const t = translate(locale);
    return [
      t("chart.talent-adoption.two-words"),
      ...data.others
        .filter(({ row }) => row.measure === "agencies_cleared_kasn" && row.value !== null)
        .map(({ row: { value, as_of } }) =>
          t("chart.talent-adoption.kasn", { count: value ?? 0, date: formatDate(as_of, locale) }),
        ),
    ];
  },
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "date", label: t("figure.reference-date"), type: "text" },
        { key: "measure", label: t("talent.measure"), type: "text" },
        { key: "value", label: t("figure.people"), type: "number", unit: t("talent.unit-agencies") },
      ],
      rows: [...shown(data), ...data.others].map(({ row, label }) => ({
        date: formatDate(row.as_of, locale),
        measure: label[locale],
        value: countNumber(row, locale),
      })),
    };
  },
  native(data, context) {
    const table = talentAdoption.table(data, context);
    const isOf = (count: Count | undefined) => (row: TableRow) =>
      textIn(row, "measure") === count?.label[context.locale];
    const named = (count: Count | undefined) => ({
      column: "value",
      name: count?.label[context.locale] ?? "",
      where: isOf(count),
    });
    return nativeChart(table, {
      form: "columns",
      // A column for each figure: those of different measures may have one date, and are told apart by their series.
      category: ["date"],
      groups: eachAlone(table.rows.slice(0, shown(data).length)),
      series: [
        { ...named(data.approved[0]), colour: "c1" },
        { ...named(data.target), colour: "c1", look: "planned" },
        { ...named(data.total), colour: "c8" },
      ],
    });
  },
  provenance: (data) => countsProvenance([...shown(data), ...data.others].map(({ row }) => row)),
  options(data, context) {
    const { widthPx, locale } = context;
    const narrow = isNarrow(context);
    const all = shown(data)
      .map(({ row }) => row)
      .filter(({ measure }) => measure !== "agencies_total");
    const years = all.map(({ as_of }) => Number(as_of.slice(0, 4)));
    const [fromYear, toYear] = [Math.min(...years), Math.max(...years)];
    const top = 34;
    const bottom = narrow ? 268 : 300;
    const left = 4;
    const right = widthPx - 4;
    const start = dayNumber(String(fromYear));
    const span = dayNumber(String(toYear + 1)) - start;
    const x = (date: string): number => left + ((dayNumber(date) - start) / span) * (right - left);
    const endOf = (date: string): number => x(periodEnd(date)) + (right - left) / span;
    const max = Math.max(...shown(data).map(({ row }) => row.value ?? 0), 1);
    const y = (value: number): number => bottom - (value / max) * (bottom - top);
    const boxes: Box[] = [];
    const lines: Line[] = [{ x1: 0, x2: widthPx, y1: bottom, y2: bottom, look: "axis" }];
    const dots: Dot[] = [];
    const texts: Words[] = [];
    const t = translate(locale);

    for (let year = fromYear; year <= toYear; year++) {
      const from = x(String(year));
      if (year > fromYear) lines.push({ x1: from, x2: from, y1: top, y2: bottom, look: "grid" });
      texts.push({
        x: (from + endOf(String(year))) / 2,
        y: bottom + 15,
        text: String(year),
        anchor: "middle",
        look: "muted",
      });
    }
    const total = data.total?.row;
    if (total?.value != null) {
      lines.push({ x1: 0, x2: widthPx, y1: y(total.value), y2: y(total.value), look: "axis" });
      texts.push({
        x: 0,
        y: y(total.value) - 12,
        text: t("chart.talent-adoption.all", { count: total.value, date: formatDateShort(total.as_of, locale) }),
      });
    }
    const target = data.target?.row;
    if (target?.value != null) {
      const { value, as_of } = target;
      const [x1, x2] = [x(as_of) + 3, endOf(as_of) - 1];
      boxes.push({ x1, x2, y1: y(value) - 5, y2: y(value) + 5, look: "planned", colour: "var(--planned)" });
      texts.push({
        x: x2,
        y: y(value) - 18,
        text: formatNumber(value, locale),
        look: "value",
        anchor: "end",
        colour: "var(--planned)",
      });
      texts.push({ x: x2, y: y(value) + 18, text: t("chart.talent-adoption.target"), anchor: "end", look: "planned" });
    }
    const approved = data.approved.map(({ row }) => row);
    approved.forEach((count, index) => {
      const value = count.value ?? 0;
      const whole = precisionOf(count.as_of) === "year";
      const at = whole ? endOf(count.as_of) : x(count.as_of);
      const previous = approved[index - 1];
      if (previous !== undefined) {
        const from = precisionOf(previous.as_of) === "year" ? endOf(previous.as_of) : x(previous.as_of);
        lines.push({ x1: from, y1: y(previous.value ?? 0), x2: at, y2: y(value), look: "dotted" });
      }
      const date = whole ? "" : formatDateShort(count.as_of, locale);
      if (whole) {
        lines.push({ x1: x(count.as_of), x2: at, y1: y(value), y2: y(value), look: "solid" });
        texts.push({
          x: (x(count.as_of) + at) / 2,
          y: y(value) - 13,
          text: formatNumber(value, locale),
          look: "value",
          anchor: "middle",
        });
        return;
      }
      dots.push({ x: at, y: y(value) });
      // The last figure reads to the right, those before it to the left: they may lie days apart.
      const last = index === approved.length - 1;
      const side = last ? 11 : -11;
      const anchor = last ? "start" : "end";
      const number = formatNumber(value, locale);
      texts.push({
        x: at + side,
        y: y(value) + (last ? 8 : -9 * (index + 1) + 11),
        text: last ? number : `${date}: ${number}`,
        look: "value",
        anchor,
      });
      if (last) texts.push({ x: at + side, y: y(value) + 24, text: date, look: "muted" });
    });
    return drawing({ widthPx, heightPx: bottom + 26, boxes, lines, dots, words: texts });
  },
};
