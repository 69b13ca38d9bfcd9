/** The key fields of a marginal table as a question asks for them: which rows it can be answered from. */
import type { Codelist } from "../lib/codelist.ts";
import type { Field, Row, TableSchema } from "../lib/table-schema.ts";
import { keyFields, listedCodes, namedDimensions } from "./check-question.ts";
import type { Declarations } from "./engine.ts";
import type { Question } from "./question.ts";

export interface Asked {
  readonly field: Field;
  readonly codelist: Codelist | undefined;
  readonly isNamed: boolean;
  /** Codes fixed by the question, the total or the default; `null` = broken down by what was published. */
  readonly codes: readonly string[] | null;
  /** The fixed codes as a set: a question may list all regions. */
  readonly wanted: ReadonlySet<string> | null;
  readonly listed: readonly string[];
}

/** Field whose codes tile a total in a question for shares; `null` where no share is asked. */
export const tiledField = ({ share, by }: Question): string | null => (share === true ? (by.at(-1) ?? "") : null);

export function askedFields(question: Question, schema: TableSchema, { codelists }: Declarations): readonly Asked[] {
  const names = namedDimensions(question);
  const tiled = tiledField(question);
  return keyFields(schema).map((field) => {
    const codelist = field.codelist === undefined ? undefined : codelists[field.codelist];
    const isNamed = names.includes(field.name);
    const listed = listedCodes(question, field.name, codelist);
    const unnamed = [field.total ?? field.default].filter((code) => code !== undefined);
    const isOpen = isNamed && (listed.length === 0 || field.name === tiled);
    const codes = isOpen ? null : isNamed ? listed : unnamed;
    return { field, codelist, isNamed, listed, codes, wanted: codes === null ? null : new Set(codes) };
  });
}

/** True where a row is at the detail asked for in one field. */
export function fits({ field, wanted }: Asked, row: Row): boolean {
  const code = row[field.name];
  if (typeof code !== "string") return false;
  return wanted === null ? code !== field.total : wanted.has(code);
}

/** True where "latest" can be settled series by series: a share compares whole dates. */
export const takesLatest = (question: Question): boolean =>
  (question.asOf ?? "latest") === "latest" && tiledField(question) === null;

/** Fields that a question leaves more than one code, or none at all. */
export const varyingFields = (asked: readonly Asked[]): readonly Asked[] =>
  asked.filter(({ codes }) => codes?.length !== 1);

/** The codes of all the others: every row that a question can be answered from has them. */
export const fixedCodes = (asked: readonly Asked[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    asked.flatMap(({ field, codes }) => {
      const [code, ...others] = codes ?? [];
      return code === undefined || others.length > 0 ? [] : [[field.name, code] as const];
    }),
  );
