/** The deck that is being put together: read from the address of the page, written to it, followed back and forward. */
import { useEffect, useState } from "preact/hooks";
import { formatDeckLink, parseDeckLink, type DeckLinkProblem, type DeckState } from "../../lib/deck-link.ts";
import type { AddressBar } from "../explore/address-bar.ts";
import type { Catalogue } from "./catalogue.ts";

export interface DeckStore {
  readonly state: () => DeckState;
  /** `replace` for what is typed, so that each letter is not a step back. */
  readonly update: (change: Partial<DeckState>, how?: "push" | "replace") => void;
  /** Absolute address of the deck; `shows` asks for its slides to be shown. */
  readonly link: (options?: { readonly shows?: boolean }) => string;
  /** Calls back after each change, until the returned function is called. */
  readonly subscribe: (callback: () => void) => () => void;
}

export interface OpenedDeck {
  readonly store: DeckStore;
  /** What the link asked for and was ignored. */
  readonly problems: readonly DeckLinkProblem[];
  readonly shows: boolean;
}

export function openDeck(bar: AddressBar, catalogue: Catalogue): OpenedDeck {
  const parsed = parseDeckLink(bar.search(), catalogue);
  let { state } = parsed;
  const listeners = new Set<() => void>();
  const change = (next: DeckState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  bar.onHistory(() => {
    const { state: next } = parseDeckLink(bar.search(), catalogue);
    // A step to another place of the page (`#…`) changes nothing.
    if (formatDeckLink(next) !== formatDeckLink(state)) change(next);
  });
  const store: DeckStore = {
    state: () => state,
    update(changes, how = "push") {
      const next = { ...state, ...changes };
      if (formatDeckLink(next) === formatDeckLink(state)) return;
      bar[how](bar.withQuery(formatDeckLink(next)));
      change(next);
    },
    link: (options) => bar.withQuery(formatDeckLink(state, options)),
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
  return { store, problems: parsed.problems, shows: parsed.shows };
}

/** The deck as it is now; the component is drawn again when it changes. */
export function useDeckState(store: DeckStore): DeckState {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    const follow = (): void => {
      setState(store.state());
    };
    follow();
    return store.subscribe(follow);
  }, [store]);
  return state;
}
