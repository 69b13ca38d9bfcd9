/**
 * Rows of a table of events as an answer adds them up. Where each row is a thing of its own, rows that no question can
 * tell apart (same codes, year, status and source) are one row with a weight: millions of events become as many rows
 * as there are kinds of them.
 */
import { createCodes, type Column } from "../../lib/columns.ts";
import { cellFields } from "../cell-fields.ts";
import { keyFields } from "../check-question.ts";
import { distinct } from "../code-order.ts";
import type { EventsPlan } from "../plan.ts";
import { KeyIndex } from "./key-index.ts";
import { eventCodes, placeRows, type PlacedDimension } from "./placement.ts";
import { CubeTable } from "./table.ts";
import { Tally } from "./tally.ts";
import { thingsOf, type Things } from "./things.ts";

export interface EventRows {
  readonly table: CubeTable;
  readonly things: Things;
  /** Events in each row; `null` = one. */
  readonly counts: Float64Array | null;
  /** For sums: the value of each row, `NaN` = none, and how many events have one; `null` = one. */
  readonly values: Float64Array | null;
  readonly known: Float64Array | null;
}

export function eventRows(table: CubeTable, plan: EventsPlan): EventRows {
  const things = thingsOf(table, plan);
  const { measure } = plan;
  const weighted = things.numbers === null ? weightedRows(table) : null;
  const added = measure === null ? undefined : weighted?.measures[measure];
  if (weighted === null || (measure !== null && added === undefined))
    return { table, things, counts: null, values: measure === null ? null : table.numbers(measure), known: null };
  return {
    table: weighted.table,
    things,
    counts: weighted.counts,
    values: added?.values ?? null,
    known: added?.known ?? null,
  };
}

interface WeightedRows {
  readonly table: CubeTable;
  readonly counts: Float64Array;
  readonly measures: Readonly<Record<string, { readonly values: Float64Array; readonly known: Float64Array }>>;
}

/** `null` where the codes have more combinations than a number can tell apart. */
function weightedRows(table: CubeTable): WeightedRows | null {
  return table.once("weighted", () => {
    const distinctions = distinctionsOf(table);
    const size = distinctions.reduce((product, { placed }) => product * placed.size, 1);
    if (size > Number.MAX_SAFE_INTEGER) return null;
    const index = new KeyIndex(size, table.rowCount);
    const counts = new Tally();
    // Sums of whole numbers are the same in any order, others may differ in the last digit.
    const measures = table.schema.fields
      .filter(({ role, type }) => role === "measure" && type === "integer")
      .map(({ name }) => ({ name, events: table.numbers(name), known: new Tally(), sums: new Tally() }));
    placeRows(
      table,
      distinctions.map(({ placed }) => placed),
      null,
      ({ rows, cells, keys, length }) => {
        index.number(keys, length, cells);
        const cellCount = index.keys.length;
        counts.count(cells, length, cellCount);
        for (const { events, known, sums } of measures) {
          known.countKnown(events, rows, cells, length, cellCount);
          sums.addKnown(events, rows, cells, length, cellCount);
        }
      },
    );
    const rowCount = index.keys.length;
    const added = measures.map(({ name, known, sums }) => {
      const knownCounts = known.toArray(rowCount);
      const values = sums.toArray(rowCount).map((sum, row) => (knownCounts[row] === 0 ? Number.NaN : sum));
      return [name, { values, known: knownCounts }] as const;
    });
    return {
      table: new CubeTable(table.schema, { rowCount, byField: decodeKeys(index.keys, distinctions) }),
      counts: counts.toArray(rowCount),
      measures: Object.fromEntries(added),
    };
  });
}

/** A field by which answers tell events apart, and its place in the key of a kind of events. */
interface Distinction {
  readonly placed: PlacedDimension;
  /** Texts of the new column. */
  readonly values: readonly string[];
}

function distinctionsOf(table: CubeTable): readonly Distinction[] {
  const { date, source, status } = cellFields(table.schema);
  const names = [...keyFields(table.schema).map(({ name }) => name), source, status];
  const codes = distinct(names.filter((name) => name !== null)).map((field): Distinction => {
    const { values } = table.text(field);
    return {
      placed: {
        field,
        size: values.length + 1,
        cellsOf: [[0], ...values.map((_, index) => [index + 1])],
      },
      values,
    };
  });
  return date === null ? codes : [...codes, yearsOf(table, date)];
}

/** Of dates only the year is ever asked for. */
function yearsOf(table: CubeTable, field: string): Distinction {
  const [, ...years] = eventCodes(table, { field, source: "year" });
  const values = distinct(years);
  const cellsOf = [[0], ...years.map((year) => [values.indexOf(year) + 1])];
  return { placed: { field, size: values.length + 1, cellsOf }, values };
}

/** Columns of the kinds of events, from their keys. */
function decodeKeys(keys: readonly number[], distinctions: readonly Distinction[]): Record<string, Column> {
  const rest = Float64Array.from(keys);
  const columns: Record<string, Column> = {};
  for (const {
    placed: { field, size },
    values,
  } of [...distinctions].reverse()) {
    const codes = createCodes(keys.length, values.length);
    for (let row = 0; row < keys.length; row += 1) {
      const key = rest[row] ?? 0;
      codes[row] = key % size;
      rest[row] = Math.floor(key / size);
    }
    columns[field] = { type: "text", values, codes };
  }
  return columns;
}
