/**
 * Question -> plan under the rules of the domain. A plan is plain data: it names codes, fields and rows, so that an
 * engine needs neither the code lists nor the rules to run it.
 */
import { checkQuestion } from "./check-question.ts";
import type { Dataset } from "./dataset.ts";
import type { Row, TableSchema } from "../lib/table-schema.ts";
import type { Declarations } from "./engine.ts";
import { eventCode, planEvents, type OccurringCodes } from "./plan-events.ts";
import { planMarginal } from "./plan-marginal.ts";
import type { AsOf, Invalid, NotPublished, NotPublishedReason, Question } from "./question.ts";

/** Names of the fields that every answered cell reports; `null` where the table has none. */
export interface CellFields {
  /** Primary key; a row's id is its values joined by `/`. */
  readonly id: readonly string[];
  readonly date: string | null;
  readonly status: string | null;
  readonly stage: string | null;
  readonly definition: string | null;
  readonly source: string;
}

/** One condition of a marginal plan: rows whose field holds one of the codes. */
export interface Selection {
  readonly field: string;
  /** In code-list order, which is also the order of the answer. */
  readonly codes: readonly string[];
}

export interface MarginalPlan {
  readonly status: "planned";
  readonly kind: "marginal";
  readonly question: Question;
  readonly table: string;
  readonly measure: string;
  readonly fields: CellFields;
  /** Dimensions, stage and definition that the question names, in its order; they are the codes of a cell. */
  readonly named: readonly Selection[];
  /** All the others, each at its total or default: exactly the named ones are broken down. */
  readonly atTotal: readonly Selection[];
  readonly asOf: AsOf;
  /**
   * Combinations of the named codes (and the date, in field `fields.date`) that are left out because a group that
   * contains them, or a newer grouping, was published beside them.
   */
  readonly without: readonly Readonly<Record<string, string>>[];
  /** Rows that never stand for their series, because another row of it is declared preferred. */
  readonly setAside: readonly string[];
  /** Declared "also reported" rows by the row they belong to. */
  readonly alsoReported: readonly { readonly row: string; readonly also: readonly string[] }[];
  /** Figures per so many residents of the region in this field. */
  readonly per: { readonly residents: number; readonly region: string } | null;
  /** Shares along one field: its parts must add up to the row at `total`; `shown` are the codes to answer. */
  readonly share: { readonly field: string; readonly total: string; readonly shown: readonly string[] } | null;
}

/** How an event falls into the cells of one dimension. */
export interface EventDimension {
  readonly name: string;
  readonly field: string;
  /** `year`: the first four characters of the date. */
  readonly source: "code" | "year";
  /** Codes of the cells in the order of the answer. */
  readonly codes: readonly string[];
  /** Codes (or years) that are counted; `null` = all, those without one too, which are `_U`. */
  readonly members: readonly string[] | null;
  /** Members of each cell; `null` = each cell is its own code. A cell without members holds every event. */
  readonly groups: readonly { readonly code: string; readonly members: readonly string[] | null }[] | null;
}

export interface EventsPlan {
  readonly status: "planned";
  readonly kind: "events";
  readonly question: Question;
  readonly table: string;
  /** Field to add up, or `null` to count. */
  readonly measure: string | null;
  readonly fields: CellFields;
  readonly named: readonly EventDimension[];
  /** What is counted once in a cell: the value of the parent field, or `null` = the row itself. */
  readonly counted: string | null;
  /** Names the row that a row repeats; both are one thing, counted and added once in a cell. */
  readonly duplicateOf: string | null;
  /** Shares along the last named dimension of `by`. */
  readonly share: { readonly name: string } | null;
}

export type Plan = MarginalPlan | EventsPlan;

/** What planning must know about the rows of the table asked; each engine finds it in its own way. */
export interface TableFacts {
  /** Rows of a marginal table that a question can be answered from; see `planMarginal`. */
  rows(question: Question, schema: TableSchema): readonly Row[];
  /** Codes that occur in a table of events; see `planEvents`. */
  readonly occurring: OccurringCodes;
}

/** Plan of a question, or why it has none. */
export function planWith(
  question: Question,
  declarations: Declarations,
  facts: TableFacts,
): Plan | NotPublished | Invalid {
  const reason = checkQuestion(question, declarations);
  if (reason !== null) return { status: "invalid", question, reason };
  const schema = declarations.schemas[question.table];
  if (schema === undefined) throw new RangeError(`no table ${question.table}`);
  return schema.kind === "events"
    ? planEvents(question, schema, declarations, facts.occurring)
    : planMarginal(question, schema, declarations, facts.rows(question, schema));
}

/** Plan of a question with all rows in memory. */
export function planQuestion(question: Question, dataset: Dataset): Plan | NotPublished | Invalid {
  const rows = dataset.rows[question.table] ?? [];
  return planWith(question, dataset, {
    rows: () => rows,
    occurring: (dimension) => rows.map((row) => eventCode(row, dimension)),
  });
}

/** What an engine answers when it ran a plan and found no cell. */
export function emptyReason(plan: Plan): NotPublishedReason {
  const brokenDown = plan.named.map((dimension) => ("name" in dimension ? dimension.name : dimension.field));
  if (plan.share !== null)
    return { kind: "no-tiling", dimension: "name" in plan.share ? plan.share.name : plan.share.field };
  if (plan.kind === "marginal" && plan.per !== null) return { kind: "no-rate" };
  return { kind: "no-rows", brokenDown };
}
