/** A state of the explorer -> what came of it, from whichever engine is given. */
import { createResult, type ResultBeside } from "../../charts/explore/index.ts";
import {
  alignCells,
  answerChange,
  planToSql,
  toQuestion,
  type Answered,
  type Cell,
  type Change,
  type Engine,
  type ExploreState,
  type Question,
  type SqlEngine,
} from "../../query/index.ts";
import type { Explorer } from "./context.ts";
import { alternatives } from "./offers.ts";
import { offerReason } from "./offer-reason.ts";
import type { Outcome } from "./props.ts";
import type { PublishedTables } from "./published-tables.ts";

export interface Answering {
  readonly explorer: Explorer;
  readonly tables: PublishedTables;
  readonly engine: Engine;
  /** Sets the published figure beside each of a reader's own file. */
  readonly compares?: boolean;
}

/** Rejects where the engine fails or the question cannot be asked. */
export async function answerState(
  state: ExploreState,
  { explorer, tables, engine, compares = false }: Answering,
): Promise<Outcome> {
  const question = toQuestion(state);
  const answer =
    state.change === null ? await engine.answer(question) : await answerChange(engine, question, state.change);
  const isOwn = state.data === "own";
  const { name } = engine;
  switch (answer.status) {
    case "invalid":
      return { kind: "error", engine: name, message: offerReason(answer.reason, explorer, state.table) };
    case "not-published":
      return {
        kind: "not-published",
        engine: name,
        answer,
        sql: isOwn ? null : await sqlOf(question, tables, engine),
        instead:
          isOwn || !tables.hasCube(state.table)
            ? []
            : alternatives(state, await tables.cubeEngine(state.table), explorer).map(({ label, change }) => ({
                label: label.charAt(0).toUpperCase() + label.slice(1),
                change,
              })),
      };
    case "ok": {
      const { regions } = tables.reference;
      // What is declared of published rows says nothing about rows of another file.
      const reference = isOwn ? { regions, series_breaks: [], total_checks: [], preferences: [] } : tables.reference;
      const beside: ResultBeside = {
        ...(isChange(answer) ? { before: answer.before } : {}),
        ...(isOwn && compares && !isChange(answer) ? { published: await publishedBeside(answer, tables) } : {}),
      };
      const { locale, declarations } = explorer;
      return {
        kind: "result",
        engine: name,
        result: createResult(answer, { locale, declarations, reference }, beside),
        sql: isOwn ? null : await sqlOf(question, tables, engine),
      };
    }
  }
}

const isChange = (answer: Answered | Change): answer is Change => "before" in answer;

const isSqlEngine = (engine: Engine): engine is SqlEngine => engine.name === "sql";

/** SQL of a question; `null` where it has no plan. A table without a cube is planned by the engine that answered. */
async function sqlOf(question: Question, tables: PublishedTables, engine: Engine): Promise<string | null> {
  const hasCube = tables.hasCube(question.table);
  if (!hasCube && !isSqlEngine(engine)) return null;
  const plan =
    !hasCube && isSqlEngine(engine)
      ? await engine.plan(question)
      : (await tables.cubeEngine(question.table)).planNow(question);
  return plan.status === "planned" ? planToSql(plan) : null;
}

/** Published figures with the codes of a reader's own; none where the question has no published answer. */
async function publishedBeside(
  { question, cells }: Pick<Answered, "question" | "cells">,
  tables: PublishedTables,
): Promise<readonly (Cell | null)[]> {
  const published = (await tables.cubeEngine(question.table)).answerNow(question);
  return alignCells(cells, published.status === "ok" ? published.cells : [], { byDate: question.asOf === "all" });
}
