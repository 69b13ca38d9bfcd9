/** `datapackage.json` and the schemas: unknown JSON -> declarations that the rest may rely on. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeclarationProblem, Issue, RegionSystem } from "../../src/lib/issue.ts";
import { deliveredFields, referenceOf, type TableSchema } from "../../src/lib/table-schema.ts";

/** The package as it is published again; properties that are not named here are kept. */
export interface DataPackage {
  readonly name: string;
  readonly version: string;
  readonly resources: readonly { readonly name: string }[];
}

export interface Resource {
  readonly name: string;
  /** Path below the data folder; one `*` may stand in its last part. */
  readonly path: string;
  /** Path of the schema below the data folder. */
  readonly schema: string;
  readonly regionSystem: RegionSystem;
  /** Files that number regions in another way than the resource, by file name. */
  readonly fileRegionSystems: Readonly<Record<string, RegionSystem>>;
}

export interface Declarations {
  readonly dataPackage: DataPackage;
  /** Path of the code lists below the data folder. */
  readonly codelists: string;
  readonly resources: readonly Resource[];
  readonly issues: readonly Issue[];
}

type Report = (field: string, value: string, reason: DeclarationProblem) => void;
type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const objectsIn = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
const stringsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((name) => typeof name === "string") : typeof value === "string" ? [value] : [];
const isRegionSystem = (value: unknown): value is RegionSystem => value === "kemendagri" || value === "bps";
const toText = (value: unknown): string =>
  value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);

/** An object from a JSON file, or `null` with an issue. */
function readJson(dataDir: string, file: string, issues: Issue[]): JsonObject | null {
  let text: string;
  try {
    text = readFileSync(join(dataDir, file), "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    issues.push({ type: "file/unreadable", file, reason: error.code === "ENOENT" ? "not-found" : "not-readable" });
    return null;
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (isObject(value)) return value;
    issues.push({ type: "file/declaration", file, field: "", value: text.trim().slice(0, 40), reason: "invalid-json" });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
    const near = text
      .slice(Math.max(0, position - 20), position + 20)
      .replace(/\s+/g, " ")
      .trim();
    issues.push({ type: "file/declaration", file, field: "", value: near, reason: "invalid-json" });
  }
  return null;
}

const PACKAGE_FILE = "datapackage.json";

export function readDeclarations(dataDir: string): Declarations {
  const issues: Issue[] = [];
  const json = readJson(dataDir, PACKAGE_FILE, issues);
  const report: Report = (field, value, reason) =>
    issues.push({ type: "file/declaration", file: PACKAGE_FILE, field, value, reason });
  if (json === null)
    return {
      dataPackage: { name: "", version: "", resources: [] },
      codelists: "codelists/*.csv",
      resources: [],
      issues,
    };
  if (!Array.isArray(json["resources"])) report("resources", "", "missing-property");
  const resources = objectsIn(json["resources"]).flatMap((resource, index) =>
    parseResource(resource, `resources[${index}]`, report),
  );
  const names = resources.map(({ name }) => name);
  for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index)))
    report("resources", name, "duplicate");
  return {
    // Only what the resources hold is relied on; the other properties pass through to the published package.
    dataPackage: {
      name: "",
      version: "",
      ...json,
      resources: objectsIn(json["resources"]) as DataPackage["resources"],
    },
    codelists: typeof json["codelists"] === "string" ? json["codelists"] : "codelists/*.csv",
    resources: resources.filter(({ name }, index) => names.indexOf(name) === index),
    issues,
  };
}

function parseResource(json: JsonObject, place: string, report: Report): readonly Resource[] {
  const { name, path, schema, regionSystem = "kemendagri", fileRegionSystems = {} } = json;
  if (typeof name !== "string") report(`${place}.name`, "", "missing-property");
  if (typeof path !== "string") report(`${place}.path`, "", "missing-property");
  if (typeof schema !== "string") report(`${place}.schema`, "", "missing-property");
  const systems = isObject(fileRegionSystems) ? Object.entries(fileRegionSystems) : [];
  if (!isRegionSystem(regionSystem)) report(`${place}.regionSystem`, toText(regionSystem), "unknown-region-system");
  for (const [file, system] of systems)
    if (!isRegionSystem(system)) report(`${place}.fileRegionSystems.${file}`, toText(system), "unknown-region-system");
  if (typeof name !== "string" || typeof path !== "string" || typeof schema !== "string") return [];
  const fileSystems = systems.filter((entry): entry is [string, RegionSystem] => isRegionSystem(entry[1]));
  return [
    {
      name,
      path,
      schema,
      regionSystem: isRegionSystem(regionSystem) ? regionSystem : "kemendagri",
      fileRegionSystems: Object.fromEntries(fileSystems),
    },
  ];
}

const KINDS: readonly unknown[] = ["marginal", "events", "reference"];
const TYPES: readonly unknown[] = ["string", "integer", "number"];
const ROLES: readonly unknown[] = [
  ...["id", "parent", "dimension", "date", "measure", "obs_status", "conf_status", "stage", "definition", "source"],
  ...["duplicate_of", "supersedes", "supersedes_reason", "text"],
];

