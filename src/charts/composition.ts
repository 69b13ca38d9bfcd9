/**
 * One published breakdown of a headcount at one date, as labelled bars: the pattern behind the charts by sex, age,
 * education, position, grade and employer. Each of those files says what it asks and which words it uses.
 */
import { translate, type MessageKey } from "../i18n/index.ts";
import { formatDate, formatNumber, formatShare } from "../lib/format.ts";
import { compareDates } from "../lib/reference-date.ts";
import type { Cell, Question } from "../query/question.ts";
import { isNarrow, type Chart, type ChartContext } from "./chart.ts";
import { cellsOf, computedNumber, provenanceOf, shareOf, toTableNumber } from "./figures.ts";
import { barList } from "./marks.ts";

interface Part {
  readonly code: string;
  readonly label: Record<"id" | "en", string>;
  readonly cell: Cell;
  /** Share of the total, 0 to 1; `null` where the parts do not tile it. */
  readonly share: number | null;
}

export interface CompositionData {
  readonly parts: readonly Part[];
  readonly total: Cell | undefined;
  /** True where the parts add up to the total exactly, so that shares may be read. */
  readonly tiles: boolean;
  readonly notes: Record<"id" | "en", readonly string[]>;
}

export interface CompositionDefinition {
  readonly id: string;
  readonly dimension: string;
  readonly question: Question;
  /** Prefix of the message keys `<prefix>.title`, `.subtitle`, `.description`. */
  readonly messages: "chart.asn-by-sex";
}

/** The total that the parts belong to: the same question without the breakdown. */
function totalQuestion({ question, dimension }: CompositionDefinition): Question {
  return { ...question, by: question.by.filter((name) => name !== dimension) };
}

export function compositionChart(definition: CompositionDefinition): Chart<CompositionData> {
  const { id, dimension, question } = definition;
  const key = (name: string): MessageKey => `${definition.messages}.${name}` as MessageKey;
  const largest = (data: CompositionData): Part =>
    data.parts.reduce((best, part) => ((part.cell.value ?? 0) > (best.cell.value ?? 0) ? part : best));
  const words = (data: CompositionData, { locale }: ChartContext) => {
    const top = largest(data);
    return {
      label: top.label[locale],
      share: top.share === null ? "" : formatShare(top.share, locale),
      value: formatNumber(top.cell.value ?? 0, locale),
      total: data.total?.value == null ? "" : formatNumber(data.total.value, locale),
      date: formatDate(top.cell.asOf ?? "", locale),
      list: data.parts
        .map((part) => `${part.label[locale]} ${formatNumber(part.cell.value ?? 0, locale)}`)
        .join("; "),
    };
  };
  return {
    id,
    page: "workforce",
    questions: () => [question, totalQuestion(definition)],
    data(source) {
      const known = cellsOf(source.ask(question));
      // Series may end at different dates; only parts of one date are drawn side by side.
      const date = known.map(({ asOf }) => asOf ?? "").reduce((a, b) => (compareDates(a, b) >= 0 ? a : b), "");
      const cells = known.filter(({ asOf }) => asOf === date);
      if (cells.length === 0) return null;
      const [total] = cellsOf(source.ask({ ...totalQuestion(definition), asOf: date }));
      const sum = cells.reduce((all, cell) => all + (cell.value ?? 0), 0);
      const tiles = total !== undefined && total.value === sum;
      const codelist = source.codelist(dimension);
      const rowIds = [...cells, ...(total === undefined ? [] : [total])].flatMap((cell) => cell.rowIds);
      return {
        total,
        tiles,
        notes: { id: source.declaredDifferences(rowIds, "id"), en: source.declaredDifferences(rowIds, "en") },
        parts: cells.map((cell) => {
          const code = cell.codes[dimension] ?? "";
          return {
            code,
            label: { id: codelist.label(code, "id"), en: codelist.label(code, "en") },
            cell,
            share: tiles ? shareOf(cell.value, total.value) : null,
          };
        }),
      };
    },
    title: (data, context) => translate(context.locale)(key("title"), words(data, context)),
    subtitle: (data, context) => translate(context.locale)(key("subtitle"), words(data, context)),
    description: (data, context) => translate(context.locale)(key("description"), words(data, context)),
    notes: (data, { locale }) => data.notes[locale],
    table(data, { locale }) {
      const t = translate(locale);
      const shares = data.tiles
        ? [{ key: "share", label: t("figure.share"), type: "number" as const, unit: "%" }]
        : [];
      const total =
        data.total === undefined
          ? []
          : [
              {
                category: t("figure.total"),
                value: toTableNumber(data.total, locale),
                share: computedNumber(100, locale, { decimals: 1 }),
              },
            ];
      return {
        columns: [
          { key: "category", label: t("figure.category"), type: "text" },
          { key: "value", label: t("figure.people"), type: "number", unit: t("figure.unit-people") },
          ...shares,
        ],
        rows: [
          ...data.parts.map((part) => ({
            category: part.label[locale],
            value: toTableNumber(part.cell, locale),
            share: computedNumber(part.share === null ? null : part.share * 100, locale, { decimals: 1 }),
          })),
          ...total,
        ],
      };
    },
    provenance: (data) =>
      provenanceOf({
        table: question.table,
        cells: [...data.parts.map(({ cell }) => cell), ...(data.total === undefined ? [] : [data.total])],
      }),
    options(data, context) {
      const { locale } = context;
      return barList(
        data.parts.map((part) => ({
          label: part.label[locale],
          value: part.cell.value,
          text: [
            formatNumber(part.cell.value ?? 0, locale),
            ...(part.share === null ? [] : [formatShare(part.share, locale)]),
          ].join(isNarrow(context) ? " · " : "  ·  "),
        })),
        context,
      );
    },
  };
}
