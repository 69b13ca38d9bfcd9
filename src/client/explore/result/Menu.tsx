import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** A button that opens a list of actions; a choice, Escape and a click elsewhere close it. */
export function Menu({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current !== null) menu.current.open = false;
  };
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener(
      "pointerdown",
      ({ target }) => {
        if (!(target instanceof Node) || menu.current?.contains(target) === false) close();
      },
      { signal: stop.signal },
    );
    return () => {
      stop.abort();
    };
  }, []);
  const leaveToSummary = (): void => {
    close();
    menu.current?.querySelector("summary")?.focus();
  };
  return (
    <details
      class="result-menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key === "Escape") leaveToSummary();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && menu.current?.contains(relatedTarget) === false) close();
      }}
    >
      <summary class="button button-plain">{label}</summary>
      <ul
        role="list"
        onClick={({ target }) => {
          if (target instanceof Element && target.closest("button, a") !== null) leaveToSummary();
        }}
      >
        {children}
      </ul>
    </details>
  );
}
