import type { JSX, TargetedEvent } from "preact";
import { useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { translate } from "../../i18n/index.ts";
import { Controls } from "./Controls.tsx";
import { slidesOf, slideTitle, type SlideDeck } from "./deck.ts";
import { keyAction, type SlideAction } from "./keys.ts";
import { Panel } from "./Panel.tsx";
import { PanelContent } from "./PanelContent.tsx";
import { canScroll, scrollByKey } from "./scrolling.ts";
import { Stage } from "./Stage.tsx";
import { hasOpenPart, reduce, startState } from "./state.ts";
import { useFullscreen } from "./use-fullscreen.ts";
import { useIdle } from "./use-idle.ts";
import { usePresenterWindow } from "./use-presenter-window.ts";
import { useTheme } from "./use-theme.ts";

export interface PresentationProps {
  readonly deck: SlideDeck;
  /** Slide to begin with, from 0. */
  readonly start: number;
  readonly onClose: () => void;
}

/** A deck over the whole window: one slide at a time, turned by keys, buttons, clicks and fingers. */
export function Presentation({ deck, start, onClose }: PresentationProps): JSX.Element {
  const t = translate(deck.locale);
  const slides = useMemo(() => slidesOf(deck), [deck]);
  const [state, dispatch] = useReducer(reduce, startState(slides.length, start));
  const [notice, setNotice] = useState("");
  const dialog = useRef<HTMLDivElement>(null);
  const fullscreen = useFullscreen(dialog);
  const isIdle = useIdle(dialog);
  const theme = useTheme();
  useLayoutEffect(() => {
    dialog.current?.focus();
  }, []);

  const act = (action: SlideAction): void => {
    setNotice("");
    switch (action.type) {
      case "theme":
        theme.toggle();
        break;
      case "fullscreen":
        fullscreen.toggle().catch(() => {
          setNotice(t("slides.no-fullscreen"));
        });
        break;
      case "presenter":
        if (presenter.toggle()) break;
        setNotice(t("slides.presenter-blocked"));
        if (state.panel !== "notes") dispatch({ type: "panel", panel: "notes" });
        break;
      case "escape":
        if (hasOpenPart(state)) dispatch({ type: "dismiss" });
        else onClose();
        break;
      case "close":
        onClose();
        break;
      default:
        dispatch(action);
    }
  };
  const presenter = usePresenterWindow({ deck, slides, state, t, onAction: act });

  const press = (event: TargetedEvent<HTMLElement, KeyboardEvent>): void => {
    const action = keyAction(event);
    const target = event.target as Element;
    // Buttons and links are pressed with these.
    const isPressing = (event.key === " " || event.key === "Enter") && target.closest("button, a") !== null;
    if (action === null || isPressing) return;
    const own = target.closest("[data-scrolls]");
    if (own !== null && canScroll(own, event)) return;
    event.preventDefault();
    const part = dialog.current?.querySelector(".slide-stage [data-scrolls]") ?? null;
    if (part !== null && state.panel === null && !isSideways(event.key) && canScroll(part, event))
      scrollByKey(part, event);
    else act(action);
  };

  const slide = slides[state.index];
  if (slide === undefined) throw new RangeError(`no slide ${state.index}`);
  const title = slideTitle(slide, deck, t);
  const position = t("slides.position", { number: state.index + 1, count: state.count });
  const dismiss = (): void => {
    dispatch({ type: "dismiss" });
  };
  return (
    <div
      ref={dialog}
      class="slides"
      lang={deck.locale}
      role="dialog"
      aria-modal="true"
      aria-label={t("slides.dialog", { title: deck.title })}
      tabIndex={-1}
      data-idle={isIdle ? "" : undefined}
      onKeyDown={press}
    >
      <div class="slide-main">
        <Stage deck={deck} slide={slide} state={state} t={t} position={position} onTurn={act} />
        {state.panel !== null && (
          <Panel key={state.panel} name={state.panel} title={t(`slides.${state.panel}`)} t={t} onClose={dismiss}>
            <PanelContent panel={state.panel} slide={slide} slides={slides} deck={deck} t={t} onAction={act} />
          </Panel>
        )}
      </div>
      <Controls
        state={state}
        isDark={theme.isDark}
        isFullscreen={fullscreen.isOn}
        isPresenterOpen={presenter.isOpen}
        t={t}
        onAction={act}
      />
      {state.typed !== "" && <p class="slide-typed">{t("slides.typed", { number: state.typed })}</p>}
      <p class="slide-notice" role="status">
        {notice}
      </p>
      <p class="hidden-visually" aria-live="polite">
        {t("slides.announcement", { position, title })}
      </p>
    </div>
  );
}

const isSideways = (key: string): boolean => key === "ArrowLeft" || key === "ArrowRight";
