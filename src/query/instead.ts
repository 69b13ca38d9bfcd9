/** Near questions that have an answer where a reader's own has none. */
import { dayNumber } from "../lib/reference-date.ts";
import type { Field } from "../lib/table-schema.ts";
import { withBreakdown, withCalculation, withFilter, withoutBreakdown } from "./change-state.ts";
import { checkQuestion, keyFields, namedDimensions, OWN_STAFF } from "./check-question.ts";
import type { CubeEngine } from "./cube-engine.ts";
import type { Declarations } from "./engine.ts";
import { toQuestion, type ExploreState } from "./explore-state.ts";
import { answerStateNow } from "./offers.ts";

/** Steps from the reader's question to one that has an answer: one, or more where no single step leads to any. */
export interface Instead {
  readonly steps: readonly InsteadStep[];
  /** What the steps change in the state. */
  readonly change: Partial<ExploreState>;
}

export type InsteadStep =
  /** Figures of a government's own staff. */
  | { readonly kind: "own-staff" }
  /** Only this code of a dimension was published; also a stage or a definition. */
  | { readonly kind: "only-code"; readonly dimension: string; readonly code: string }
  /** The published date nearest to the one asked for. */
  | { readonly kind: "date"; readonly asOf: string }
  | { readonly kind: "latest" }
  /** A change since the nearest date that has one. */
  | { readonly kind: "change-since"; readonly before: string }
  /** The figure itself instead of a rate, a share or a change. */
  | { readonly kind: "without-calculation" }
  | { readonly kind: "without-breakdown"; readonly dimension: string }
  | { readonly kind: "with-breakdown"; readonly dimension: string }
  | { readonly kind: "without-filter"; readonly dimension: string };

interface Candidate {
  readonly step: InsteadStep;
  readonly state: ExploreState;
}

/** Alternatives that have an answer, the nearest first; none for a question that has one itself or cannot be asked. */
export function instead(state: ExploreState, engine: CubeEngine, declarations: Declarations): readonly Instead[] {
  if (checkQuestion(toQuestion(state), declarations) !== null) return [];
  const isAnswered = (next: ExploreState): boolean => answerStateNow(engine, next).status === "ok";
  if (isAnswered(state)) return [];
  const first = nextStates(state, engine, declarations);
  const single = first.filter((candidate) => isAnswered(candidate.state)).map((candidate) => [candidate]);
  const ownStaff = ownStaffPath(first, isAnswered);
  const near = [...(ownStaff.length > 1 ? [ownStaff] : []), ...single];
  if (near.length > 0) return near.map((path) => insteadOf(state, path));

  // The same two steps in the other order lead to the same question: it is offered once. More detail is no way back.
  const offered = new Map<string, Instead>();
  const leaner = (candidates: readonly Candidate[]): readonly Candidate[] =>
    candidates.filter(({ step }) => step.kind !== "with-breakdown");
  for (const candidate of leaner(first))
    for (const second of leaner(nextStates(candidate.state, engine, declarations))) {
      const key = JSON.stringify(toQuestion(second.state));
      if (!offered.has(key) && isAnswered(second.state)) offered.set(key, insteadOf(state, [candidate, second]));
    }
  return [...offered.values()];
}

/** Own staff in as many of the breakdowns as were published: most governments print nothing but their total. */
function ownStaffPath(first: readonly Candidate[], isAnswered: (state: ExploreState) => boolean): readonly Candidate[] {
  const start = first.find(({ step }) => step.kind === "own-staff");
  if (start === undefined) return [];
  const path = [start];
  for (let { state } = start; !isAnswered(state);) {
    const dimension = state.by.at(-1);
    if (dimension === undefined) return [];
    state = withoutBreakdown(state, dimension);
    path.push({ step: { kind: "without-breakdown", dimension }, state });
  }
  return path;
}

function insteadOf(from: ExploreState, path: readonly Candidate[]): Instead {
  const to = path.at(-1)?.state ?? from;
  const changed = Object.entries(to).filter(([key, value]) => value !== from[key as keyof ExploreState]);
  return { steps: path.map(({ step }) => step), change: Object.fromEntries(changed) };
}

/** States one step away, those that stay closest to what was asked first. */
function nextStates(state: ExploreState, engine: CubeEngine, declarations: Declarations): readonly Candidate[] {
  const unnamed = unnamedFields(state, declarations);
  const figure = withCalculation(state, { kind: "none" });
  return [
    ...unnamed
      .filter(({ outside }) => outside?.includes(OWN_STAFF) === true)
      .map(({ name }): Candidate => ({ step: { kind: "own-staff" }, state: withFilter(state, name, [OWN_STAFF]) })),
    ...onlyCodes(state, engine, unnamed),
    ...nearDates(state, engine),
    ...(state.per === null && !state.share && state.change === null
      ? []
      : [{ step: { kind: "without-calculation" }, state: figure } as const]),
    ...state.by.map((dimension): Candidate => ({
      step: { kind: "without-breakdown", dimension },
      state: withoutBreakdown(state, dimension),
    })),
    ...unnamed.map(({ name }): Candidate => ({
      step: { kind: "with-breakdown", dimension: name },
      state: withBreakdown(state, name, "rows"),
    })),
    ...Object.keys(state.where).map((dimension): Candidate => ({
      step: { kind: "without-filter", dimension },
      state: withFilter(state, dimension, []),
    })),
  ];
}

/** Fields of a marginal table that a state leaves at their total or default. */
function unnamedFields(state: ExploreState, { schemas }: Declarations): readonly Field[] {
  const schema = schemas[state.table];
  if (schema?.kind !== "marginal") return [];
  const named = namedDimensions(toQuestion(state));
  return keyFields(schema).filter(({ name }) => !named.includes(name));
}

/** Filters to the one code of a field that was published at the detail asked for. */
const onlyCodes = (state: ExploreState, engine: CubeEngine, unnamed: readonly Field[]): readonly Candidate[] =>
  unnamed.flatMap(({ name, total, default: usual }) => {
    const [code, ...others] = engine
      .reachedCodes(toQuestion(state), name)
      .filter((reached) => reached !== (total ?? usual));
    if (code === undefined || others.length > 0 || code === OWN_STAFF) return [];
    return [{ step: { kind: "only-code", dimension: name, code }, state: withFilter(state, name, [code]) } as const];
  });

function nearDates(state: ExploreState, engine: CubeEngine): readonly Candidate[] {
  const reached = engine.reachedDates(toQuestion(state.change === null ? state : { ...state, asOf: "all" }));
  const nearest = (date: string): string | undefined => {
    const distance = (other: string): number => Math.abs(dayNumber(other) - dayNumber(date));
    return [...reached].filter((other) => other !== date).sort((a, b) => distance(a) - distance(b))[0];
  };
  const isDated = state.asOf !== "latest" && state.asOf !== "all";
  const asOf = isDated ? nearest(state.asOf) : undefined;
  const before = state.change === null ? undefined : nearest(state.change);
  return [
    ...(asOf === undefined ? [] : [{ step: { kind: "date", asOf }, state: { ...state, asOf, page: 1 } } as const]),
    ...(state.asOf === "latest"
      ? []
      : [{ step: { kind: "latest" }, state: { ...state, asOf: "latest", page: 1 } } as const]),
    ...(before === undefined
      ? []
      : [
          {
            step: { kind: "change-since", before },
            state: withCalculation(state, { kind: "change", before }),
          } as const,
        ]),
  ];
}
