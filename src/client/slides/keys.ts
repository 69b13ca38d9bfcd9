/** Keys of a presentation, as presenters know them from other programs. Pure. */
import type { StateAction } from "./state.ts";

/** What only the browser can do. */
export type EffectAction = { readonly type: "theme" | "fullscreen" | "presenter" | "escape" | "close" };
export type SlideAction = StateAction | EffectAction;

/** What of a keyboard event decides. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const BY_KEY: Readonly<Record<string, SlideAction>> = {
  ArrowRight: { type: "next" },
  ArrowDown: { type: "next" },
  PageDown: { type: "next" },
  ArrowLeft: { type: "previous" },
  ArrowUp: { type: "previous" },
  PageUp: { type: "previous" },
  Backspace: { type: "previous" },
  Home: { type: "first" },
  End: { type: "last" },
  Enter: { type: "enter" },
  Escape: { type: "escape" },
  n: { type: "panel", panel: "notes" },
  t: { type: "panel", panel: "table" },
  l: { type: "panel", panel: "list" },
  "?": { type: "panel", panel: "help" },
  d: { type: "theme" },
  f: { type: "fullscreen" },
  s: { type: "presenter" },
};

/** The action of a key, or `null` for one that belongs to the browser. */
export function keyAction({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): SlideAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === " ") return { type: shiftKey ? "previous" : "next" };
  if (/^[0-9]$/.test(key)) return { type: "digit", digit: key };
  const name = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(BY_KEY, name) ? (BY_KEY[name] ?? null) : null;
}

/** Keys that scroll: they belong to a part that can still be scrolled before they turn the slide. */
export const scrollDirection = ({ key, shiftKey }: Pick<KeyPress, "key" | "shiftKey">): 1 | -1 | null => {
  if (key === "ArrowDown" || key === "PageDown" || (key === " " && !shiftKey)) return 1;
  return key === "ArrowUp" || key === "PageUp" || key === " " ? -1 : null;
};
