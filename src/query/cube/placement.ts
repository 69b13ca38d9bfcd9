/** Which cells the rows of a table of events fall into, column by column. */
import { NOT_STATED } from "../check-question.ts";
import type { EventDimension } from "../plan.ts";
import type { CubeTable } from "./table.ts";

/** Rows taken at a time: few enough to stay in the processor's cache. */
const CHUNK = 2 ** 14;
/** Postings pay where a condition lets through less than this part of the rows. */
const SELECTIVE = 0.5;

/** One dimension of a plan over the codes of its column. */
export interface PlacedDimension {
  readonly field: string;
  /** Number of cells along the dimension. */
  readonly size: number;
  /** Cells of each code of the column, by position; none = not counted. */
  readonly cellsOf: readonly (readonly number[])[];
}

/** Rows with the key of a cell each; a row that falls into several cells is there several times. */
export interface Chunk {
  rows: Uint32Array;
  keys: Float64Array;
  /** Room for the number of each key. */
  cells: Uint32Array;
  length: number;
}

/** Code of an event by the code of its column: `_U` where it has none; of a date its year. */
export const eventCodes = (
  table: CubeTable,
  { field, source }: Pick<EventDimension, "field" | "source">,
): readonly string[] => [
  NOT_STATED,
  ...table.text(field).values.map((value) => (source === "year" ? value.slice(0, 4) : value)),
];

export function placeDimension(table: CubeTable, dimension: EventDimension): PlacedDimension {
  const { codes, groups } = dimension;
  const places = new Map(codes.map((code, index) => [code, index]));
  const cells = groups ?? codes.map((code) => ({ code, members: [code] }));
  const cellsByCode = new Map<string, number[]>();
  const everywhere: number[] = [];
  for (const cell of cells) {
    const place = places.get(cell.code);
    if (place === undefined) continue;
    if (cell.members === null) everywhere.push(place);
    else for (const code of cell.members) cellsByCode.set(code, [...(cellsByCode.get(code) ?? []), place]);
  }
  return {
    field: dimension.field,
    size: codes.length,
    cellsOf: eventCodes(table, dimension).map((code) => [...everywhere, ...(cellsByCode.get(code) ?? [])]),
  };
}

/** The same dimension with one cell for all that is counted in it. */
export const collapse = (dimension: PlacedDimension): PlacedDimension => ({
  ...dimension,
  size: 1,
  cellsOf: dimension.cellsOf.map((cells) => (cells.length === 0 ? [] : [0])),
});

/** Rows that a selective dimension lets through, by its postings; `null` = all rows, where no dimension is selective. */
export function reachedRows(table: CubeTable, dimensions: readonly PlacedDimension[]): Uint32Array | null {
  const reached = dimensions.map(({ field, cellsOf }) => {
    const counts = table.counts(field);
    return cellsOf.reduce((total, cells, code) => total + (cells.length === 0 ? 0 : (counts[code] ?? 0)), 0);
  });
  const fewest = Math.min(...reached);
  const selective = dimensions[reached.indexOf(fewest)];
  if (selective === undefined || fewest > SELECTIVE * table.rowCount) return null;
  const { rows, starts } = table.postings(selective.field);
  const ranges = selective.cellsOf.flatMap((cells, code) =>
    cells.length === 0 ? [] : [[starts[code] ?? 0, starts[code + 1] ?? 0] as const],
  );
  const [only] = ranges;
  if (only !== undefined && ranges.length === 1) return rows.subarray(...only);
  const found = new Uint32Array(fewest);
  let length = 0;
  for (const [from, to] of ranges) {
    found.set(rows.subarray(from, to), length);
    length += to - from;
  }
  return found;
}

/** Hands the placed rows to `use`, chunk by chunk; a chunk is reused and must not be kept. */
export function placeRows(
  table: CubeTable,
  dimensions: readonly PlacedDimension[],
  rows: Uint32Array | null,
  use: (chunk: Chunk) => void,
): void {
  const total = rows?.length ?? table.rowCount;
  // Made once: arrays made for every answer would keep the garbage collector walking through a large table's texts.
  const chunk = table.once("chunk", (): Chunk => ({
    rows: new Uint32Array(CHUNK),
    keys: new Float64Array(CHUNK),
    cells: new Uint32Array(CHUNK),
    length: 0,
  }));
  const columns = dimensions.map((dimension) => placedColumn(table, dimension));
  for (let from = 0; from < total; from += CHUNK) {
    fillChunk(chunk, rows, from, Math.min(CHUNK, total - from));
    use(columns.reduce((placed, column) => column(placed), chunk));
  }
}

function fillChunk(chunk: Chunk, rows: Uint32Array | null, from: number, length: number): void {
  chunk.length = length;
  chunk.keys.fill(0, 0, length);
  if (rows === null) for (let index = 0; index < length; index += 1) chunk.rows[index] = from + index;
  else chunk.rows.set(rows.subarray(from, from + length));
}

/** How one dimension places a chunk: in the chunk itself, or in a larger one where rows fall into several cells. */
function placedColumn(table: CubeTable, { field, size, cellsOf }: PlacedDimension): (chunk: Chunk) => Chunk {
  const { codes } = table.text(field);
  if (cellsOf.every((cells) => cells.length <= 1)) {
    const cellOf = Int32Array.from(cellsOf, ([cell]) => cell ?? -1);
    return (chunk) => placeOnce(chunk, codes, cellOf, size);
  }
  return (chunk) => placeOften(chunk, codes, cellsOf, size);
}

function placeOnce(chunk: Chunk, codes: ArrayLike<number>, cellOf: Int32Array, size: number): Chunk {
  const { rows, keys, length } = chunk;
  let kept = 0;
  for (let index = 0; index < length; index += 1) {
    const row = rows[index] ?? 0;
    const cell = cellOf[codes[row] ?? 0] ?? -1;
    rows[kept] = row;
    keys[kept] = (keys[index] ?? 0) * size + cell;
    if (cell >= 0) kept += 1;
  }
  chunk.length = kept;
  return chunk;
}

function placeOften(
  { rows, keys, length }: Chunk,
  codes: ArrayLike<number>,
  cellsOf: readonly (readonly number[])[],
  size: number,
): Chunk {
  const placed: [number[], number[]] = [[], []];
  for (let index = 0; index < length; index += 1) {
    const row = rows[index] ?? 0;
    for (const cell of cellsOf[codes[row] ?? 0] ?? []) {
      placed[0].push(row);
      placed[1].push((keys[index] ?? 0) * size + cell);
    }
  }
  return {
    rows: Uint32Array.from(placed[0]),
    keys: Float64Array.from(placed[1]),
    cells: new Uint32Array(placed[0].length),
    length: placed[0].length,
  };
}
