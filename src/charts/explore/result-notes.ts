/** Remarks that a reader of a result needs; each is made from its cells and from declarations about their rows. */
import { translate } from "../../i18n/index.ts";
import { formatDate, formatList, formatPeriod } from "../../lib/format.ts";
import { compareDates } from "../../lib/reference-date.ts";
import { distinct } from "../../query/code-order.ts";
import type { Cell } from "../../query/question.ts";
import type { ResultContext } from "./create-result.ts";
import { AS_OF, codeLabel } from "./result-dimensions.ts";
import { measureText } from "./result-measure.ts";
import type { ExploreResult, ResultFigure } from "./result.ts";

type Wordless = Omit<ExploreResult, "notes">;

/** Other figures for the same thing are named one by one up to this many, then counted. */
const NAMED_ALTERNATIVES = 3;

export function resultNotes(result: Wordless, context: ResultContext): readonly string[] {
  return [
    ...dateNotes(result),
    ...countingNotes(result, context),
    ...rateNotes(result),
    ...statusNotes(result),
    ...missingNotes(result),
    ...breakNotes(result),
    ...differenceNotes(result, context),
    ...alternativeNotes(result, context),
  ];
}

/** Reference dates of the cells that are shown, from earliest to latest. */
const datesOf = (cells: readonly Cell[]): string[] =>
  distinct(cells.map(({ asOf }) => asOf))
    .filter((date) => date !== null)
    .sort(compareDates);

const cellsOf = ({ figures }: Wordless): readonly Cell[] => figures.map(({ cell }) => cell);

function dateNotes(result: Wordless): readonly string[] {
  const t = translate(result.locale);
  if (result.dimensions.some(({ name }) => name === AS_OF)) return [];
  const dates = datesOf(cellsOf(result));
  const [first = ""] = dates;
  const last = dates.at(-1) ?? "";
  return dates.length < 2
    ? []
    : [t("chart.explore-note.dates", { count: dates.length, period: formatPeriod(first, last, result.locale) })];
}

/** Tables of origins and themes count their parent (a visit), which may stand in several categories. */
function countingNotes(result: Wordless, { declarations }: ResultContext): readonly string[] {
  const t = translate(result.locale);
  const schema = declarations.schemas[result.question.table];
  const isOfParent = schema?.fields.some(({ name, role }) => role === "parent" && schema.primaryKey[0] === name);
  const overlaps =
    result.table.kind === "events" &&
    isOfParent === true &&
    result.question.measure === "rows" &&
    result.dimensions.some(({ codes }) => codes.length > 1);
  const known = cellsOf(result).flatMap((cell) => (cell.known === undefined ? [] : [cell.known]));
  const isPartial = known.some(({ rows, of }) => rows < of);
  return [
    ...(overlaps ? [t("chart.explore-note.several-categories")] : []),
    ...(isPartial ? [t("chart.explore-note.partly-known")] : []),
  ];
}

const rateNotes = ({ measure, locale, question }: Wordless): readonly string[] =>
  measure.kind === "rate" ? [translate(locale)("chart.explore-note.residents", { per: question.per ?? 0 })] : [];

function statusNotes(result: Wordless): readonly string[] {
  const t = translate(result.locale);
  const shown = result.figures.filter(({ value }) => value !== null);
  const count = (test: (cell: Cell) => boolean): number => shown.filter(({ cell }) => test(cell)).length;
  const note = (key: "planned" | "mixed-stage" | "estimated" | "provisional", matching: number): readonly string[] =>
    matching === 0
      ? []
      : [t(`chart.explore-note.${key}${matching === shown.length ? "-all" : ""}`, { count: matching })];
  const isStaged = result.table.kind === "events" && shown.some(({ cell }) => cell.stage !== null);
  return [
    ...note(
      "planned",
      count(({ stage }) => stage === "PLANNED"),
    ),
    ...note("mixed-stage", isStaged ? count(({ stage }) => stage === null) : 0),
    ...note(
      "estimated",
      count(({ obsStatus }) => obsStatus === "E"),
    ),
    ...note(
      "provisional",
      count(({ obsStatus }) => obsStatus === "P"),
    ),
  ];
}

/** Figures without a value, and for a change those without a comparable figure at the earlier date. */
function missingNotes({ figures, locale, measure, since }: Wordless): readonly string[] {
  const t = translate(locale);
  const missing = figures.filter(({ value }) => value === null).length;
  if (missing === 0) return [];
  return measure.kind === "change" && since !== undefined
    ? [t("chart.explore-note.not-comparable", { count: missing, date: formatDate(since, locale) })]
    : [t("chart.explore-note.missing", { count: missing })];
}

const breakNotes = ({ breaks, locale }: Wordless): readonly string[] =>
  breaks.map(({ label, asOf }) =>
    translate(locale)("chart.explore-note.break", { label, date: formatDate(asOf, locale) }),
  );

/** Differences that a check declares between a total and its parts, told where all of the parts are shown. */
function differenceNotes({ figures, locale, measure }: Wordless, { reference }: ResultContext): readonly string[] {
  const t = translate(locale);
  if (measure.kind !== "count") return [];
  const shown = new Set(figures.flatMap(({ cell }) => cell.rowIds));
  return reference.total_checks
    .filter(
      ({ kind, part_rows, expected_difference }) =>
        kind !== "exact" && expected_difference !== 0 && part_rows.split(" ").every((row) => shown.has(row)),
    )
    .map(({ expected_difference, reason_id, reason_en }) =>
      t("figure.declared-difference", {
        reason: (locale === "id" ? reason_id : reason_en) ?? "",
        size: Math.abs(expected_difference),
      }),
    );
}

/** Other published figures for the same thing, with the reason why they come second where one is declared. */
function alternativeNotes(result: Wordless, context: ResultContext): readonly string[] {
  const t = translate(result.locale);
  if (result.measure.kind === "change") return [];
  const pairs = result.figures.flatMap((figure) => figure.cell.alsoReported.map((also) => ({ figure, also })));
  const named = pairs
    .slice(0, NAMED_ALTERNATIVES)
    .map(({ figure, also }) => alternativeInWords(figure, also, result, context));
  return pairs.length <= NAMED_ALTERNATIVES
    ? named
    : [...named, t("chart.explore-note.more-also-reported", { count: pairs.length - NAMED_ALTERNATIVES })];
}

function alternativeInWords(
  figure: ResultFigure,
  also: Cell,
  result: Wordless,
  { declarations, reference }: ResultContext,
): string {
  const { locale, question, measure } = result;
  const t = translate(locale);
  const names = result.dimensions
    .filter(({ name }) => name !== AS_OF)
    .map(({ name }) => codeLabel(question, name, figure.codes[name] ?? "", declarations, locale));
  const reason = reference.preferences.find(({ preferred_row, also_reported }) => {
    const others = (also_reported ?? "").split(" ");
    return figure.cell.rowIds.includes(preferred_row) && also.rowIds.some((row) => others.includes(row));
  });
  const words = {
    what: names.length === 0 ? result.measure.label : formatList(names, locale),
    value: also.value === null ? t("figure.not-published") : measureText(also.value, measure, locale),
    date: also.asOf === null ? t("figure.no-date") : formatDate(also.asOf, locale),
  };
  const sentence = t("chart.explore-note.also-reported", words);
  return reason === undefined ? sentence : `${sentence} ${locale === "id" ? reason.reason_id : reason.reason_en}`;
}
