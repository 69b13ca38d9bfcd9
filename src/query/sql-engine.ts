/**
 * The engine behind SQL: asks a database what planning must know, plans, and runs the plan's SQL there. It holds no
 * rows but those of the answer, so it works for tables that fit no memory.
 */
import type { CellValue, Row, TableSchema } from "../lib/table-schema.ts";
import { askedFields, fixedCodes } from "./asked.ts";
import { checkQuestion, namedDimensions } from "./check-question.ts";
import { distinct } from "./code-order.ts";
import type { Declarations, Engine } from "./engine.ts";
import { compareAtDate } from "./latest.ts";
import { eventDimension } from "./plan-events.ts";
import { emptyReason, planWith, type EventDimension, type MarginalPlan, type Plan } from "./plan.ts";
import type { Answer, Cell, Invalid, NotPublished, Question } from "./question.ts";
import { figureCell, perResidents, residentsOf, rowFigure, type RowFigure } from "./run-marginal.ts";
import { needsOf, type SqlNeeds } from "./shards.ts";
import { candidatesSql, occurringSql, rowsByIdSql } from "./sql-facts.ts";
import { planToSql } from "./sql.ts";

/** One row of a result: numbers as `number` or `bigint`, lists as arrays, no value as `null`. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Runs one query on the published tables, having opened what it needs. Rejects where the database fails. */
export type SqlQuery = (sql: string, needs: SqlNeeds) => Promise<readonly SqlRow[]>;

export interface SqlEngine extends Engine {
  readonly name: "sql";
  /** Plan of a question, or why it has none. */
  plan(question: Question): Promise<Plan | NotPublished | Invalid>;
}

export function createSqlEngine(query: SqlQuery, declarations: Declarations): SqlEngine {
  const plan = (question: Question): Promise<Plan | NotPublished | Invalid> => planBySql(question, query, declarations);
  return {
    name: "sql",
    plan,
    async answer(question): Promise<Answer> {
      const planned = await plan(question);
      if (planned.status !== "planned") return planned;
      const needs = needsOf(question, declarations);
      const rows = await query(planToSql(planned), needs);
      if (rows.length === 0) return { status: "not-published", question, reason: emptyReason(planned) };
      const cells = rows.map((row) => cellOf(planned, row));
      return {
        status: "ok",
        question,
        cells:
          planned.kind === "events" ? cells : await withAlsoReported(planned, cells, rows, needs, query, declarations),
      };
    },
  };
}

async function planBySql(
  question: Question,
  query: SqlQuery,
  declarations: Declarations,
): Promise<Plan | NotPublished | Invalid> {
  const reason = checkQuestion(question, declarations);
  if (reason !== null) return { status: "invalid", question, reason };
  const schema = schemaOf(question.table, declarations);
  const needs: SqlNeeds = { ...needsOf(question, declarations), tables: [schema.name] };
  if (schema.kind === "events") {
    const codes = new Map<string, readonly string[]>();
    for (const name of namedDimensions(question)) {
      const dimension = eventDimension(name, schema);
      const rows = await query(occurringSql(schema.name, dimension), needs);
      codes.set(
        dimensionKey(dimension),
        rows.map(({ code }) => textOf(code)),
      );
    }
    return planWith(question, declarations, {
      rows: () => [],
      occurring: (dimension) => codes.get(dimensionKey(dimension)) ?? [],
    });
  }
  const found = await query(candidatesSql(question, schema, declarations), needs);
  const fixed = fixedCodes(askedFields(question, schema, declarations));
  const rows = found.map((row) => ({ ...fixed, ...rowOf(row) }));
  return planWith(question, declarations, { rows: () => rows, occurring: () => [] });
}

const dimensionKey = ({ field, source }: Pick<EventDimension, "field" | "source">): string => `${source} ${field}`;

function schemaOf(table: string, { schemas }: Declarations): TableSchema {
  const schema = schemas[table];
  if (schema === undefined) throw new RangeError(`no table ${table}`);
  return schema;
}

