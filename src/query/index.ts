export type { Dataset, Preference, TotalCheck } from "./dataset.ts";
export type {
  Answer,
  Answered,
  AnsweredRows,
  AsOf,
  Cell,
  Invalid,
  InvalidReason,
  NotPublished,
  NotPublishedReason,
  Question,
  RowQuestion,
} from "./question.ts";
export { change } from "./change.ts";
export {
  emptyReason,
  planQuestion,
  type EventDimension,
  type EventsPlan,
  type MarginalPlan,
  type Plan,
  type Selection,
} from "./plan.ts";
export { answer, answerRows, runPlan } from "./page-engine.ts";
export { planToSql } from "./sql.ts";
