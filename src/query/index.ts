export type { Dataset, Preference, TotalCheck } from "./dataset.ts";
export type { Declarations, Engine, EngineName } from "./engine.ts";
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
export { createCubeEngine, type CubeEngine } from "./cube-engine.ts";
export { createSqlEngine, type SqlEngine, type SqlQuery, type SqlRow } from "./sql-engine.ts";
export { needsOf, shardsFor, shardsWith, type SqlNeeds } from "./shards.ts";
export {
  dimensionsOf,
  measuresOf,
  orderBreakdowns,
  START,
  tablesOf,
  toQuestion,
  VIEW_IDS,
  type ExploreState,
  type ViewId,
} from "./explore-state.ts";
export {
  changeTable,
  withBreakdown,
  withCalculation,
  withFilter,
  withoutBreakdown,
  type BreakdownPlace,
  type Calculation,
} from "./change-state.ts";
export { formatLink, parseLink, type LinkProblem } from "./link.ts";
export { createDeclarations, type ReferenceRows } from "./declarations.ts";
export { NOT_STATED, YEAR } from "./check-question.ts";
export { answerStateNow, createOffers, type OfferReason, type Offers } from "./offers.ts";
export { instead, type Instead, type InsteadStep } from "./instead.ts";
export { alignCells, answerChange, changeSince, earlierQuestion, type Change, type ChangeAnswer } from "./pair.ts";