/** A row of the answer as a cell, without what was also reported. */
function cellOf(plan: Plan, row: SqlRow): Cell {
  const names = plan.kind === "events" ? plan.named.map(({ name }) => name) : plan.named.map(({ field }) => field);
  return {
    codes: Object.fromEntries(names.map((name) => [name, textOf(row[name])])),
    value: numberOf(row["value"]),
    asOf: textOrNull(row["as_of"]),
    obsStatus: textOf(row["obs_status"]),
    stage: textOrNull(row["stage"]),
    definition: textOrNull(row["definition"]),
    sourceIds: textsOf(row["source_ids"]),
    rowIds: textsOf(row["row_ids"]),
    ...(row["known_of"] === undefined
      ? {}
      : { known: { rows: numberOf(row["known_rows"]) ?? 0, of: numberOf(row["known_of"]) ?? 0 } }),
    alsoReported: [],
  };
}

/** Cells with the figures beside them in full: those of the same series and date in their order, then the declared. */
async function withAlsoReported(
  plan: MarginalPlan,
  cells: readonly Cell[],
  rows: readonly SqlRow[],
  needs: SqlNeeds,
  query: SqlQuery,
  declarations: Declarations,
): Promise<readonly Cell[]> {
  const idsOf = rows.map((row) => textsOf(row["also_reported"]));
  const wanted = distinct(idsOf.flat());
  if (wanted.length === 0) return cells;
  const schema = schemaOf(plan.table, declarations);
  const figures = await figuresById(plan, schema, wanted, needs, query);
  const declaredOf = new Map(plan.alsoReported.map(({ row, also }) => [row, also]));
  return cells.map((cell, index) => {
    const ids = idsOf[index] ?? [];
    const declared = declaredOf.get(cell.rowIds[0] ?? "") ?? [];
    const known = (some: readonly string[]): RowFigure[] => some.flatMap((id) => figures.get(id) ?? []);
    const beside = known(ids.slice(0, ids.length - declared.length)).sort(compareAtDate);
    const residents = residentsOf(plan, cell, declarations.population);
    const alsoReported = distinct([...beside, ...known(declared)])
      .map((figure) => figureCell(plan, figure))
      .map((also) => (plan.per === null ? also : { ...also, value: perResidents(plan, also.value, residents) }));
    return { ...cell, alsoReported };
  });
}

/** Figures of rows by id. Declared ones may lie in provinces or years that the question does not touch. */
async function figuresById(
  plan: MarginalPlan,
  schema: TableSchema,
  ids: readonly string[],
  needs: SqlNeeds,
  query: SqlQuery,
): Promise<ReadonlyMap<string, RowFigure>> {
  const { fields } = plan;
  const names = [
    ...fields.id,
    plan.measure,
    fields.source,
    ...[fields.date, fields.status, fields.stage, fields.definition].filter((name) => name !== null),
    ...plan.named.map(({ field }) => field),
  ];
  const figures = new Map<string, RowFigure>();
  for (const places of [needs, { ...needs, provinces: null, years: null }]) {
    const missing = ids.filter((id) => !figures.has(id));
    if (missing.length === 0) break;
    const rows = await query(rowsByIdSql(schema, distinct(names), missing), { ...places, tables: [schema.name] });
    for (const row of rows) {
      const figure = rowFigure(plan, rowOf(row));
      figures.set(figure.id, figure);
    }
  }
  return figures;
}

const rowOf = (row: SqlRow): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellValueOf(value)]));

const cellValueOf = (value: unknown): CellValue =>
  typeof value === "string" ? value : value === null || value === undefined ? null : numberOf(value);

/** Counts are whole and far below 2^53; sums come as `bigint` or, from wider types, as `number`. */
const numberOf = (value: unknown): number | null =>
  typeof value === "bigint" || typeof value === "number" ? Number(value) : null;

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);
const textOf = (value: unknown): string => textOrNull(value) ?? "";
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
