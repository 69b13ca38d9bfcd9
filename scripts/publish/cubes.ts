/** Small tables as cubes: dictionary-coded columns that a browser reads whole and scans. */
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compareText } from "../../src/lib/compare-text.ts";
import type { CubeField, CubeFile } from "../../src/lib/columns.ts";
import type { ManifestCube } from "../../src/lib/manifest.ts";
import type { CheckedColumn, CheckedTable } from "../../src/check/checked-table.ts";
import { contentName } from "./content-name.ts";
import { isLargeTable } from "./large-tables.ts";

/** Reference tables that the explorer shows or answers with; the glossary is a page. */
const REFERENCE_TABLES = new Set(["regions", "sources", "preferences", "total_checks", "notes", "series_breaks"]);

export function hasCube(table: CheckedTable): boolean {
  const { kind, name } = table.schema;
  return !isLargeTable(table) && (kind !== "reference" || REFERENCE_TABLES.has(name));
}

/** Texts in order of first appearance, code 0 where there is none; `null` where no row has a value. */
function textField({ values, codes }: CheckedColumn): CubeField | null {
  const codeByText = new Map<string, number>();
  // Several entries of a checked column may be one text, and some no row uses.
  const codeOf = (text: string): number => {
    const known = codeByText.get(text);
    if (known !== undefined) return known;
    codeByText.set(text, codeByText.size + 1);
    return codeByText.size;
  };
  const ownCodes = Array.from(codes, (code) => {
    const value = values[code] ?? null;
    return value === null ? 0 : codeOf(String(value));
  });
  return codeByText.size === 0 ? null : { values: [...codeByText.keys()], codes: ownCodes };
}

function numberField({ values, codes }: CheckedColumn): CubeField | null {
  const numbers = Array.from(codes, (code) => {
    const value = values[code] ?? null;
    return value === null ? null : Number(value);
  });
  return numbers.every((number) => number === null) ? null : { numbers };
}

/** A checked table as a cube; fields without any value are left out. */
export function cubeOf({ schema, rowCount, columns }: CheckedTable): CubeFile {
  const fields = schema.fields.flatMap(({ name, type }): [string, CubeField][] => {
    const column = columns[name];
    if (column === undefined) throw new RangeError(`table ${schema.name} has no column ${name}`);
    const field = type === "string" ? textField(column) : numberField(column);
    return field === null ? [] : [[name, field]];
  });
  return { table: schema.name, rows: rowCount, fields: Object.fromEntries(fields) };
}

/** Writes the cubes of all small tables below `cubes/`, sorted by table. */
export async function writeCubes(folder: string, tables: readonly CheckedTable[]): Promise<readonly ManifestCube[]> {
  await mkdir(join(folder, "cubes"));
  const withCube = tables.filter(hasCube).sort((a, b) => compareText(a.schema.name, b.schema.name));
  return Promise.all(
    withCube.map(async (table) => {
      const cube = cubeOf(table);
      const bytes = Buffer.from(JSON.stringify(cube));
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const path = `cubes/${contentName(cube.table, sha256, "json")}`;
      await writeFile(join(folder, path), bytes);
      return { table: cube.table, rows: cube.rows, path, bytes: bytes.length, sha256 };
    }),
  );
}
