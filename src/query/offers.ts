/** What may be asked next, for the controls of the explorer: each choice with the reason where it has no answer. */
import { withBreakdown, withCalculation, withFilter, type Calculation } from "./change-state.ts";
import { checkQuestion, keyFields } from "./check-question.ts";
import { sortCodes } from "./code-order.ts";
import type { CubeEngine } from "./cube-engine.ts";
import type { Declarations } from "./engine.ts";
import { toQuestion, type ExploreState } from "./explore-state.ts";
import { changeSince, earlierQuestion, type ChangeAnswer } from "./pair.ts";
import type { Answer, AsOf, InvalidReason, NotPublishedReason, Question } from "./question.ts";

export type OfferReason = NotPublishedReason | InvalidReason;

/** For each choice why the state with it has no answer; `null` = it has one. Nothing is computed before it is asked. */
export interface Offers {
  readonly measure: (measure: string) => OfferReason | null;
  readonly calculation: (calculation: Calculation) => OfferReason | null;
  /** Breaking down by one more dimension. */
  readonly breakdown: (dimension: string) => OfferReason | null;
  readonly date: (asOf: AsOf) => OfferReason | null;
  /** Dates of the figures where all else is as the state asks, newest first; none for events. */
  readonly dates: () => ReadonlyMap<string, OfferReason | null>;
  /** Dates that a change can be counted from, newest first; only those that have one. */
  readonly earlierDates: () => readonly string[];
  /** Codes of a dimension, in their order, each beside those already wanted; codes not here have no figures at all. */
  readonly codes: (dimension: string) => ReadonlyMap<string, OfferReason | null>;
}

/** The answer to a state at once, its change included. */
export function answerStateNow(engine: Pick<CubeEngine, "answerNow">, state: ExploreState): Answer | ChangeAnswer {
  const today = engine.answerNow(toQuestion(state));
  if (state.change === null || today.status !== "ok") return today;
  return changeSince(today, engine.answerNow(earlierQuestion(today, state.change)), state.change);
}

export function createOffers(engine: CubeEngine, state: ExploreState, declarations: Declarations): Offers {
  // Many choices share a question: every earlier date of a change has the same answer for today.
  const answers = new Map<string, Answer>();
  const remembering = {
    answerNow(question: Question): Answer {
      const key = JSON.stringify(question);
      const answer = answers.get(key) ?? engine.answerNow(question);
      answers.set(key, answer);
      return answer;
    },
  };
  const reasonOf = (next: ExploreState): OfferReason | null => {
    const answer = answerStateNow(remembering, next);
    return answer.status === "ok" ? null : answer.reason;
  };
  const isCalculated = state.per !== null || state.share || state.change !== null;

  const codes = (dimension: string): ReadonlyMap<string, OfferReason | null> => {
    const wanted = state.where[dimension] ?? [];
    const reached = codesWithFigures(engine, state, dimension, declarations);
    const reason = (code: string): OfferReason | null => {
      const beside = withFilter(state, dimension, [...wanted.filter((other) => other !== code), code]);
      const invalid = checkQuestion(toQuestion(beside), declarations);
      if (invalid !== null) return invalid;
      // Figures of the rest are enough for a count; a share, a rate or a change may still have none.
      return isCalculated ? reasonOf(withFilter(state, dimension, [code])) : null;
    };
    return new Map(reached.map((code) => [code, reason(code)]));
  };
  const dates = (): ReadonlyMap<string, OfferReason | null> => {
    const question = toQuestion(state);
    if (checkQuestion(question, declarations) !== null) return new Map();
    return new Map(
      engine.reachedDates(question).map((asOf) => [asOf, isCalculated ? reasonOf({ ...state, asOf }) : null]),
    );
  };
  return {
    measure: (measure) => reasonOf({ ...state, measure }),
    calculation: (calculation) => reasonOf(withCalculation(state, calculation)),
    breakdown: (dimension) => (state.by.includes(dimension) ? null : reasonOf(withBreakdown(state, dimension, "rows"))),
    date: (asOf) => reasonOf({ ...state, asOf }),
    dates,
    earlierDates() {
      const question = toQuestion(withCalculation(state, { kind: "none" }));
      if (checkQuestion(question, declarations) !== null) return [];
      return engine
        .reachedDates(question)
        .filter((before) => reasonOf(withCalculation(state, { kind: "change", before })) === null);
    },
    codes,
  };
}

/** Codes with figures where all else is as the state asks; in tables of events also those with descendants that have. */
function codesWithFigures(
  engine: CubeEngine,
  state: ExploreState,
  dimension: string,
  declarations: Declarations,
): readonly string[] {
  const question = toQuestion(withFilter(state, dimension, []));
  if (checkQuestion(question, declarations) !== null) return [];
  const schema = declarations.schemas[state.table];
  const field = schema === undefined ? undefined : keyFields(schema).find(({ name }) => name === dimension);
  const codelist = field?.codelist === undefined ? undefined : declarations.codelists[field.codelist];
  const reached = engine.reachedCodes(question, dimension);
  if (schema?.kind !== "events" || codelist === undefined) return sortCodes(reached, codelist);
  const ancestors = codelist.codes
    .map(({ code }) => code)
    .filter((code) => reached.some((own) => codelist.isAncestor(code, own)));
  const total = reached.length > 0 && field?.total !== undefined ? [field.total] : [];
  return sortCodes([...reached, ...ancestors, ...total], codelist);
}
