/** The engine of the build: runs plans on rows in memory. */
import { answerRows } from "./answer-rows.ts";
import type { Dataset } from "./dataset.ts";
import { emptyReason, planQuestion, type Plan } from "./plan.ts";
import type { Answer, Cell, Question } from "./question.ts";
import { runEvents } from "./run-events.ts";
import { runMarginal } from "./run-marginal.ts";

export { answerRows };

/** Cells of a plan in the order of the question's codes, then by date. */
export function runPlan(plan: Plan, dataset: Dataset): readonly Cell[] {
  const rows = dataset.rows[plan.table] ?? [];
  return plan.kind === "events" ? runEvents(plan, rows) : runMarginal(plan, rows, dataset.population);
}

/** Answer to a question: its cells, or that it was not published at this detail, or that it cannot be asked. */
export function answer(question: Question, dataset: Dataset): Answer {
  const plan = planQuestion(question, dataset);
  if (plan.status !== "planned") return plan;
  const cells = runPlan(plan, dataset);
  if (cells.length === 0) return { status: "not-published", question, reason: emptyReason(plan) };
  return { status: "ok", question, cells };
}
