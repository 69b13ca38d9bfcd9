import type { JSX, TargetedEvent } from "preact";
import { useRef } from "preact/hooks";
import type { Translate } from "../../i18n/index.ts";
import type { Slide, SlideDeck } from "./deck.ts";
import { FigureSlide } from "./FigureSlide.tsx";
import type { Size } from "./fit.ts";
import { OpeningSlide } from "./OpeningSlide.tsx";
import { swipeTurn, zoneTurn, type Place } from "./pointing.ts";
import { SourcesSlide } from "./SourcesSlide.tsx";
import type { SlideState } from "./state.ts";
import { useSize } from "./use-size.ts";

export interface StageProps {
  readonly deck: SlideDeck;
  readonly slide: Slide;
  readonly state: SlideState;
  readonly t: Translate;
  /** `Slide 3 dari 12`. */
  readonly position: string;
  readonly onTurn: (action: { readonly type: "next" | "previous" }) => void;
}

/** The slide itself, and what a finger or a click on it does. */
export function Stage({ deck, slide, state, t, position, onTurn }: StageProps): JSX.Element {
  const stage = useRef<HTMLDivElement>(null);
  const touched = useRef<Place | null>(null);
  const size = useSize(stage);

  const release = (event: TargetedEvent<HTMLElement, PointerEvent>): void => {
    const from = touched.current;
    touched.current = null;
    const turn = from === null ? null : swipeTurn(from, { x: event.clientX, y: event.clientY });
    if (turn !== null) onTurn({ type: turn });
  };
  const click = (event: TargetedEvent<HTMLElement, MouseEvent>): void => {
    const isUsed = (event.target as Element).closest("a, button") !== null || getSelection()?.isCollapsed === false;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const turn = isUsed ? null : zoneTurn(event.clientX - left, width);
    if (turn !== null) onTurn({ type: turn });
  };
  return (
    <div
      ref={stage}
      class="slide-stage"
      role="group"
      aria-roledescription={t("slides.slide")}
      aria-label={position}
      onPointerDown={(event) => {
        touched.current = event.pointerType === "mouse" ? null : { x: event.clientX, y: event.clientY };
      }}
      onPointerUp={release}
      onClick={click}
    >
      {size !== null && <SlideContent deck={deck} slide={slide} state={state} t={t} size={size} />}
    </div>
  );
}

function SlideContent({
  deck,
  slide,
  state,
  t,
  size,
}: Omit<StageProps, "position" | "onTurn"> & { readonly size: Size }): JSX.Element {
  switch (slide.kind) {
    case "opening":
      return <OpeningSlide deck={deck} t={t} />;
    case "sources":
      return <SourcesSlide deck={deck} t={t} />;
    case "figure":
      return (
        // Another slide begins at the top of what is scrolled.
        <FigureSlide
          key={state.index}
          file={slide.file}
          site={deck.site}
          t={t}
          size={size}
          number={state.index + 1}
          count={state.count}
        />
      );
  }
}
