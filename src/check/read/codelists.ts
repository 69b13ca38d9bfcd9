/** Code lists: CSV files of codes, and the list of regions that is made of the regions table. */
import { Codelist, type Code } from "../../lib/codelist.ts";
import type { Field, FieldRole, TableSchema } from "../../lib/table-schema.ts";
import { cellText, columnOf, textAt, type RawTable } from "./raw-table.ts";

const field = (name: string, role: FieldRole, more: Partial<Field> = {}): Field => ({
  name,
  type: "string",
  title: name,
  title_en: name,
  role,
  ...more,
});

/** All code lists have these columns; `parent` names a code of the same list. */
export function codelistSchema(name: string): TableSchema {
  return {
    name,
    title: `Daftar kode ${name}`,
    title_en: `Code list ${name}`,
    description: "",
    description_en: "",
    kind: "reference",
    primaryKey: ["code"],
    foreignKeys: [{ fields: ["parent"], reference: { resource: "", fields: ["code"] } }],
    missingValues: [""],
    fields: [
      field("code", "id", { constraints: { required: true, unique: true, pattern: "^[A-Za-z0-9_.-]+$" } }),
      field("label_id", "text", { constraints: { required: true } }),
      field("label_en", "text", { constraints: { required: true } }),
      field("sort", "text", { type: "integer", constraints: { required: true, minimum: 0 } }),
      field("parent", "parent"),
      field("scheme", "text", { optional: true }),
      field("definition_en", "text"),
    ],
  };
}

export function createCodelist(table: RawTable): Codelist {
  const codes = Array.from({ length: table.rowCount }, (_, row): Code => {
    const text = (name: string): string => cellText(table, name, row);
    const parent = text("parent");
    return {
      code: text("code"),
      label_id: text("label_id"),
      label_en: text("label_en"),
      sort: Number(text("sort")),
      parent: parent === "" ? null : parent,
      scheme: text("scheme"),
      definition_en: text("definition_en"),
    };
  });
  return new Codelist(table.schema.name, codes);
}

/** Code list `region`: the regions table in its own order. */
export function createRegionCodelist(regions: RawTable): Codelist {
  const codes = Array.from({ length: regions.rowCount }, (_, row): Code => {
    const name = cellText(regions, "name", row);
    const parent = cellText(regions, "parent_code", row);
    return {
      code: cellText(regions, "region_code", row),
      label_id: name,
      label_en: name,
      sort: (row + 1) * 10,
      parent: parent === "" ? null : parent,
      scheme: "",
      definition_en: "",
    };
  });
  return new Codelist("region", codes);
}

/** BPS code -> Kemendagri code. */
export function createBpsCodes(regions: RawTable): ReadonlyMap<string, string> {
  const [bps, code] = [columnOf(regions, "bps_code"), columnOf(regions, "region_code")];
  const codes = Array.from({ length: regions.rowCount }, (_, row) => [textAt(bps, row), textAt(code, row)] as const);
  return new Map(codes.filter(([bpsCode]) => bpsCode !== ""));
}
