/** SQL that finds what planning must know about a table, so that no engine needs its rows in memory. */
import type { TableSchema } from "../lib/table-schema.ts";
import { askedFields, takesLatest, varyingFields, type Asked } from "./asked.ts";
import { cellFields } from "./cell-fields.ts";
import type { Declarations } from "./engine.ts";
import type { EventDimension } from "./plan.ts";
import type { Question } from "./question.ts";
import { latestOrder, startsOf } from "./sql-marginal.ts";
import { and, column, idText, isOneOf, lines, over, text } from "./sql-text.ts";

/**
 * Rows of a marginal table that `planMarginal` needs for a question: key, date, value, status and the varying fields.
 * Where "latest" is settled series by series, of each series only its latest row, and all of it where a preference
 * names one: as many rows as the answer has figures, however long the table's history.
 */
export function candidatesSql(question: Question, schema: TableSchema, declarations: Declarations): string {
  const asked = askedFields(question, schema, declarations);
  const fields = cellFields(schema);
  const date = column(fields.date ?? "");
  const status = column(fields.status ?? "");
  const measure = column(question.measure);
  const varying = varyingFields(asked).map(({ field }) => column(field.name));
  const columns = [...new Set([...fields.id.map(column), date, status, measure, ...varying])];
  const { asOf = "latest" } = question;
  const conditions = [
    ...asked.map(condition),
    ...(asOf === "latest" || asOf === "all" ? [] : [`${date} = ${text(asOf)}`]),
  ];
  const fitting = `SELECT${lines(columns)}\nFROM ${column(schema.name)}\nWHERE ${and(conditions)}`;
  if (!takesLatest(question)) return fitting;

  const series = over(varying);
  const isCounted = `${status} IN ('A', 'P') AND ${measure} IS NOT NULL`;
  const preferences = declarations.preferences.flatMap(({ preferredRow, alsoReported }) => [
    preferredRow,
    ...alsoReported,
  ]);
  const isNamed = preferences.length === 0 ? "FALSE" : isOneOf(idText(fields.id), preferences);
  return `WITH fitting AS (
${fitting}
), dated AS (
  SELECT *,
    ${startsOf(date)} AS starts,
    max(${startsOf(date)}) FILTER (WHERE ${isCounted}) ${series} AS newest_counted,
    bool_or(${isNamed}) ${series} AS has_preference
  FROM fitting
), ranked AS (
  SELECT *, row_number() ${over(varying, `ORDER BY ${measure} IS NULL, ${latestOrder(date, status)}, ${status} = 'E', ${idText(fields.id)}`)} AS place
  FROM dated
)
SELECT${lines(columns)}
FROM ranked
WHERE place = 1 OR has_preference`;
}

function condition({ field, codes }: Asked): string {
  const name = column(field.name);
  if (codes !== null) return isOneOf(name, codes);
  return field.total === undefined ? `${name} IS NOT NULL` : `${name} <> ${text(field.total)}`;
}

/** Codes of a dimension that occur in a table of events, in the column `code`; `_U` where a row has none. */
export function occurringSql(table: string, { field, source }: Pick<EventDimension, "field" | "source">): string {
  const stated = source === "year" ? `substr(${column(field)}, 1, 4)` : column(field);
  return `SELECT DISTINCT coalesce(${stated}, '_U') AS code FROM ${column(table)}`;
}

/** Rows of a table by their ids, with some fields. */
export function rowsByIdSql(schema: TableSchema, fields: readonly string[], ids: readonly string[]): string {
  return `SELECT${lines(fields.map(column))}\nFROM ${column(schema.name)}\nWHERE ${isOneOf(idText(schema.primaryKey), ids)}`;
}
