/** The engine of the browser: answers from tables in dictionary-coded columns, at once. */
import type { Columns } from "../lib/columns.ts";
import type { Row } from "../lib/table-schema.ts";
import { compareDates } from "../lib/reference-date.ts";
import { cellFields } from "./cell-fields.ts";
import { runCubeEvents } from "./cube/events.ts";
import { marginalRows } from "./cube/marginal.ts";
import { eventCodes } from "./cube/placement.ts";
import { reachedCodes } from "./cube/reach.ts";
import { CubeTable } from "./cube/table.ts";
import type { Declarations, Engine } from "./engine.ts";
import { emptyReason, planWith, type Plan } from "./plan.ts";
import type { Answer, Invalid, NotPublished, Question } from "./question.ts";
import { runMarginal } from "./run-marginal.ts";

export interface CubeEngine extends Engine {
  readonly name: "cube";
  /** The same answer without waiting. */
  answerNow(question: Question): Answer;
  /** Plan of a question, or why it has none. */
  planNow(question: Question): Plan | NotPublished | Invalid;
  /** Codes of a dimension that have figures where all else is as a valid question asks, in no order. */
  reachedCodes(question: Question, dimension: string): readonly string[];
  /** Dates that have figures where all else is as a valid question asks, newest first; none for events. */
  reachedDates(question: Question): readonly string[];
}

/** An engine on some tables, by name. A question to a declared table that is not among them throws. */
export function createCubeEngine(tables: Readonly<Record<string, Columns>>, declarations: Declarations): CubeEngine {
  const cubes = new Map<string, CubeTable>();
  const cubeOf = (name: string): CubeTable => {
    const [columns, schema] = [tables[name], declarations.schemas[name]];
    if (columns === undefined || schema === undefined) throw new RangeError(`table ${name} is not loaded`);
    const cube = cubes.get(name) ?? new CubeTable(schema, columns);
    cubes.set(name, cube);
    return cube;
  };
  /** The plan with the rows that it was made from, none for events. */
  const plan = (question: Question): { planned: Plan | NotPublished | Invalid; rows: readonly Row[] } => {
    let rows: readonly Row[] = [];
    const planned = planWith(question, declarations, {
      rows: ({ table }) => (rows = marginalRows(cubeOf(table), question, declarations)),
      occurring: (dimension) => {
        const cube = cubeOf(question.table);
        const counts = cube.counts(dimension.field);
        return eventCodes(cube, dimension).filter((_, code) => (counts[code] ?? 0) > 0);
      },
    });
    return { planned, rows };
  };
  const answerNow = (question: Question): Answer => {
    const { planned, rows } = plan(question);
    if (planned.status !== "planned") return planned;
    const cells =
      planned.kind === "events"
        ? runCubeEvents(planned, cubeOf(question.table))
        : runMarginal(planned, rows, declarations.population);
    if (cells.length === 0) return { status: "not-published", question, reason: emptyReason(planned) };
    return { status: "ok", question, cells };
  };
  return {
    name: "cube",
    answerNow,
    planNow: (question) => plan(question).planned,
    reachedCodes: (question, dimension) => reachedCodes(cubeOf(question.table), question, dimension, declarations),
    reachedDates(question) {
      const cube = cubeOf(question.table);
      const { date } = cellFields(cube.schema);
      if (cube.schema.kind === "events" || date === null) return [];
      return [...reachedCodes(cube, question, date, declarations)].sort((a, b) => compareDates(b, a));
    },
    answer: (question) => Promise.resolve().then(() => answerNow(question)),
  };
}
