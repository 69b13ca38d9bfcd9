import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import Papa from "papaparse";
import type { Field, TableSchema } from "../../src/lib/table-schema.ts";
import { coastlineFile } from "./coastline.ts";
import { lightColoursFile } from "./light-colours.ts";

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

const HEADER = "// Made by `npm run generate` from data/schemas and data/codelists. Do not edit.\n\n";
const pascal = (name: string): string => name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

async function readSchemas(dataDir: string): Promise<TableSchema[]> {
  const dataPackage = JSON.parse(await readFile(join(dataDir, "datapackage.json"), "utf8")) as {
    resources: { schema: string }[];
  };
  return Promise.all(
    dataPackage.resources.map(
      async ({ schema }) => JSON.parse(await readFile(join(dataDir, schema), "utf8")) as TableSchema,
    ),
  );
}

type CodelistRecord = Record<"code" | "label_id" | "label_en" | "sort" | "parent" | "definition_en", string> & {
  /** Only some code lists have the column. */
  readonly scheme?: string;
};

async function readCodelists(dataDir: string): Promise<[string, CodelistRecord[]][]> {
  const files = (await readdir(join(dataDir, "codelists"))).filter((file) => file.endsWith(".csv")).sort();
  return Promise.all(
    files.map(async (file): Promise<[string, CodelistRecord[]]> => {
      const text = await readFile(join(dataDir, "codelists", file), "utf8");
      return [basename(file, ".csv"), Papa.parse<CodelistRecord>(text, { header: true, skipEmptyLines: true }).data];
    }),
  );
}

function fieldType(field: Field): string {
  const nullable = field.constraints?.required === true ? "" : " | null";
  if (field.type !== "string") return `number${nullable}`;
  if (field.codelist === undefined || field.codelist === "region") return `string${nullable}`;
  return `${pascal(field.codelist)}Code${nullable}`;
}

function rowInterface(schema: TableSchema): string {
  const fields = schema.fields.map(
    (field) =>
      `  /** ${[field.title_en, field.description_en ?? ""]
        .filter((text) => text !== "")
        .join(". ")
        .replace(/\.?$/, ".")} */\n  readonly ${field.name}: ${fieldType(field)};`,
  );
  return `/** ${schema.title_en}. ${schema.description_en} */\nexport type ${pascal(schema.name)}Row = {\n${fields.join("\n")}\n};\n`;
}

/** Plans the generated files; formatting and writing are the caller's. */
export async function generateFiles(dataDir: string): Promise<GeneratedFile[]> {
  const [schemas, codelists] = await Promise.all([readSchemas(dataDir), readCodelists(dataDir)]);
  const codeTypes = codelists.map(
    ([name, codes]) =>
      `export type ${pascal(name)}Code = ${codes.map(({ code }) => JSON.stringify(code)).join(" | ")};`,
  );
  const codes = codelists.map(([name, records]) => {
    const entries = records.map((record) => ({
      code: record.code,
      label_id: record.label_id,
      label_en: record.label_en,
      sort: Number(record.sort),
      parent: record.parent === "" ? null : record.parent,
      scheme: record.scheme ?? "",
      definition_en: record.definition_en,
    }));
    return `  ${JSON.stringify(name)}: ${JSON.stringify(entries)},`;
  });
  const used = [...new Set(schemas.flatMap(({ fields }) => fields.map((field) => field.codelist)))]
    .filter((name) => name !== undefined && name !== "region")
    .map((name) => `${pascal(name ?? "")}Code`)
    .sort();
  const tables =
    HEADER +
    `import type { TableSchema } from "../lib/table-schema.ts";\n` +
    `import type { ${used.join(", ")} } from "./codelists.ts";\n\n` +
    schemas.map(rowInterface).join("\n") +
    `\n/** Row type by table name. */\nexport interface RowTypes {\n${schemas.map(({ name }) => `  ${name}: ${pascal(name)}Row;`).join("\n")}\n}\n\nexport type TableName = keyof RowTypes;\n\n` +
    `/** Every table's declaration, in the order of the data package. */\nexport const schemas: Readonly<Record<TableName, TableSchema>> = {\n${schemas.map((schema) => `  ${schema.name}: ${JSON.stringify(withoutDialectKeys(schema))},`).join("\n")}\n};\n`;
  const lists =
    HEADER +
    `import type { Code } from "../lib/codelist.ts";\n\n${codeTypes.join("\n")}\n\n` +
    `/** Every code list but the regions, which are a table. */\nexport const codelistCodes: Readonly<Record<string, readonly Code[]>> = {\n${codes.join("\n")}\n};\n`;
  return [
    { path: "src/generated/codelists.ts", text: lists },
    { path: "src/generated/tables.ts", text: tables },
    await coastlineFile(),
    await lightColoursFile(),
  ];
}

/** The `$schema` address says nothing to the site. */
function withoutDialectKeys({ ...schema }: TableSchema & { $schema?: string }): TableSchema {
  delete schema.$schema;
  return schema;
}
