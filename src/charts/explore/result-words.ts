/** The texts of a result: headline, subtitle, alt text, and the name of one figure. */
import { translate } from "../../i18n/index.ts";
import { formatDate, formatList, formatPeriod, formatYears, inSentence } from "../../lib/format.ts";
import { compareDates } from "../../lib/reference-date.ts";
import { distinct } from "../../query/code-order.ts";
import type { ViewId } from "../../query/explore-state.ts";
import type { Provenance } from "../chart.ts";
import { provenanceOf } from "../parts/figures.ts";
import { codeLabels } from "./code-labels.ts";
import { AS_OF } from "./result-dimensions.ts";
import { STATUS } from "./result-measure.ts";
import type { ExploreResult, ResultDimension, ResultFigure } from "./result.ts";

/** Figures are told one by one up to this many, then by their extremes; series likewise. */
const TOLD = 6;

const datesOf = ({ figures }: ExploreResult): string[] =>
  distinct(figures.map(({ cell }) => cell.asOf))
    .filter((date) => date !== null)
    .sort(compareDates);

/**
 * Breakdowns that the title names: not the date, and not one that has a single code beside others, unless it is the
 * one that a share is taken along.
 */
function titleDimensions({ dimensions, question }: ExploreResult): readonly ResultDimension[] {
  const undated = dimensions.filter(({ name }) => name !== AS_OF);
  const isTiled = (name: string): boolean => question.share === true && name === question.by.at(-1);
  const telling = undated.filter(({ name, codes }) => codes.length > 1 || isTiled(name));
  return telling.length > 0 ? telling : undated.slice(-1);
}

/** "Jumlah ASN menurut jenis kelamin". */
export function resultTitle(result: ExploreResult): string {
  const { dimensions, measure, locale, since, question } = result;
  const t = translate(locale);
  const names = titleDimensions(result).map(({ name, label }) => ({ name, label: inSentence(label) }));
  const by = formatList(
    names.map(({ label }) => label),
    locale,
  );
  const tiled = names.find(({ name }) => name === question.by.at(-1));
  const others = names.filter((dimension) => dimension !== tiled);
  const plain =
    measure.kind === "share"
      ? t(`chart.explore-title.${others.length === 0 ? "share" : "share-within"}`, {
          noun: measure.noun,
          dimension: tiled?.label ?? by,
          others: formatList(
            others.map(({ label }) => label),
            locale,
          ),
        })
      : names.length === 0
        ? measure.label
        : t("chart.explore-title.by", { measure: measure.label, by });
  if (since !== undefined) return t("chart.explore-title.since", { title: plain, date: formatDate(since, locale) });
  const years = formatYears(datesOf(result));
  return dimensions.every(({ name }) => name !== AS_OF) || years === ""
    ? plain
    : t("chart.explore-title.years", { title: plain, years });
}

