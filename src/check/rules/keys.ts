/** Primary and unique keys, over all deliveries of a table; replaced rows do not count. */
import type { Issue } from "../../lib/issue.ts";
import type { TableSchema } from "../../lib/table-schema.ts";
import { cellText, placeOf, type RawTable } from "../read/raw-table.ts";
import { RowIndex } from "./row-index.ts";
import type { Supersession } from "./supersession.ts";

export function checkKeys(table: RawTable, { replacedBy }: Supersession): readonly Issue[] {
  const reported = new Set<number>();
  return keysOf(table.schema).flatMap((fields) => {
    const issues: Issue[] = [];
    const index = new RowIndex(table, fields);
    for (let row = 0; row < table.rowCount; row++) {
      if (replacedBy.has(row) || fields.every((field) => cellText(table, field, row) === "")) continue;
      const first = index.add(row);
      // A row that repeats its name usually repeats its key too: one issue tells it.
      if (first === null || reported.has(row)) continue;
      reported.add(row);
      const { file: firstFile, line: firstLine } = placeOf(table, first);
      const key = fields.map((field) => `${field}=${cellText(table, field, row)}`);
      issues.push({ type: "row/duplicate-key", ...placeOf(table, row), firstFile, firstLine, key });
    }
    return issues;
  });
}

function keysOf({ primaryKey, uniqueKeys = [], fields }: TableSchema): readonly (readonly string[])[] {
  const unique = fields.filter(
    ({ name, constraints }) => constraints?.unique === true && !(primaryKey.length === 1 && primaryKey[0] === name),
  );
  return [primaryKey, ...uniqueKeys, ...unique.map(({ name }) => [name])];
}
