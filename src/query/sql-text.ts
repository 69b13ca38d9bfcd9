/** Pieces of SQL text, in the plain dialect that DuckDB has without any extension. */

const RESERVED = new Set(["order", "table", "group", "select", "from", "to", "end", "case", "column", "default"]);

/** A column by name, quoted only where SQL needs it. */
export const column = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;

export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

export const list = (values: readonly string[]): string => values.map(text).join(", ");

/** Condition that an expression is one of the values; no value is never met. */
export function isOneOf(expression: string, values: readonly string[]): string {
  const [only] = values;
  if (only === undefined) return "FALSE";
  return values.length === 1 ? `${expression} = ${text(only)}` : `${expression} IN (${list(values)})`;
}

/** A window: `(PARTITION BY a, b ORDER BY c)`, without the first part where there is only one partition. */
export function over(partition: readonly string[], rest = ""): string {
  const by = partition.length === 0 ? "" : `PARTITION BY ${partition.join(", ")}`;
  return `OVER (${[by, rest].filter((part) => part !== "").join(" ")})`;
}

/** A column of a result under a name, said once where they are the same. */
export const as = (expression: string, name: string): string =>
  expression === column(name) ? expression : `${expression} AS ${column(name)}`;

/** The columns of a `SELECT`, one on a line. */
export const lines = (columns: readonly string[]): string => `\n  ${columns.join(",\n  ")}`;

/** `ORDER BY` of an answer: the codes in their order, then other columns; dimensions with one code decide nothing. */
export function orderBy(
  codes: readonly { readonly expression: string; readonly codes: readonly string[] }[],
  rest: readonly string[] = [],
): string {
  const places = codes.flatMap((one) =>
    one.codes.length > 1 ? [`list_position([${list(one.codes)}], ${one.expression})`] : [],
  );
  const columns = [...places, ...rest];
  return columns.length === 0 ? "" : `\nORDER BY ${columns.join(", ")}`;
}

/** The text of a row's id: its key, joined by `/`. */
export const idText = (fields: readonly string[]): string => fields.map(column).join(" || '/' || ");

export const and = (conditions: readonly string[]): string =>
  conditions.length === 0 ? "TRUE" : conditions.join(" AND\n    ");
