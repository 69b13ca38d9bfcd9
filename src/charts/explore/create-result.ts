import type { RowTypes } from "../../generated/tables.ts";
import type { Locale } from "../../lib/format.ts";
import { compareDates } from "../../lib/reference-date.ts";
import { change } from "../../query/change.ts";
import type { Declarations } from "../../query/engine.ts";
import type { Answered, Cell } from "../../query/question.ts";
import { AS_OF, codeIn, dimensionNames, fixedConditions, resultDimension } from "./result-dimensions.ts";
import { measureText, resultMeasure, STATUS } from "./result-measure.ts";
import { resultNotes } from "./result-notes.ts";
import type { ExploreResult, ResultBreak, ResultFigure } from "./result.ts";

export interface ResultContext {
  readonly locale: Locale;
  readonly declarations: Declarations;
  /** Rows of reference tables. For a reader's own file, whose rows no declaration is about, only `regions` has any. */
  readonly reference: {
    readonly regions: readonly RowTypes["regions"][];
    readonly series_breaks: readonly RowTypes["series_breaks"][];
    readonly total_checks: readonly RowTypes["total_checks"][];
    readonly preferences: readonly RowTypes["preferences"][];
  };
}

/** What stands beside the cells of an answer, in their order; `null` where a cell has no counterpart. */
export interface ResultBeside {
  /** The same series at an earlier date: the result is the change since then. */
  readonly before?: { readonly asOf: string; readonly cells: readonly (Cell | null)[] };
  /** Published figures beside those of a reader's own file; a change has none beside it. */
  readonly published?: readonly (Cell | null)[];
}

/** An answer with its words, for one reader's language. Throws on a table that the declarations do not have. */
export function createResult(
  { question, cells }: Answered,
  context: ResultContext,
  { before, published }: ResultBeside = {},
): ExploreResult {
  const { locale, declarations } = context;
  const schema = declarations.schemas[question.table];
  if (schema === undefined) throw new RangeError(`no table ${question.table}`);
  const values = cells.map((cell, index) => {
    if (before === undefined) return cell.value;
    const earlier = before.cells[index] ?? null;
    return earlier === null ? null : change(earlier, cell);
  });
  const measure = resultMeasure(question, declarations, locale, { values, isChange: before !== undefined });
  const names = dimensionNames(
    question,
    cells.some(({ asOf }) => asOf !== null),
  );
  const figures = cells.map((cell, index): ResultFigure => {
    const value = values[index] ?? null;
    const earlier = before?.cells[index] ?? null;
    return {
      index,
      codes: Object.fromEntries(names.map((name) => [name, codeIn(cell, name)])),
      value,
      text: measureText(value, measure, locale),
      cell,
      ...(earlier === null ? {} : { before: earlier }),
      ...(published === undefined || before !== undefined ? {} : { published: published[index] ?? null }),
    };
  });
  const wordless: Omit<ExploreResult, "notes"> = {
    locale,
    question,
    table: {
      name: schema.name,
      label: locale === "id" ? schema.title : schema.title_en,
      kind: schema.kind === "events" ? "events" : "marginal",
    },
    measure,
    dimensions: names.map((name) => resultDimension(name, question, cells, context)),
    fixed: fixedConditions(question, names, declarations, locale),
    figures,
    breaks: resultBreaks(question, names, figures, context),
    ...(before === undefined ? {} : { since: before.asOf }),
  };
  return { ...wordless, notes: resultNotes(wordless, context) };
}

/** Declared breaks of the measure or of a named dimension between the first and the last date that is compared. */
function resultBreaks(
  { table, measure, where }: Answered["question"],
  names: readonly string[],
  figures: readonly ResultFigure[],
  { locale, reference }: ResultContext,
): readonly ResultBreak[] {
  const isCompared = names.includes(AS_OF) || figures.some(({ before }) => before !== undefined);
  const dates = figures
    .flatMap(({ cell, before }) => [cell.asOf, before?.asOf ?? null])
    .filter((date) => date !== null)
    .sort(compareDates);
  const [first] = dates;
  const last = dates.at(-1);
  // Whom a headcount counts changes with its statuses, even where they are not told apart.
  const isWhole = (where[STATUS] ?? []).every((code) => code === "_T");
  if (!isCompared || first === undefined || last === undefined) return [];
  return reference.series_breaks
    .filter(
      (row) =>
        row.table === table &&
        (row.dimension === measure || names.includes(row.dimension) || (row.dimension === STATUS && isWhole)) &&
        compareDates(first, row.as_of) < 0 &&
        compareDates(row.as_of, last) <= 0,
    )
    .map((row) => ({
      asOf: row.as_of,
      label: locale === "id" ? row.label_id : row.label_en,
      cuts: row.dimension === measure,
    }))
    .sort((a, b) => compareDates(a.asOf, b.asOf));
}
