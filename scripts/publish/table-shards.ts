/** A large table as DuckDB files of its own, so that a filter on province or year opens few. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { ManifestShard } from "../../src/lib/manifest.ts";
import { fieldWithRole, type TableSchema } from "../../src/lib/table-schema.ts";
import { identifier, literal, withDuckDb } from "./duckdb.ts";
import { nameDraft, removeDraft, SHARD_BYTES, writeDraft, type Draft, type ShardTable } from "./duckdb-file.ts";
import { packCells, splitRange, valuesIn, type Cell, type Range } from "./pack-cells.ts";

/** Rows in one file, at most: about 1.4 MB of workforce figures, so that a province and year in two files stays below 3 MB. */
const SHARD_ROWS = 81_920;
/** DuckDB codes texts only where the codes of a row group fit into a block. */
const BLOCK_BYTES = 65_536;
/** What sorting may hold in memory; the rest goes to disk. */
const SORT_MEMORY_MB = 300;

export interface TableShardLimits {
  /** Of a file; a larger one is cut again. */
  readonly maxBytes?: number;
  readonly maxRows?: number;
}

/** Province and year of a row as SQL, as `ShardPart` names them; `null` where the table has no such field. */
interface Partition {
  readonly province: string | null;
  readonly year: string | null;
}

function partitionOf(schema: TableSchema): Partition {
  const region = schema.fields.find(({ role, codelist }) => role === "dimension" && codelist === "region");
  const date = fieldWithRole(schema, "date");
  return {
    province: region === undefined ? null : `coalesce(regexp_extract(${identifier(region.name)}, '^[0-9]{2}'), '')`,
    year: date === undefined ? null : `coalesce(left(${identifier(date.name)}, 4), '')`,
  };
}

/** Fills the table `sorted` with the rows ordered by province, then year, then as published; returns its cells. */
async function sortRows(
  connection: DuckDBConnection,
  { fields }: TableSchema,
  parquetPath: string,
  { province, year }: Partition,
): Promise<readonly Cell[]> {
  await connection.run(
    `CREATE TABLE sorted AS SELECT ${fields.map(({ name }) => identifier(name)).join(", ")}
     FROM read_parquet(${literal(parquetPath)}, file_row_number = true)
     ORDER BY ${[province, year, "file_row_number"].filter((key) => key !== null).join(", ")}`,
  );
  const counted = await connection.runAndReadAll(
    `SELECT ${province ?? "''"}, ${year ?? "''"}, count(*) FROM sorted GROUP BY ALL ORDER BY ALL`,
  );
  return counted
    .getRows()
    .map(([inProvince, inYear, rows]) => ({ province: String(inProvince), year: String(inYear), rows: Number(rows) }));
}

/** The files of a table, `shards/<table>-<n>.<hash>.duckdb`, in the order of their rows. */
export async function writeTableShards(
  folder: string,
  { schema, parquetPath }: ShardTable,
  { maxBytes = SHARD_BYTES, maxRows = SHARD_ROWS }: TableShardLimits = {},
): Promise<readonly ManifestShard[]> {
  const partition = partitionOf(schema);
  const spillFolder = join(folder, `${schema.name}-spill`);

  const writeRanges = async (connection: DuckDBConnection): Promise<readonly Draft[]> => {
    const cells = await sortRows(connection, schema, join(folder, parquetPath), partition);
    const writeRange = async (range: Range): Promise<readonly Draft[]> => {
      const { first, end } = range;
      const draft = { name: `${schema.name}-${first}-${end}`, blockBytes: BLOCK_BYTES };
      const file = await writeDraft(connection, folder, draft, async () => {
        await connection.run(
          `CREATE TABLE shard.${identifier(schema.name)} AS FROM sorted WHERE rowid >= ${first} AND rowid < ${end}`,
        );
      });
      if (file.bytes > maxBytes && end - first > 1) {
        await removeDraft(folder, file);
        const [before, after] = splitRange(range, cells);
        return [...(await writeRange(before)), ...(await writeRange(after))];
      }
      const { provinces, years } = valuesIn(range, cells);
      const part = {
        table: schema.name,
        rows: end - first,
        provinces: partition.province === null ? null : provinces,
        years: partition.year === null ? null : years,
      };
      return [{ file, parts: [part] }];
    };

    const drafts: Draft[] = [];
    for (const range of packCells(cells, maxRows)) drafts.push(...(await writeRange(range)));
    return drafts;
  };

  const drafts = await withDuckDb(writeRanges, { memoryMb: SORT_MEMORY_MB, spillFolder });
  await rm(spillFolder, { recursive: true, force: true });
  const digits = String(drafts.length).length;
  return Promise.all(
    drafts.map((draft, index) => nameDraft(folder, `${schema.name}-${String(index + 1).padStart(digits, "0")}`, draft)),
  );
}
