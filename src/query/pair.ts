/** Answers side by side: a figure and its earlier self, or a reader's own figure and the published one. */
import { compareDates } from "../lib/reference-date.ts";
import { change } from "./change.ts";
import { distinct } from "./code-order.ts";
import type { Engine } from "./engine.ts";
import type { Answer, Answered, Cell, Invalid, NotPublished, Question } from "./question.ts";

/** Today's answer with the earlier figure of each of its cells, `null` where there is none to compare with. */
export interface Change {
  readonly status: "ok";
  readonly question: Question;
  readonly cells: readonly Cell[];
  readonly before: { readonly asOf: string; readonly cells: readonly (Cell | null)[] };
}
export type ChangeAnswer = Change | NotPublished | Invalid;

/**
 * What a question answers now and at an earlier date (printed precision). Only figures of one series are compared:
 * same codes, stage and definition, known at both dates. Not published where no figure has an earlier one; the reason
 * then names the question that has no answer, today's or the earlier.
 */
export async function answerChange(engine: Engine, question: Question, before: string): Promise<ChangeAnswer> {
  const today = await engine.answer(question);
  if (today.status !== "ok") return today;
  return changeSince(today, await engine.answer(earlierQuestion(today, before)), before);
}

/** The question that finds the earlier figures of an answer: its own codes, whatever else was published then. */
export function earlierQuestion({ question, cells }: Answered, before: string): Question {
  const codes = question.by.map((name) => [name, distinct(cells.map((cell) => cell.codes[name] ?? ""))] as const);
  return { ...question, where: { ...question.where, ...Object.fromEntries(codes) }, asOf: before };
}

/** Two answers to one question as a change. */
export function changeSince(today: Answered, earlier: Answer, before: string): ChangeAnswer {
  if (earlier.status !== "ok") return earlier;
  const aligned = alignCells(today.cells, earlier.cells);
  const cells = today.cells.map((cell, index) => {
    const other = aligned[index] ?? null;
    const isEarlier = other !== null && compareDates(other.asOf ?? "", cell.asOf ?? "") < 0;
    return isEarlier && change(other, cell) !== null ? other : null;
  });
  if (cells.every((cell) => cell === null)) {
    const brokenDown = Object.keys(today.cells[0]?.codes ?? {});
    return { status: "not-published", question: earlier.question, reason: { kind: "no-rows", brokenDown } };
  }
  return { status: "ok", question: today.question, cells: today.cells, before: { asOf: before, cells } };
}

/**
 * For each cell the one of `others` about the same thing, or `null`: same codes and, for published figures, same stage
 * and definition. In time series (`byDate`) also the same date; else the newest where there are several.
 */
export function alignCells(
  cells: readonly Cell[],
  others: readonly Cell[],
  { byDate = false }: { readonly byDate?: boolean } = {},
): readonly (Cell | null)[] {
  const keyOf = ({ codes, asOf, stage, definition }: Cell): string =>
    JSON.stringify([
      Object.entries(codes).sort(([a], [b]) => (a < b ? -1 : 1)),
      // Sums over events have no date, and a stage only where all their rows share one.
      asOf === null ? null : [stage, definition, byDate ? asOf : null],
    ]);
  const byKey = new Map<string, Cell>();
  for (const other of others) {
    const key = keyOf(other);
    const known = byKey.get(key);
    if (known === undefined || compareDates(known.asOf ?? "", other.asOf ?? "") < 0) byKey.set(key, other);
  }
  return cells.map((cell) => byKey.get(keyOf(cell)) ?? null);
}
