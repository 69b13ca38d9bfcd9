/** What a query of the reader's own gave, as a table of the result area and as data. */
import type { ResultColumn, ResultEntry, ResultTable } from "../../../charts/explore/result-table.ts";
import type { ExportColumn, ExportTable } from "../../../export/export-table.ts";
import type { Translate } from "../../../i18n/index.ts";
import type { Locale } from "../../../lib/format.ts";
import type { SqlColumn, SqlTable, SqlValue } from "../../sql/session.ts";

const NUMBER_TYPE = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/;
const WHOLE_TYPE_OF_64_BITS = /^(TINYINT|SMALLINT|INTEGER|BIGINT|UTINYINT|USMALLINT|UINTEGER)$/;

/** Text columns hold codes, number columns figures. Numbers are not grouped: one of them may be a year. */
export function sqlResultTable({ columns, rows }: SqlTable, locale: Locale, t: Translate): ResultTable {
  const entry = (value: SqlValue, { type }: SqlColumn): ResultEntry => {
    if (!NUMBER_TYPE.test(type)) {
      const text = value === null ? "" : String(value);
      return { type: "code", code: text, label: value === null ? t("result.null") : text };
    }
    return {
      type: "number",
      value: plainNumber(value),
      text: value === null ? t("result.null") : String(value).replace(".", locale === "id" ? "," : "."),
      missing: null,
      figure: null,
      cell: null,
    };
  };
  return {
    columns: columns.map(({ name, type }, position): ResultColumn => {
      const kind = NUMBER_TYPE.test(type) ? "value" : "dimension";
      return { key: String(position), kind, label: name, unit: "" };
    }),
    rows: rows.map((row, index) => ({
      key: String(index),
      entries: columns.map((column, position) => entry(row[position] ?? null, column)),
    })),
  };
}

/** As DuckDB prints them; `nan` is no number to sort by. */
const SPECIAL_NUMBERS: ReadonlyMap<SqlValue, number | null> = new Map([
  ["inf", Infinity],
  ["-inf", -Infinity],
  ["nan", null],
  [null, null],
]);

function plainNumber(value: SqlValue): number | null {
  const special = SPECIAL_NUMBERS.get(value);
  return special === undefined ? Number(value) : special;
}

/** The same values for files. */
export function sqlData({ columns, rows }: SqlTable): ExportTable {
  const names = distinctNames(columns.map(({ name }) => name));
  return {
    columns: columns.map(({ type }, position) => ({
      name: names[position] ?? "",
      type: exportType(
        type,
        rows.map((row) => row[position] ?? null),
      ),
    })),
    rows,
  };
}

function exportType(type: string, values: readonly SqlValue[]): ExportColumn["type"] {
  if (type === "BOOLEAN") return "boolean";
  if (WHOLE_TYPE_OF_64_BITS.test(type)) return "integer";
  if (!NUMBER_TYPE.test(type)) return "text";
  if (values.some((value) => typeof value === "string")) return "decimal";
  // A sum of counts has a type of 128 bits, its value hardly ever.
  return type.includes("INT") && values.every((value) => value === null || Number.isSafeInteger(value))
    ? "integer"
    : "number";
}

/** A query may give two columns one name, a file may not: `n`, `n` -> `n`, `n_2`. */
function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let n = 2; taken.has(distinct); n++) distinct = `${name}_${n}`;
    taken.add(distinct);
    return distinct;
  });
}
