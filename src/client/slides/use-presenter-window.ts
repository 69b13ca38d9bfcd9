import { createElement, render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { keyAction } from "./keys.ts";
import { openPresenterWindow } from "./open-presenter-window.ts";
import { PresenterView, type PresenterViewProps } from "./PresenterView.tsx";

export interface PresenterWindow {
  readonly isOpen: boolean;
  /** Opens or closes it; `false` where the browser refuses to open one. */
  readonly toggle: () => boolean;
}

/** A second window with the presenter's view of the slide that the audience sees. */
export function usePresenterWindow(options: PresenterViewProps): PresenterWindow {
  const { deck, slides, state, t, onAction } = options;
  const [view, setView] = useState<Window | null>(null);
  const latest = useRef(onAction);
  latest.current = onAction;

  useEffect(() => {
    if (view === null) return;
    const press = (event: KeyboardEvent): void => {
      const action = keyAction(event);
      const isPressing =
        (event.key === " " || event.key === "Enter") && view.document.activeElement?.tagName === "BUTTON";
      if (action === null || isPressing) return;
      event.preventDefault();
      if (action.type === "escape") view.close();
      else latest.current(action);
    };
    const leave = (): void => {
      setView(null);
    };
    const end = (): void => {
      view.close();
    };
    view.document.addEventListener("keydown", press);
    view.addEventListener("pagehide", leave);
    // A window without its presentation would show a slide that nobody sees.
    window.addEventListener("pagehide", end);
    return () => {
      view.removeEventListener("pagehide", leave);
      window.removeEventListener("pagehide", end);
      render(null, view.document.body);
      view.close();
    };
  }, [view]);

  useEffect(() => {
    if (view === null) return;
    render(createElement(PresenterView, { deck, slides, state, t, onAction }), view.document.body);
  });

  return {
    isOpen: view !== null,
    toggle: () => {
      const opened = view === null ? openPresenterWindow(t("slides.presenter-title", { title: deck.title })) : null;
      setView(opened);
      return view !== null || opened !== null;
    },
  };
}
