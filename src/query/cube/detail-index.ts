/**
 * Rows of a marginal table by their detail: which fields are broken down, and for which region. A question is
 * answered from rows where exactly its own dimensions are broken down, so it reads only their ranges.
 */
import type { Field } from "../../lib/table-schema.ts";
import { tiledField, type Asked } from "../asked.ts";
import { keyFields } from "../check-question.ts";
import type { Question } from "../question.ts";
import { groupRows, type CubeTable, type Postings } from "./table.ts";

/** What a selection wants of a field: one of some codes; or any code, or any but one. */
export interface FieldCondition {
  readonly field: Field;
  readonly codes: readonly string[] | null;
  /** Where `codes` is `null`: the code not wanted, or `null`. */
  readonly except: string | null;
}

/** Conditions of a question's key fields; along the field that shares tile, its total too. */
export const fieldConditions = (asked: readonly Asked[], question: Question): readonly FieldCondition[] =>
  asked.map(({ field, codes }) => ({
    field,
    codes,
    except: field.name === tiledField(question) ? null : (field.total ?? null),
  }));

interface DetailIndex {
  /** Fields with a bit in a detail, set where the code is not the field's base. */
  readonly fields: readonly { readonly name: string; readonly base: string }[];
  readonly details: readonly number[];
  /** Field that sorts the rows of one detail, with the number of its codes. */
  readonly lead: string | null;
  readonly leadCodes: number;
  /** Rows by `detail * leadCodes + code of lead`. */
  readonly postings: Postings;
}

/** Total or default of a field: its code in rows that do not break it down. */
const baseOf = ({ total, default: usual }: Field): string | undefined => total ?? usual;

function detailIndex(table: CubeTable): DetailIndex {
  return table.once("details", () => {
    const fields = keyFields(table.schema).flatMap((field) => {
      const base = baseOf(field);
      return base === undefined ? [] : [{ name: field.name, base }];
    });
    const masks = new Uint32Array(table.rowCount);
    fields.forEach(({ name, base }, bit) => {
      const { values, codes } = table.text(name);
      const baseCode = values.indexOf(base) + 1;
      // A base that no row has is code 0, which stands for no value: neither is at the base.
      for (let row = 0; row < codes.length; row += 1)
        if (codes[row] !== baseCode || baseCode === 0) masks[row] = (masks[row] ?? 0) | (1 << bit);
    });
    const lead = keyFields(table.schema).find(({ codelist }) => codelist === "region")?.name ?? null;
    const leadColumn = lead === null ? null : table.text(lead);
    const leadCodes = leadColumn === null ? 1 : leadColumn.values.length + 1;

    const numbers = new Int32Array(2 ** fields.length).fill(-1);
    const details: number[] = [];
    const counts: number[] = [];
    for (let row = 0; row < masks.length; row += 1) {
      const mask = masks[row] ?? 0;
      let number = numbers[mask] ?? -1;
      if (number < 0) {
        number = details.length;
        numbers[mask] = number;
        details.push(mask);
        for (let code = 0; code < leadCodes; code += 1) counts.push(0);
      }
      const group = number * leadCodes + (leadColumn?.codes[row] ?? 0);
      counts[group] = (counts[group] ?? 0) + 1;
      masks[row] = group;
    }
    return { fields, details, lead, leadCodes, postings: groupRows(masks, Uint32Array.from(counts)) };
  });
}

/** Rows of one detail by the code of the lead: those of code `c` from `starts[c]` to `starts[c + 1]`. */
export interface DetailRows {
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
}

interface SelectOptions {
  /** Only rows of this date. */
  readonly date?: { readonly field: string; readonly value: string } | null;
  /** What to read of a detail instead of all its rows; it is asked only where a question reaches many of them. */
  readonly reduce?: ((detail: number, rows: DetailRows) => DetailRows) | null;
}

/** So many rows of a detail are worth reducing once for all questions. */
const MANY = 2 ** 14;

