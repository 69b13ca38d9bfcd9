import fc from "fast-check";
import { fieldWithRole, type Row, type TableSchema } from "../../src/lib/table-schema.ts";
import type { Dataset } from "../../src/query/dataset.ts";
import { keyFields } from "../../src/query/check-question.ts";
import type { Question } from "../../src/query/index.ts";

/** Tables that questions can be put to. */
export const questionTables = ({ schemas }: Dataset): string[] =>
  Object.values(schemas)
    .filter(({ kind }) => kind !== "reference")
    .map(({ name }) => name);

type Use = "none" | "by" | "where" | "by-where" | "others";

const codesOf = (rows: readonly Row[], field: string): string[] => [
  ...new Set(rows.map((row) => row[field]).filter((code) => typeof code === "string")),
];

/**
 * Questions around a row of the table, so that many of them have an answer: what the row breaks down is mostly
 * named, and now and then another dimension, another code or another date.
 */
export function randomQuestion(dataset: Dataset, tables = questionTables(dataset)): fc.Arbitrary<Question> {
  const named = tables.filter((table) => (dataset.rows[table] ?? []).length > 0);
  return fc.constantFrom(...named).chain((table) => {
    const schema = dataset.schemas[table];
    const rows = dataset.rows[table] ?? [];
    if (schema === undefined) throw new RangeError(table);
    return fc.constantFrom(...rows).chain((row) => questionAround(schema, rows, row));
  });
}

function questionAround(schema: TableSchema, rows: readonly Row[], row: Row): fc.Arbitrary<Question> {
  const isEvents = schema.kind === "events";
  const fields = keyFields(schema);
  const names = [
    ...fields.map(({ name }) => name),
    ...(isEvents && fieldWithRole(schema, "date") !== undefined ? ["year"] : []),
  ];
  const date = fieldWithRole(schema, "date")?.name ?? "";
  const measures = schema.fields.filter(({ role }) => role === "measure").map(({ name }) => name);
  const uses = fc.tuple(
    ...names.map((name) => {
      const field = fields.find((candidate) => candidate.name === name);
      const isBrokenDown = !isEvents && field !== undefined && row[name] !== (field.total ?? field.default);
      const weighted: [number, Use][] = isBrokenDown
        ? [
            [6, "by"],
            [6, "where"],
            [2, "by-where"],
            [2, "others"],
            [1, "none"],
          ]
        : [
            [isEvents ? 4 : 20, "none"],
            [isEvents ? 2 : 1, "by"],
            [1, "where"],
            [1, "by-where"],
            [1, "others"],
          ];
      const use = fc.oneof(...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary: fc.constant(arbitrary) })));
      const pool = name === "year" ? ["2020", "2024", "2025", "_U"] : codesOf(rows, name);
      const extra = field?.total === undefined ? pool : [...pool, field.total];
      const codes = [...new Set(extra)];
      return fc.tuple(fc.constant(name), use, fc.subarray(codes, { maxLength: Math.min(3, codes.length) }));
    }),
  );
  return fc
    .record({
      uses,
      order: fc.shuffledSubarray([...names], { minLength: names.length, maxLength: names.length }),
      measure: fc.constantFrom(...measures, ...(isEvents ? ["rows"] : [])),
      asOf: fc.constantFrom(
        undefined,
        undefined,
        "latest",
        "latest",
        "all",
        "all",
        String(row[date] ?? "2025"),
        String(row[date] ?? "2025"),
        "2025",
      ),
      per: fc.constantFrom(undefined, undefined, undefined, 1000, 7),
      share: fc.constantFrom(undefined, undefined, undefined, true),
      rollup: fc.constantFrom(undefined, "top" as const),
    })
    .map((drawn): Question => {
      const by = drawn.order.filter((name) =>
        drawn.uses.some(([other, use]) => other === name && (use === "by" || use === "by-where")),
      );
      const where: Record<string, readonly string[]> = {};
      for (const [name, use, codes] of drawn.uses) {
        const own = name === "year" ? String(row[date] ?? "_U").slice(0, 4) : String(row[name] ?? "_U");
        if (use === "where" || use === "by-where") where[name] = [own];
        if (use === "others") where[name] = [...new Set([own, ...codes])];
      }
      const isRated = drawn.share === undefined;
      return {
        table: schema.name,
        measure: drawn.measure,
        by,
        where,
        ...(drawn.asOf === undefined ? {} : { asOf: drawn.asOf }),
        ...(isRated && drawn.per !== undefined ? { per: drawn.per } : {}),
        ...(drawn.share === undefined ? {} : { share: drawn.share }),
        ...(drawn.rollup === undefined ? {} : { rollup: drawn.rollup }),
      };
    });
}
