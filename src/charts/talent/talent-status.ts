import type { TalentCountsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatDate, formatNumber, formatShare, type Locale } from "../../lib/format.ts";
import { compareDates } from "../../lib/reference-date.ts";
import { isNarrow, type Chart, type ChartContext } from "../chart.ts";
import { drawing, type Box, type Line, type Words } from "../parts/drawing.ts";
import { computedNumber, shareOf } from "../parts/figures.ts";
import { nativeChart, textIn } from "../parts/native.ts";
import { rowsOf } from "../parts/table-rows.ts";
import { textsOf } from "../parts/texts.ts";
import { countNumber, countsProvenance } from "./talent-counts.ts";

interface Stage {
  readonly row: TalentCountsRow;
  readonly label: Readonly<Record<Locale, string>>;
}

export interface TalentStatusData {
  /** From all agencies to the approved ones, of one date. */
  readonly stages: readonly Stage[];
  readonly total: number;
}

const MEASURES = ["agencies_total", "agencies_started", "agencies_presented", "agencies_approved"] as const;

const question = {
  table: "talent_counts" as const,
  where: { region_code: ["ID"], measure: MEASURES, stage: ["ACTUAL"] },
  order: ["as_of"],
};

const words = ({ stages, total }: TalentStatusData, { locale }: ChartContext) => {
  const of = (measure: string): number => stages.find(({ row }) => row.measure === measure)?.row.value ?? 0;
  return {
    total,
    started: of("agencies_started"),
    approved: of("agencies_approved"),
    share: formatShare(shareOf(of("agencies_approved"), total) ?? 0, locale),
    date: formatDate(stages[0]?.row.as_of ?? "", locale),
    list: stages.map(({ label, row }) => `${label[locale]} ${formatNumber(row.value ?? 0, locale)}`).join("; "),
  };
};

/** How far agencies have come with talent management: nested counts of one date, one bar each, never stacked. */
export const talentStatus: Chart<TalentStatusData> = {
  id: "talent-status",
  page: "talent",
  questions: () => [question],
  data(source) {
    const codelist = source.codelist("talent_measure");
    const rows = rowsOf(source, question).filter(({ value }) => value !== null);
    const [total] = rows
      .filter(({ measure }) => measure === "agencies_total")
      .sort((a, b) => compareDates(b.as_of, a.as_of));
    if (total === undefined) return null;
    const stages = MEASURES.flatMap((measure) =>
      rows
        .filter((row) => row.measure === measure && row.as_of === total.as_of)
        .map((row): Stage => ({
          row,
          label: codelist.labels(measure),
        })),
    );
    return stages.length < 2 ? null : { stages, total: total.value ?? 0 };
  },
  ...textsOf("talent-status", words),
  notes: (_, { locale }) => [translate(locale)("chart.talent-status.nested")],
  table({ stages, total }, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "stage", label: t("talent.measure"), type: "text" },
        { key: "value", label: t("figure.people"), type: "number", unit: t("talent.unit-agencies") },
        { key: "share", label: t("chart.talent-status.share"), type: "number", unit: "%" },
      ],
      rows: stages.map(({ row, label }) => ({
        stage: label[locale],
        value: countNumber(row, locale),
        share: computedNumber((shareOf(row.value, total) ?? 0) * 100, locale, { decimals: 1 }),
      })),
    };
  },
  native(data, context) {
    const whole = data.stages[0]?.label[context.locale];
    return nativeChart(talentStatus.table(data, context), {
      form: "bars",
      category: ["stage"],
      series: [{ column: "value", colour: "c1", colourOf: (row) => (textIn(row, "stage") === whole ? "c8" : "c1") }],
    });
  },
  provenance: ({ stages }) => countsProvenance(stages.map(({ row }) => row)),
  options({ stages, total }, context) {
    const { widthPx, locale } = context;
    const narrow = isNarrow(context);
    const rowPx = narrow ? 50 : 42;
    const left = narrow ? 1 : 240;
    const right = widthPx - (narrow ? 1 : 120);
    const boxes: Box[] = [];
    const lines: Line[] = [];
    const texts: Words[] = [];
    stages.forEach(({ label, row: { value } }, index) => {
      const y1 = index * rowPx;
      const [barTop, barBottom] = narrow ? [y1 + 23, y1 + 41] : [y1 + 10, y1 + 32];
      const end = left + ((value ?? 0) / Math.max(total, 1)) * (right - left);
      const share = shareOf(value, total);
      const number = formatNumber(value ?? 0, locale);
      const text = share === null || value === total ? number : `${number} · ${formatShare(share, locale)}`;
      // Every bar lies on the total that it is a part of.
      boxes.push({ x1: left, x2: right, y1: barTop, y2: barBottom, look: "ground" });
      boxes.push({
        x1: left,
        x2: end,
        y1: barTop,
        y2: barBottom,
        look: "actual",
        colour: index === 0 ? "var(--c8)" : "var(--c1)",
      });
      texts.push(
        narrow
          ? { x: 0, y: y1 + 12, text: label[locale], look: "label" }
          : { x: left - 12, y: y1 + 21, text: label[locale], look: "label", anchor: "end" },
      );
      texts.push(
        narrow
          ? { x: widthPx, y: y1 + 12, text, look: "value", anchor: "end" }
          : { x: end + 8, y: y1 + 21, text, look: "value" },
      );
    });
    const height = stages.length * rowPx + 2;
    if (!narrow) lines.push({ x1: left, x2: left, y1: 4, y2: height - 4, look: "axis" });
    return drawing({ widthPx, heightPx: height, boxes, lines, words: texts });
  },
};
