/** The state of the explorer is the address of the page: read from it, written to it, followed back and forward. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { formatLink, parseLink, type Declarations, type ExploreState, type LinkProblem } from "../../query/index.ts";
import type { AddressBar } from "./address-bar.ts";
import type { Update } from "./props.ts";

export interface Address {
  readonly state: ExploreState;
  /** What the link asked for and was ignored; empty after the reader has changed anything. */
  readonly problems: readonly LinkProblem[];
  /** How often the reader went back or forward: what is not in the link then follows it. */
  readonly historySteps: number;
  readonly update: Update;
  /** Absolute address of the state. */
  readonly link: string;
}

/** Changes of the question show the first page of its answer. */
const startsOver = (change: Partial<ExploreState>): boolean =>
  Object.keys(change).some((name) => name !== "page" && name !== "view");

export function useAddress(bar: AddressBar, declarations: Declarations): Address {
  const [{ state, problems }, setParsed] = useState(() => parseLink(bar.search(), declarations));
  const [historySteps, setHistorySteps] = useState(0);
  // Several updates may come before the next drawing, each on top of the one before.
  const current = useRef(state);

  useEffect(
    () =>
      bar.onHistory(() => {
        const parsed = parseLink(bar.search(), declarations);
        // A step to another place of the page (`#…`) changes nothing.
        if (formatLink(parsed.state, declarations) === formatLink(current.current, declarations)) return;
        current.current = parsed.state;
        setParsed(parsed);
        setHistorySteps((count) => count + 1);
      }),
    [bar, declarations],
  );

  const hrefOf = (one: ExploreState): string => bar.withQuery(formatLink(one, declarations));
  const update = useCallback<Update>(
    (change, how = "push") => {
      const before = hrefOf(current.current);
      const next: ExploreState = { ...current.current, ...(startsOver(change) ? { page: 1 } : {}), ...change };
      const href = hrefOf(next);
      current.current = next;
      if (how === "replace") bar.replace(href);
      else if (href !== before) bar.push(href);
      setParsed({ state: next, problems: [] });
    },
    [bar, declarations],
  );

  return { state, problems, historySteps, update, link: hrefOf(state) };
}
