import { useLayoutEffect, useRef } from "preact/hooks";
import type { Locale } from "../../lib/format.ts";
import { formatInstance, type Instance } from "../../lib/instance.ts";
import type { Catalogue } from "./catalogue.ts";
import { usePresent } from "./context.ts";
import { placeSlide, removeSlide } from "./slides.ts";
import { Thumbnail } from "./Thumbnail.tsx";
import { useDragOrder, type Drag } from "./use-drag-order.ts";

interface Props {
  readonly slides: readonly Instance[];
  /** Language of the deck and its words. */
  readonly language: Locale;
  readonly catalogue: Catalogue;
  /** Takes the focus when the last slide is gone. */
  readonly onEmpty: () => void;
}

type Action = "up" | "down" | "remove";
const ACTIONS = ["up", "down", "remove"] as const;
const SIGNS: Readonly<Record<Action, string>> = {
  up: "M4 10l4-4 4 4",
  down: "M4 6l4 4 4-4",
  remove: "M4 4l8 8M12 4l-8 8",
};

/** The slides in their order: moved by buttons or dragged, and removed. */
export function SlideList({ slides, language, catalogue, onEmpty }: Props) {
  const present = usePresent();
  const { t, locale } = present;
  const list = useRef<HTMLOListElement>(null);
  const { drag, start } = useDragOrder(list, (from, to) => {
    placeSlide(present, from, to);
  });
  /** The button that was pressed may have moved or gone with its slide. */
  const focusNext = useRef<{ readonly index: number; readonly action: Action } | null>(null);
  useLayoutEffect(() => {
    const wanted = focusNext.current;
    if (wanted === null) return;
    focusNext.current = null;
    const entry = list.current?.children[Math.min(wanted.index, slides.length - 1)];
    entry?.querySelector<HTMLElement>(`[data-action="${wanted.action}"]`)?.focus();
  }, [slides]);

  const act = (action: Action, index: number, instance: Instance): void => {
    if (action === "remove") {
      if (slides.length === 1) onEmpty();
      else focusNext.current = { index, action };
      removeSlide(present, instance);
      return;
    }
    const to = action === "up" ? index - 1 : index + 1;
    if (to < 0 || to >= slides.length) return;
    focusNext.current = { index: to, action };
    placeSlide(present, index, to);
  };

  return (
    <ol role="list" class="deck-slides" ref={list} data-dragging={drag === null ? undefined : ""}>
      {slides.map((instance, index) => {
        const title = catalogue.entry(instance)?.title ?? formatInstance(instance);
        return (
          <li key={formatInstance(instance)} data-drag={drag === null ? undefined : dragMark(drag, index)}>
            <span
              class="grip"
              aria-hidden="true"
              onPointerDown={(event) => {
                start(event, index);
              }}
            >
              <span class="slide-number tabular">{index + 1}</span>
              <Thumbnail instance={instance} language={language} form="slide" place="slide" />
            </span>
            <p lang={language === locale ? undefined : language}>{title}</p>
            <span class="slide-tools">
              {ACTIONS.map((action) => (
                <button
                  key={action}
                  type="button"
                  data-action={action}
                  aria-label={t(`present.slide-${action}`, { title })}
                  aria-disabled={isAtEnd(action, index, slides.length) ? "true" : undefined}
                  onClick={() => {
                    act(action, index, instance);
                  }}
                >
                  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                    <path d={SIGNS[action]} />
                  </svg>
                </button>
              ))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const isAtEnd = (action: Action, index: number, count: number): boolean =>
  (action === "up" && index === 0) || (action === "down" && index === count - 1);

/** The slide being dragged, and on which side of another it would be let go. */
function dragMark({ from, to }: Drag, index: number): "moved" | "before" | "after" | undefined {
  if (index === from) return "moved";
  if (to === from) return undefined;
  if (index === to) return to < from ? "before" : "after";
  return undefined;
}
