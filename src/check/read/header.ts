/** The first record of a file against the fields of its schema; the order of columns is free. */
import type { Issue } from "../../lib/issue.ts";
import { referenceOf, type TableSchema } from "../../lib/table-schema.ts";
import type { DeliverySchema } from "./delivery-schema.ts";
import type { Delimiter } from "./records.ts";

/** Where a file has the fields of its schema, and what is wrong with its header. */
export interface Header {
  /** Column of each field of the schema in its order, -1 where the file has none. */
  readonly columns: readonly number[];
  readonly absentFields: readonly string[];
  readonly issues: readonly Issue[];
}

/** Finds the fields of a schema in the names of the first record. */
export function matchHeader(names: readonly string[], schema: DeliverySchema, file: string): Header {
  const expected = schema.fields.map(({ name }) => name);
  const absentFields = schema.fields
    .filter(({ name, optional }) => optional !== true && !names.includes(name))
    .map(({ name }) => name);
  const repeated = new Set(names.filter((name, column) => name !== "" && names.indexOf(name) !== column));
  const extra = [...new Set(names)].filter((name) => !expected.includes(name));
  return {
    columns: expected.map((name) => names.indexOf(name)),
    absentFields,
    issues: [
      ...absentFields.map((field): Issue => ({ type: "file/missing-field", file, field, expected })),
      ...[...repeated].map((field): Issue => ({ type: "file/duplicate-field", file, field })),
      ...extra.map((field): Issue => {
        if (isPersonalField(field)) return { type: "file/personal-field", file, field };
        const origin = originOf(field, schema.published);
        return origin === null
          ? { type: "file/extra-field", file, field, expected }
          : { type: "file/derived-field", file, field, ...origin };
      }),
    ],
  };
}

/** Where publishing takes a derived field from; `null` for a name that is none. */
function originOf(name: string, published: TableSchema): { readonly table: string; readonly through: string } | null {
  const derived = published.fields.find((field) => field.name === name)?.derived;
  if (derived === undefined) return null;
  const { through } = derived;
  return { table: referenceOf(published, through)?.table ?? "", through };
}

const PERSON =
  "pegawai|asn|pns|pppk|orang|person|people|employee|official|pejabat|peserta|participant|staff|lengkap|full";
const PERSONAL_FIELD = new RegExp(
  [
    `^(nama|name)$`,
    `^(nama|name)_(of_)?(the_)?(${PERSON})(_|$)`,
    `^(${PERSON})_(nama|name)$`,
    `(^|_)(nip|nik|nrp|npwp|nuptk|kk|ktp|email|e_mail|surel|telepon|telp|telpon|telephone|phone|hp|wa|whatsapp|rekening)(_|$)`,
    `^(alamat|address|tempat_lahir|tanggal_lahir|tgl_lahir|birth_?date|date_of_birth|birth_?place)(_|$)`,
  ].join("|"),
);

/** True for names of columns that list persons: `nama`, `NIP`, `name-of-person`, `no_hp`. */
export function isPersonalField(name: string): boolean {
  return PERSONAL_FIELD.test(
    name
      .trim()
      .toLowerCase()
      .replace(/[^a-z]+/g, "_"),
  );
}

/** The delimiter under which the header names most fields; a comma unless another one clearly does. */
export function detectDelimiter(headerLine: string, schema: TableSchema): Delimiter {
  const known = new Set(schema.fields.map(({ name }) => name));
  const score = (delimiter: Delimiter): number =>
    headerLine.split(delimiter).filter((name) => known.has(name.replaceAll('"', "").trim())).length;
  const columns = (delimiter: Delimiter): number => headerLine.split(delimiter).length;
  for (const other of [";", "\t"] as const)
    if (score(other) > score(",") || (columns(",") === 1 && columns(other) > 1)) return other;
  return ",";
}
