/**
 * One published breakdown of a headcount at one date, as labelled bars: the pattern behind the charts by sex, age,
 * education, position, grade and employer. Each of those files says what it asks and which parts its headline is about.
 */
import { translate } from "../../i18n/index.ts";
import { formatDate, formatNumber, formatShare, type Locale } from "../../lib/format.ts";
import { compareDates } from "../../lib/reference-date.ts";
import type { Cell, Question } from "../../query/question.ts";
import { isNarrow, type Chart, type ChartContext } from "../chart.ts";
import { cellsOf, computedNumber, provenanceOf, shareOf, toTableNumber } from "../parts/figures.ts";
import { barList } from "../parts/marks.ts";
import { eachAlone, nativeChart, textIn } from "../parts/native.ts";

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
  /** Also the prefix of its messages: `chart.<id>.title`, `.title-plain` (no shares), `.subtitle`. */
  readonly id:
    "asn-by-sex" | "asn-by-age" | "asn-by-education" | "asn-by-position" | "asn-by-employer" | "pns-by-grade";
  readonly dimension: string;
  readonly question: Question;
  /** Parts that the headline is about, drawn in colour: their share together is the message parameter `share`. */
  readonly headline: readonly string[];
}

/** The total that the parts belong to: the same question without the breakdown. */
function totalQuestion({ question, dimension }: CompositionDefinition): Question {
  return { ...question, by: question.by.filter((name) => name !== dimension) };
}

/** `<0,1%` for a share that is there but would print as zero. */
function shareText(share: number, locale: Locale): string {
  return share > 0 && share < 0.0005 ? `<${formatShare(0.001, locale)}` : formatShare(share, locale);
}

export function compositionChart(definition: CompositionDefinition): Chart<CompositionData> {
  const { id, dimension, question, headline } = definition;
  const largest = (data: CompositionData): Part | undefined =>
    data.parts.reduce<Part | undefined>(
      (best, part) => ((part.cell.value ?? 0) > (best?.cell.value ?? -1) ? part : best),
      undefined,
    );

  /** Share of the headline's parts together, 0 to 1; `null` where one is missing or the parts do not tile the total. */
  const headlineShare = ({ parts, total, tiles }: CompositionData): number | null => {
    const named = parts.filter(({ code }) => headline.includes(code));
    if (!tiles || headline.length === 0 || named.length !== headline.length) return null;
    const sum = named.reduce((all, { cell }) => all + (cell.value ?? 0), 0);
    return shareOf(sum, total?.value ?? null);
  };
  const words = (data: CompositionData, { locale }: ChartContext) => {
    const top = largest(data);
    return {
      label: top?.label[locale] ?? "",
      value: formatNumber(top?.cell.value ?? 0, locale),
      total: formatNumber(data.total?.value ?? 0, locale),
      date: formatDate(top?.cell.asOf ?? "", locale),
      share: formatShare(headlineShare(data) ?? 0, locale),
    };
  };
  const isHeadline = (code: string): boolean => headline.length === 0 || headline.includes(code);
  const subtitle = (data: CompositionData, context: ChartContext): string =>
    translate(context.locale)(`chart.${id}.${data.tiles ? "subtitle" : "subtitle-plain"}`, words(data, context));

  const chart: Chart<CompositionData> = {
    id,
    page: "workforce",
    questions: () => [question, totalQuestion(definition)],
    data(source) {
      const known = cellsOf(source.ask(question));
      // Series may end at different dates; only parts of one date are drawn side by side.
      const date = known
        .map(({ asOf }) => asOf ?? "")
        .reduce((a, b) => (b !== "" && (a === "" || compareDates(b, a) > 0) ? b : a), "");
      const cells = known.filter(({ asOf }) => asOf === date);
      if (cells.length === 0) return null;
      const [total] = cellsOf(source.ask({ ...totalQuestion(definition), asOf: date }));
      const sum = cells.reduce((all, cell) => all + (cell.value ?? 0), 0);
      const tiles = total !== undefined && total.value === sum && cells.every(({ value }) => value !== null);
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
            label: codelist.labels(code),
            cell,
            share: tiles ? shareOf(cell.value, total.value) : null,
          };
        }),
      };
    },
    title: (data, context) =>
      translate(context.locale)(
        `chart.${id}.${headlineShare(data) === null ? "title-plain" : "title"}`,
        words(data, context),
      ),
    subtitle,
    description(data, context) {
      const { locale } = context;
      const t = translate(locale);
      const list = data.parts
        .map(({ label, cell, share }) => {
          const value = cell.value === null ? t("figure.not-published") : formatNumber(cell.value, locale);
          return `${label[locale]} ${value}${share === null ? "" : ` (${shareText(share, locale)})`}`;
        })
        .join("; ");
      return t("chart.composition.description", { subtitle: subtitle(data, context), list });
    },
    notes: (data, { locale }) => data.notes[locale],
    table(data, { locale }) {
      const t = translate(locale);
      const shares = data.tiles ? [{ key: "share", label: t("figure.share"), type: "number" as const, unit: "%" }] : [];
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
    native(data, context) {
      const table = chart.table(data, context);
      const named = new Set(
        data.parts.filter(({ code }) => isHeadline(code)).map(({ label }) => label[context.locale]),
      );
      return nativeChart(table, {
        form: "bars",
        category: ["category"],
        series: [
          { column: "value", colour: "c1", colourOf: (row) => (named.has(textIn(row, "category")) ? "c1" : "c8") },
        ],
        // The total stands last, behind the parts.
        groups: eachAlone(table.rows.slice(0, data.parts.length)),
      });
    },
    provenance: (data) =>
      provenanceOf({
        table: question.table,
        cells: [...data.parts.map(({ cell }) => cell), ...(data.total === undefined ? [] : [data.total])],
      }),
    options(data, context) {
      const { locale } = context;
      const t = translate(locale);
      return barList(
        data.parts.map(({ code, label, cell, share }) => ({
          label: label[locale],
          value: cell.value,
          fill: isHeadline(code) ? "var(--c1)" : "var(--c8)",
          text:
            cell.value === null
              ? t("figure.not-published")
              : [formatNumber(cell.value, locale), ...(share === null ? [] : [shareText(share, locale)])].join(
                  isNarrow(context) ? " · " : "  ·  ",
                ),
        })),
        context,
      );
    },
  };
  return chart;
}
