import type { Codelist } from "../lib/codelist.ts";
import { compareText } from "../lib/compare-text.ts";
import { compareDates, REFERENCE_DATE } from "../lib/reference-date.ts";
import { rowId, type CellValue, type Field, type Row } from "../lib/table-schema.ts";
import type { Dataset } from "./dataset.ts";
import type { AnsweredRows, RowQuestion } from "./question.ts";

/**
 * Rows of a table that hold one of the wanted values in every field of `where` (`""` = empty), in the wanted order.
 * Dates sort by period, codes by their code list, numbers by size; empty cells come last either way, and rows that
 * tie are ordered by id. A table or field that does not exist is a mistake of the caller and throws.
 */
export function answerRows({ table, where, order, fields }: RowQuestion, dataset: Dataset): AnsweredRows {
  const schema = Object.hasOwn(dataset.schemas, table) ? dataset.schemas[table] : undefined;
  if (schema === undefined) throw new RangeError(`no table ${table}`);
  const field = (name: string): Field => {
    const found = schema.fields.find((candidate) => candidate.name === name);
    if (found === undefined) throw new RangeError(`table ${table} has no field ${name}`);
    return found;
  };
  const wanted = Object.entries(where).map(([name, values]) => ({ name: field(name).name, values: new Set(values) }));
  const comparisons = order.map((name) => {
    const isDescending = name.startsWith("-");
    const by = field(isDescending ? name.slice(1) : name);
    return compareField(
      by,
      by.codelist === undefined ? undefined : dataset.codelists[by.codelist],
      isDescending ? -1 : 1,
    );
  });
  const shown = fields?.map((name) => field(name).name);

  return (dataset.rows[table] ?? [])
    .filter((row) => wanted.every(({ name, values }) => values.has(String(row[name] ?? ""))))
    .map((row) => ({ row, id: rowId(schema, row) }))
    .sort((a, b) => {
      for (const compare of comparisons) {
        const result = compare(a.row, b.row);
        if (result !== 0) return result;
      }
      return compareText(a.id, b.id);
    })
    .map(({ row }) => (shown === undefined ? row : Object.fromEntries(shown.map((name) => [name, row[name] ?? null]))));
}

function compareField(field: Field, codelist: Codelist | undefined, direction: 1 | -1): (a: Row, b: Row) => number {
  const isDate = field.role === "date" || field.constraints?.pattern === REFERENCE_DATE.source;
  const compare = (a: CellValue, b: CellValue): number => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    const [textA, textB] = [String(a), String(b)];
    if (isDate) return compareDates(textA, textB);
    if (codelist?.has(textA) === true && codelist.has(textB)) return codelist.compare(textA, textB);
    return compareText(textA, textB);
  };
  return (rowA, rowB) => {
    const [a, b] = [rowA[field.name] ?? null, rowB[field.name] ?? null];
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    return direction * compare(a, b);
  };
}
