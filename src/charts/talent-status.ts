/** How far agencies have come with talent management: nested counts of one date, one bar each, never stacked. */
import type { TalentCountsRow } from "../generated/tables.ts";
import { translate } from "../i18n/index.ts";
import { formatDate, formatNumber, formatShare, type Locale } from "../lib/format.ts";
import { compareDates } from "../lib/reference-date.ts";
import { canvas, type Box, type Line, type Words } from "./canvas.ts";
import { isNarrow, type Chart, type ChartContext } from "./chart.ts";
import { computedNumber, provenanceOf, shareOf } from "./figures.ts";
import { rowNumber, rowsOf } from "./table-rows.ts";

type Stage = TalentCountsRow & { readonly label: Readonly<Record<Locale, string>> };

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
  const of = (measure: string): number => stages.find((stage) => stage.measure === measure)?.value ?? 0;
  return {
    total,
    started: of("agencies_started"),
    approved: of("agencies_approved"),
    share: formatShare(shareOf(of("agencies_approved"), total) ?? 0, locale),
    date: formatDate(stages[0]?.as_of ?? "", locale),
    list: stages.map(({ label, value }) => `${label[locale]} ${formatNumber(value ?? 0, locale)}`).join("; "),
  };
};

export const talentStatus: Chart<TalentStatusData> = {
  id: "talent-status",
  page: "talent",
  questions: () => [question],
  data(source) {
    const codelist = source.codelist("talent_measure");
    const rows = rowsOf(source, question).filter(({ value }) => value !== null);
    const [total] = rows.filter(({ measure }) => measure === "agencies_total").sort((a, b) => compareDates(b.as_of, a.as_of));
    if (total === undefined) return null;
    const stages = MEASURES.flatMap((measure) =>
      rows
        .filter((row) => row.measure === measure && row.as_of === total.as_of)
        .map((row): Stage => ({ ...row, label: { id: codelist.label(measure, "id"), en: codelist.label(measure, "en") } })),
    );
    return stages.length < 2 ? null : { stages, total: total.value ?? 0 };
  },
  title: (data, context) => translate(context.locale)("chart.talent-status.title", words(data, context)),
  subtitle: (data, context) => translate(context.locale)("chart.talent-status.subtitle", words(data, context)),
  description: (data, context) => translate(context.locale)("chart.talent-status.description", words(data, context)),
  notes: (_, { locale }) => [translate(locale)("chart.talent-status.nested")],
  table({ stages, total }, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "stage", label: t("talent.measure"), type: "text" },
        { key: "value", label: t("figure.people"), type: "number", unit: t("talent.unit-agencies") },
        { key: "share", label: t("chart.talent-status.share"), type: "number", unit: "%" },
      ],
      rows: stages.map((row) => ({
        stage: row.label[locale],
        value: rowNumber(row.value, locale, {
          rowId: row.talent_count_id,
          asOf: row.as_of,
          obsStatus: row.obs_status,
          stage: row.stage,
          sourceId: row.source_id,
        }),
        share: computedNumber((shareOf(row.value, total) ?? 0) * 100, locale, { decimals: 1 }),
      })),
    };
  },
  provenance: ({ stages }) =>
    provenanceOf({ table: "talent_counts", rows: stages, idOf: (row) => String(row["talent_count_id"]), dateField: "as_of" }),
  options({ stages, total }, context) {
    const { widthPx, locale } = context;
    const narrow = isNarrow(context);
    const rowPx = narrow ? 50 : 42;
    const left = narrow ? 1 : 240;
    const right = widthPx - (narrow ? 1 : 120);
    const boxes: Box[] = [];
    const lines: Line[] = [];
    const texts: Words[] = [];
    stages.forEach(({ label, value }, index) => {
      const y1 = index * rowPx;
      const [barTop, barBottom] = narrow ? [y1 + 23, y1 + 41] : [y1 + 10, y1 + 32];
      const end = left + ((value ?? 0) / Math.max(total, 1)) * (right - left);
      const share = shareOf(value, total);
      const number = formatNumber(value ?? 0, locale);
      const text = share === null || value === total ? number : `${number} · ${formatShare(share, locale)}`;
      // Every bar lies on the total that it is a part of.
      boxes.push({ x1: left, x2: right, y1: barTop, y2: barBottom, look: "ground" });
      boxes.push({ x1: left, x2: end, y1: barTop, y2: barBottom, look: "actual", colour: index === 0 ? "var(--c8)" : "var(--c1)" });
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
    lines.push({ x1: left, x2: left, y1: narrow ? 20 : 4, y2: height - 4, look: "axis" });
    return canvas({ widthPx, heightPx: height, boxes, lines, words: texts });
  },
};
