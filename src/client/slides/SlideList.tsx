import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Translate } from "../../i18n/index.ts";
import { slideTitle, type Slide, type SlideDeck } from "./deck.ts";
import { DrawingBox } from "./DrawingBox.tsx";
import { SiteMark } from "./SiteMark.tsx";

export interface SlideListProps {
  readonly slides: readonly Slide[];
  readonly deck: SlideDeck;
  readonly index: number;
  readonly t: Translate;
  readonly onGo: (index: number) => void;
}

/** All slides in small, to jump to one. Arrow keys go from one to the next. */
export function SlideList({ slides, deck, index, t, onGo }: SlideListProps): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
  }, []);
  const move = (event: KeyboardEvent): void => {
    const cards = [...(list.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const at = cards.findIndex((card) => card === document.activeElement);
    const steps = arrowSteps(event.key, columnsOf(cards));
    if (at < 0 || steps === 0) return;
    event.preventDefault();
    event.stopPropagation();
    cards[Math.max(0, Math.min(cards.length - 1, at + steps))]?.focus();
  };
  return (
    <ol ref={list} role="list" class="slide-list" onKeyDown={move}>
      {slides.map((slide, position) => (
        <li key={position}>
          <button
            type="button"
            aria-current={position === index ? "true" : undefined}
            onClick={() => {
              onGo(position);
            }}
          >
            <span class="slide-thumbnail">
              {slide.kind === "figure" ? (
                <DrawingBox drawing={slide.file.drawing} idPrefix={`list-${position}`} isThumbnail />
              ) : (
                <SiteMark name={deck.site.name} />
              )}
            </span>
            <span class="slide-list-title">
              <b>{position + 1}</b> {slideTitle(slide, deck, t)}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Cards in the first row of the grid. */
const columnsOf = (cards: readonly HTMLElement[]): number => {
  const top = cards[0]?.getBoundingClientRect().top;
  return cards.filter((card) => card.getBoundingClientRect().top === top).length;
};

function arrowSteps(key: string, columns: number): number {
  switch (key) {
    case "ArrowRight":
      return 1;
    case "ArrowLeft":
      return -1;
    case "ArrowDown":
      return columns;
    case "ArrowUp":
      return -columns;
    default:
      return 0;
  }
}