/** Where, under which conditions, when, in which unit: "Indonesia · 1 November 2025 · orang". */
export function resultSubtitle(result: ExploreResult): string {
  const { fixed, measure, locale } = result;
  const dates = datesOf(result);
  const [first = ""] = dates;
  // The title says whom a headcount counts.
  const conditions = fixed.filter(({ name }) => name !== STATUS);
  const named = titleDimensions(result);
  const single = result.dimensions
    .filter(({ name, codes }) => name !== AS_OF && codes.length === 1 && named.some((one) => one.name !== name))
    .map(({ name, label, codes }) => ({ name, label, value: codes[0]?.label ?? "" }));
  // A place needs no name of its dimension.
  const places = [...conditions, ...single].map(({ name, label, value }) =>
    name === "region_code" ? value : `${label}: ${value}`,
  );
  const unit = measure.kind === "share" ? translate(locale)("chart.explore-words.share-unit") : measure.unit;
  return [...places, formatPeriod(first, dates.at(-1) ?? first, locale), unit]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Codes of a figure in words, those of some dimensions left out: "Perempuan · 21–30 tahun"; empty for a total. */
export function figureName(
  { dimensions }: ExploreResult,
  { codes }: ResultFigure,
  without: readonly string[] = [],
): string {
  return dimensions
    .filter(({ name }) => !without.includes(name))
    .map((dimension) => codeLabels(dimension).get(codes[dimension.name] ?? "") ?? "")
    .join(" · ");
}

/** True for a change whose own figure was published, but no earlier one that it may be compared with. */
export const isNotComparable = ({ measure }: Pick<ExploreResult, "measure">, { value, cell }: ResultFigure): boolean =>
  measure.kind === "change" && value === null && cell.value !== null;

/** The number of a figure in words, with `≈` where it was estimated or rounded. */
export function figureText(result: Pick<ExploreResult, "locale" | "measure">, figure: ResultFigure): string {
  const t = translate(result.locale);
  const { text, value, cell } = figure;
  if (value === null)
    return t(isNotComparable(result, figure) ? "chart.explore-words.not-comparable" : "figure.not-published");
  return cell.obsStatus === "E" ? `≈ ${text}` : text;
}

/** Alt text: what is drawn, and what it shows, from the figures themselves. */
export function resultDescription(result: ExploreResult, view: ViewId): string {
  const t = translate(result.locale);
  return t("chart.explore-description.whole", {
    form: t(`chart.explore-form.${view}`),
    title: resultTitle(result),
    subtitle: resultSubtitle(result),
    finding: result.dimensions.some(({ name, codes }) => name === AS_OF && codes.length > 1)
      ? seriesInWords(result)
      : figuresInWords(result),
  });
}

function figuresInWords(result: ExploreResult): string {
  const t = translate(result.locale);
  const { figures } = result;
  const told = (figure: ResultFigure): string => `${figureName(result, figure)} ${figureText(result, figure)}`.trim();
  if (figures.length === 0) return t("chart.explore-description.none");
  if (figures.length <= TOLD) return `${figures.map(told).join("; ")}.`;
  const known = figures.filter(({ value }) => value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [largest] = known;
  const smallest = known.at(-1);
  const extremes =
    largest === undefined || smallest === undefined
      ? []
      : [t("chart.explore-description.extremes", { largest: told(largest), smallest: told(smallest) })];
  const missing = figures.length - known.length;
  return [
    t("chart.explore-description.count", { count: figures.length }),
    ...extremes,
    ...(missing === 0 ? [] : [t("chart.explore-note.missing", { count: missing })]),
  ].join(" ");
}

/** First and last known figure of each series. */
function seriesInWords(result: ExploreResult): string {
  const { locale } = result;
  const t = translate(locale);
  const series = [...Map.groupBy(result.figures, (figure) => figureName(result, figure, [AS_OF]))];
  const told = series.slice(0, TOLD).map(([name, figures]) => {
    const known = figures.filter(({ value }) => value !== null);
    const [first] = known;
    const last = known.at(-1);
    if (first === undefined || last === undefined) return `${name} ${t("figure.not-published")}`.trim();
    const words = {
      from: figureText(result, first),
      fromDate: formatDate(first.cell.asOf ?? "", locale),
      to: figureText(result, last),
      toDate: formatDate(last.cell.asOf ?? "", locale),
    };
    const sentence = t(`chart.explore-description.${first === last ? "point" : "series"}`, words);
    return `${name} ${sentence}`.trim();
  });
  const more = series.length - told.length;
  return `${told.join("; ")}.${more > 0 ? ` ${t("chart.explore-description.more-series", { count: more })}` : ""}`;
}

/** Where the figures of a result come from; sources of figures that were reported as well are named too. */
export function resultProvenance({ figures, question }: ExploreResult): Provenance {
  const cells = figures.flatMap(({ cell, before, published }) =>
    [cell, before, published ?? undefined].filter((one) => one !== undefined),
  );
  const provenance = provenanceOf({ table: question.table, cells });
  const also = cells.flatMap(({ alsoReported }) => alsoReported.flatMap(({ sourceIds }) => sourceIds));
  return { ...provenance, sourceIds: distinct([...provenance.sourceIds, ...also]) };
}
