/** What a presentation shows, and what each action makes of it. Pure; slides are counted from 0. */

export const PANELS = ["notes", "table", "list", "help"] as const;
export type Panel = (typeof PANELS)[number];

export interface SlideState {
  readonly index: number;
  readonly count: number;
  /** At most one is open. */
  readonly panel: Panel | null;
  /** Digits of a slide number being typed; empty when none is. */
  readonly typed: string;
}

export type StateAction =
  | { readonly type: "next" | "previous" | "first" | "last" | "enter" | "dismiss" }
  | { readonly type: "go"; readonly index: number }
  | { readonly type: "panel"; readonly panel: Panel }
  | { readonly type: "digit"; readonly digit: string };

export function startState(count: number, start: number): SlideState {
  return { index: within(start, count), count, panel: null, typed: "" };
}

const within = (index: number, count: number): number => Math.max(0, Math.min(count - 1, Math.trunc(index)));

/** No slide number is longer. */
const MOST_DIGITS = 3;

/** The list and the help cover the slide, so moving on closes them; notes and table stay open beside it. */
const movedTo = (state: SlideState, index: number): SlideState => ({
  ...state,
  index: within(index, state.count),
  panel: state.panel === "notes" || state.panel === "table" ? state.panel : null,
  typed: "",
});

export function reduce(state: SlideState, action: StateAction): SlideState {
  switch (action.type) {
    case "next":
      return movedTo(state, state.index + 1);
    case "previous":
      return movedTo(state, state.index - 1);
    case "first":
      return movedTo(state, 0);
    case "last":
      return movedTo(state, state.count - 1);
    case "go":
      return movedTo(state, action.index);
    case "digit":
      return { ...state, typed: (state.typed + action.digit).slice(-MOST_DIGITS) };
    case "enter":
      // Slides are numbered from 1.
      return state.typed === "" ? state : movedTo(state, Number(state.typed) - 1);
    case "panel":
      return { ...state, panel: state.panel === action.panel ? null : action.panel, typed: "" };
    case "dismiss":
      return { ...state, panel: null, typed: "" };
  }
}

/** Whether Escape has something to put away before it ends the presentation. */
export const hasOpenPart = ({ panel, typed }: SlideState): boolean => panel !== null || typed !== "";
