import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyAction, type KeyPress } from "../../../src/client/slides/keys.ts";
import {
  hasOpenPart,
  reduce,
  startState,
  type SlideState,
  type StateAction,
} from "../../../src/client/slides/state.ts";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe("keys", () => {
  test.each([
    ["ArrowRight", "next"],
    ["ArrowDown", "next"],
    ["PageDown", "next"],
    [" ", "next"],
    ["ArrowLeft", "previous"],
    ["ArrowUp", "previous"],
    ["PageUp", "previous"],
    ["Backspace", "previous"],
    ["Home", "first"],
    ["End", "last"],
    ["Enter", "enter"],
    ["Escape", "escape"],
    ["d", "theme"],
    ["F", "fullscreen"],
    ["s", "presenter"],
  ])("%j means %s", (key, type) => {
    expect(keyAction(press(key))).toEqual({ type });
  });

  test.each([
    ["n", "notes"],
    ["T", "table"],
    ["l", "list"],
    ["?", "help"],
  ])("%j opens the %s", (key, panel) => {
    expect(keyAction(press(key))).toEqual({ type: "panel", panel });
  });

  test("the space bar with Shift goes back", () => {
    expect(keyAction(press(" ", { shiftKey: true }))).toEqual({ type: "previous" });
  });

  test("the browser keeps its own: combinations, Tab, letters without a meaning, names of object members", () => {
    for (const own of [
      press("l", { ctrlKey: true }),
      press("ArrowLeft", { altKey: true }),
      press("f", { metaKey: true }),
    ])
      expect(keyAction(own)).toBeNull();
    for (const key of ["Tab", "x", "F5", "constructor"]) expect(keyAction(press(key))).toBeNull();
  });
});

const after = (count: number, ...actions: readonly StateAction[]): SlideState =>
  actions.reduce(reduce, startState(count, 0));
const digits = (text: string): StateAction[] => Array.from(text, (digit) => ({ type: "digit", digit }));

describe("the state of a presentation", () => {
  test("starts where it is told, within the deck", () => {
    expect([-1, 0, 2, 9].map((start) => startState(5, start).index)).toEqual([0, 0, 2, 4]);
  });

  test("goes to a typed number, counted from 1, and to the last slide for a greater one", () => {
    expect(after(30, ...digits("12"), { type: "enter" }).index).toBe(11);
    expect(after(30, ...digits("99"), { type: "enter" }).index).toBe(29);
    expect(after(30, { type: "next" }, { type: "enter" }).index).toBe(1);
  });

  test("forgets a number that is not confirmed", () => {
    expect(after(30, ...digits("12"), { type: "next" }, { type: "enter" }).index).toBe(1);
    expect(after(30, ...digits("12"), { type: "dismiss" }).typed).toBe("");
  });

  test("keeps notes and numbers open from slide to slide; list and help close", () => {
    const panels = (["notes", "table", "list", "help"] as const).map(
      (panel) => after(5, { type: "panel", panel }, { type: "next" }).panel,
    );
    expect(panels).toEqual(["notes", "table", null, null]);
  });

  test("opens one panel at a time, and closes it with its own key", () => {
    const notes = { type: "panel", panel: "notes" } as const;
    expect(after(5, notes, { type: "panel", panel: "table" }).panel).toBe("table");
    expect(after(5, notes, notes).panel).toBeNull();
  });

  test("has something to put away as long as a part or a number is open", () => {
    expect(hasOpenPart(after(5))).toBe(false);
    expect(hasOpenPart(after(5, { type: "panel", panel: "help" }))).toBe(true);
    expect(hasOpenPart(after(5, ...digits("3")))).toBe(true);
  });

  test("never leaves the deck, whatever is pressed", () => {
    const action: fc.Arbitrary<StateAction> = fc.oneof(
      fc.constantFrom(
        ...(["next", "previous", "first", "last", "enter", "dismiss"] as const).map((type) => ({ type })),
      ),
      fc.integer().map((index) => ({ type: "go" as const, index })),
      fc.integer({ min: 0, max: 9 }).map((digit) => ({ type: "digit" as const, digit: String(digit) })),
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.array(action), (count, actions) => {
        const { index } = after(count, ...actions);
        expect(Number.isInteger(index) && index >= 0 && index < count).toBe(true);
      }),
    );
  });
});