/** Rows that meet every condition; `conditions` are those of all key fields. */
export function selectRows(
  table: CubeTable,
  conditions: readonly FieldCondition[],
  { date = null, reduce = null }: SelectOptions = {},
): Uint32Array {
  const { fields, details, lead, leadCodes, postings } = detailIndex(table);
  let care = 0;
  let wanted = 0;
  const checks: Check[] = [];
  let leadWanted: readonly number[] | null = null;
  for (const condition of conditions) {
    const { name } = condition.field;
    const bit = fields.findIndex((field) => field.name === name);
    const detail = bit < 0 ? "either" : detailOf(condition, fields[bit]?.base ?? "");
    if (detail !== "either") care |= 1 << bit;
    if (detail === "broken-down") wanted |= 1 << bit;
    if (name === lead && condition.codes !== null) leadWanted = codeNumbers(table, name, condition.codes);
    else if (detail !== "at-base") checks.push(checkOf(table, condition));
  }
  if (date !== null) checks.push(checkCodes(table, date.field, [date.value]));

  const ranges: Uint32Array[] = [];
  details.forEach((mask, detail) => {
    if (((mask ^ wanted) & care) !== 0) return;
    const starts = postings.starts.subarray(detail * leadCodes, (detail + 1) * leadCodes + 1);
    const all: DetailRows = { rows: postings.rows, starts };
    const own = rangesOf(all, leadWanted);
    const isMany = own.reduce((total, range) => total + range.length, 0) > MANY;
    ranges.push(...(reduce !== null && isMany ? rangesOf(reduce(detail, all), leadWanted) : own));
  });
  const found = new Uint32Array(ranges.reduce((total, range) => total + range.length, 0));
  let length = 0;
  for (const range of ranges) {
    found.set(range, length);
    length += range.length;
  }
  for (const check of checks) length = keepAllowed(found, length, check);
  return found.subarray(0, length);
}

/** All rows of a detail. */
export const allOf = ({ rows, starts }: DetailRows): Uint32Array => rows.subarray(starts[0], starts.at(-1));

/** Rows of some codes of the lead, or of all. */
function rangesOf(detail: DetailRows, leadWanted: readonly number[] | null): readonly Uint32Array[] {
  const { rows, starts } = detail;
  return leadWanted === null
    ? [allOf(detail)]
    : leadWanted.map((code) => rows.subarray(starts[code], starts[code + 1]));
}

/** Some rows of a detail, in the order that they have there, by the code of the lead again. */
export function regroup(table: CubeTable, rows: Uint32Array): DetailRows {
  const { lead, leadCodes } = detailIndex(table);
  const counts = new Uint32Array(leadCodes);
  const codes = lead === null ? null : table.text(lead).codes;
  for (const row of rows) {
    const code = codes?.[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const starts = new Uint32Array(leadCodes + 1);
  for (let code = 0; code < leadCodes; code += 1) starts[code + 1] = (starts[code] ?? 0) + (counts[code] ?? 0);
  return { rows, starts };
}

/** Rows whose code is allowed. */
interface Check {
  readonly codes: ArrayLike<number>;
  readonly allowed: Uint8Array;
}

function detailOf({ codes, except }: FieldCondition, base: string): "at-base" | "broken-down" | "either" {
  if (codes === null) return except === base ? "broken-down" : "either";
  if (!codes.includes(base)) return "broken-down";
  return codes.every((code) => code === base) ? "at-base" : "either";
}

const codeNumbers = (table: CubeTable, field: string, wanted: readonly string[]): readonly number[] => {
  const { values } = table.text(field);
  return wanted.map((code) => values.indexOf(code) + 1).filter((code) => code > 0);
};

function checkCodes(table: CubeTable, field: string, wanted: readonly string[]): Check {
  const { values, codes } = table.text(field);
  const allowed = new Uint8Array(values.length + 1);
  for (const code of codeNumbers(table, field, wanted)) allowed[code] = 1;
  return { codes, allowed };
}

function checkOf(table: CubeTable, { field, codes: wanted, except }: FieldCondition): Check {
  if (wanted !== null) return checkCodes(table, field.name, wanted);
  const { values, codes } = table.text(field.name);
  const allowed = new Uint8Array(values.length + 1).fill(1, 1);
  if (except !== null) allowed[values.indexOf(except) + 1] = 0;
  return { codes, allowed };
}

/** Moves the rows that a check lets through to the front and says how many there are. */
function keepAllowed(rows: Uint32Array, length: number, { codes, allowed }: Check): number {
  let kept = 0;
  for (let index = 0; index < length; index += 1) {
    const row = rows[index] ?? 0;
    rows[kept] = row;
    kept += allowed[codes[row] ?? 0] ?? 0;
  }
  return kept;
}