/** The schema of a table, or `null` where it is not usable; names of tables and code lists are checked later. */
export function readSchema(dataDir: string, file: string, issues: Issue[]): TableSchema | null {
  const json = readJson(dataDir, file, issues);
  if (json === null) return null;
  const before = issues.length;
  const report: Report = (field, value, reason) =>
    issues.push({ type: "file/declaration", file, field, value, reason });
  for (const property of ["name", "title", "title_en", "description", "description_en"])
    if (typeof json[property] !== "string") report(property, "", "missing-property");
  if (!KINDS.includes(json["kind"])) report("kind", toText(json["kind"]), "unknown-type");
  const fields = objectsIn(json["fields"]);
  if (fields.length === 0) report("fields", "", "missing-property");
  fields.forEach((field, index) => {
    checkField(field, `fields[${index}]`, report);
  });
  const names = fields.map(({ name }) => name);
  for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index)))
    report("fields", toText(name), "duplicate");
  const derived = fields.filter((field) => field["derived"] !== undefined).map(({ name }) => name);
  checkKeys(json, names, derived, report);
  // Every property that the type asks for was looked at above.
  return issues.length === before ? (json as unknown as TableSchema) : null;
}

function checkField(field: JsonObject, place: string, report: Report): void {
  for (const property of ["name", "title", "title_en"])
    if (typeof field[property] !== "string") report(`${place}.${property}`, "", "missing-property");
  if (!TYPES.includes(field["type"])) report(`${place}.type`, toText(field["type"]), "unknown-type");
  if (!ROLES.includes(field["role"])) report(`${place}.role`, toText(field["role"]), "unknown-type");
  const { derived } = field;
  if (derived !== undefined)
    for (const property of ["through", "field"])
      if (!isObject(derived) || typeof derived[property] !== "string")
        report(`${place}.derived.${property}`, "", "missing-property");
  const pattern = isObject(field["constraints"]) ? field["constraints"]["pattern"] : undefined;
  if (pattern !== undefined && !isPattern(pattern))
    report(`${place}.constraints.pattern`, toText(pattern), "invalid-pattern");
}

function isPattern(pattern: unknown): boolean {
  if (typeof pattern !== "string") return false;
  try {
    new RegExp(pattern, "u");
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function checkKeys(json: JsonObject, names: readonly unknown[], derived: readonly unknown[], report: Report): void {
  if (stringsIn(json["primaryKey"]).length === 0) report("primaryKey", "", "missing-property");
  const uniqueKeys = Array.isArray(json["uniqueKeys"]) ? json["uniqueKeys"].map(stringsIn) : [];
  const foreignKeys = objectsIn(json["foreignKeys"]);
  const used = {
    primaryKey: stringsIn(json["primaryKey"]),
    uniqueKeys: uniqueKeys.flat(),
    foreignKeys: foreignKeys.flatMap((key) => stringsIn(key["fields"])),
  };
  for (const [place, fields] of Object.entries(used))
    for (const field of fields)
      if (!names.includes(field)) report(place, field, "unknown-field");
      else if (place !== "foreignKeys" && derived.includes(field)) report(place, field, "derived-field");
  foreignKeys.forEach(({ reference, fields }, index) => {
    if (
      !isObject(reference) ||
      typeof reference["resource"] !== "string" ||
      stringsIn(reference["fields"]).length !== 1
    )
      report(`foreignKeys[${index}].reference`, "", "missing-property");
    else if (stringsIn(fields).length !== 1) report(`foreignKeys[${index}].fields`, "", "missing-property");
  });
}

type Schemas = ReadonlyMap<string, { readonly file: string; readonly schema: TableSchema }>;

/** Names in the schemas that no table, field or code list has. */
export function checkNames(
  schemas: Schemas,
  declaredTables: ReadonlySet<string>,
  codelists: ReadonlySet<string>,
): readonly Issue[] {
  return [...schemas.values()].flatMap(({ file, schema }) => {
    const issues: Issue[] = [];
    const report: Report = (field, value, reason) =>
      issues.push({ type: "file/declaration", file, field, value, reason });
    for (const { name, codelist } of schema.fields)
      if (codelist !== undefined && !codelists.has(codelist))
        report(`fields.${name}.codelist`, codelist, "unknown-codelist");
    for (const { reference } of schema.foreignKeys ?? []) {
      const { resource } = reference;
      if (resource !== "" && !declaredTables.has(resource))
        report("foreignKeys.reference.resource", resource, "unknown-table");
      const target = resource === "" ? schema : schemas.get(resource)?.schema;
      const [field = ""] = reference.fields;
      if (target !== undefined && !target.fields.some(({ name }) => name === field))
        report("foreignKeys.reference.fields", `${resource}.${field}`, "unknown-field");
    }
    checkDerivations(schema, schemas, report);
    return issues;
  });
}

/** A derived field leads by a delivered key to a delivered field: nothing is derived twice over. */
function checkDerivations(schema: TableSchema, schemas: Schemas, report: Report): void {
  const delivered = (fields: TableSchema): readonly string[] => deliveredFields(fields).map(({ name }) => name);
  for (const { name, derived } of schema.fields) {
    if (derived === undefined) continue;
    const { through, field } = derived;
    const reference = referenceOf(schema, through);
    if (reference === null) report(`fields.${name}.derived.through`, through, "unknown-key");
    else if (!delivered(schema).includes(through)) report(`fields.${name}.derived.through`, through, "derived-field");
    const target = reference === null ? undefined : schemas.get(reference.table)?.schema;
    if (target === undefined || delivered(target).includes(field)) continue;
    const reason = target.fields.some((other) => other.name === field) ? "derived-field" : "unknown-field";
    report(`fields.${name}.derived.field`, `${target.name}.${field}`, reason);
  }
}
