/**
 * Breakdowns that no check declares. Where the parts tile their total, a check is proposed; parts that are greater than
 * their total are an error. A breakdown is the rows that equal the total's row in all but one dimension.
 */
import type { Codelist } from "../../lib/codelist.ts";
import type { Issue } from "../../lib/issue.ts";
import { fieldWithRole, type Field } from "../../lib/table-schema.ts";
import { cellText, columnOf, placeOf, rawRowId, type RawTable } from "../read/raw-table.ts";
import { RowIndex } from "./row-index.ts";
import type { Supersession } from "./supersession.ts";
import { valueOf, type DeclaredTotal } from "./totals.ts";

type Codelists = Readonly<Record<string, Codelist>>;

export function checkUndeclaredTotals(
  figures: RawTable,
  codelists: Codelists,
  { replacedBy }: Supersession,
  declared: readonly DeclaredTotal[],
): readonly Issue[] {
  const measure = fieldWithRole(figures.schema, "measure")?.name;
  const [key] = figures.schema.uniqueKeys ?? [];
  if (measure === undefined || key === undefined) return [];
  const dimensions = figures.schema.fields.filter(
    ({ name, role, codelist, total }) =>
      role === "dimension" && total !== undefined && codelist !== "region" && key.includes(name),
  );
  const index = new RowIndex(figures, key);
  const rows: number[] = [];
  for (let row = 0; row < figures.rowCount; row++) if (!replacedBy.has(row) && index.add(row) === null) rows.push(row);
  return dimensions.flatMap((dimension) => {
    const isDeclared = new Set(
      declared.filter(({ dimensions: names }) => names.includes(dimension.name)).map(({ total }) => total),
    );
    return [...breakdowns(figures, rows, index, dimension)]
      .filter(([total]) => !isDeclared.has(total))
      .flatMap(([total, parts]) => {
        const codelist = codelists[dimension.codelist ?? ""];
        const schemes = codelist === undefined ? [] : partsByScheme(figures, dimension.name, parts, codelist);
        return schemes.flatMap((scheme) => checkParts(figures, measure, dimension.name, total, scheme));
      });
  });
}

/** Total rows of one dimension with the rows that break them down. */
function breakdowns(
  figures: RawTable,
  rows: readonly number[],
  index: RowIndex,
  { name, total = "", outside = [] }: Field,
): ReadonlyMap<number, readonly number[]> {
  const { values, codes } = columnOf(figures, name);
  const isPart = values.map((code) => code !== total && !outside.includes(code));
  if (!isPart.includes(true)) return new Map();
  const totalOf = index.finderWith(name, total);
  const found = new Map<number, number[]>();
  for (const row of rows) {
    if (isPart[codes[row] ?? -1] !== true) continue;
    const totalRow = totalOf(row);
    if (totalRow === null) continue;
    const parts = found.get(totalRow);
    if (parts === undefined) found.set(totalRow, [row]);
    else parts.push(row);
  }
  return found;
}

/** Groupings do not mix: the parts of each scheme, without codes that are inside another part. */
function partsByScheme(
  figures: RawTable,
  dimension: string,
  parts: readonly number[],
  codelist: Codelist,
): readonly (readonly number[])[] {
  const coded = parts
    .map((row) => ({ row, code: cellText(figures, dimension, row) }))
    .filter(({ code }) => codelist.has(code));
  const schemes = [...new Set(coded.map(({ code }) => codelist.get(code).scheme))];
  return schemes.map((scheme) => {
    const ofScheme = coded.filter(({ code }) => codelist.get(code).scheme === scheme);
    return ofScheme
      .filter(({ code }) => !ofScheme.some((other) => codelist.isAncestor(other.code, code)))
      .map(({ row }) => row);
  });
}

function checkParts(
  figures: RawTable,
  measure: string,
  dimension: string,
  total: number,
  parts: readonly number[],
): readonly Issue[] {
  const value = valueOf(figures, measure, total);
  if (value === null) return [];
  const values = parts.map((row) => valueOf(figures, measure, row));
  const sum = values.reduce<number>((partial, part) => partial + (part ?? 0), 0);
  const cell = { ...placeOf(figures, total), field: measure, value: cellText(figures, measure, total) };
  if (sum > value) return [{ type: "total/parts-exceed", ...cell, dimension, total: value, parts: sum }];
  if (sum < value || parts.length < 2 || values.includes(null)) return [];
  const names = parts.map((row) => rawRowId(figures, row));
  return [{ type: "total/proposed", ...cell, dimension, parts: names }];
}
