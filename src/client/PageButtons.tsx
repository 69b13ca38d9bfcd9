import type { JSX } from "preact";
import type { Translate } from "../i18n/index.ts";

export interface PageButtonsProps {
  readonly t: Translate;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  /** By one page forward (1) or back (-1). */
  readonly onTurn: (pages: 1 | -1) => void;
}

/** Turns the pages of a list. */
export function PageButtons({ t, hasPrevious, hasNext, onTurn }: PageButtonsProps): JSX.Element {
  // Kept focusable at the ends: a button that is disabled under the finger loses the keyboard's place.
  return (
    <>
      <button
        type="button"
        class="button button-plain"
        aria-disabled={!hasPrevious}
        onClick={() => {
          if (hasPrevious) onTurn(-1);
        }}
      >
        {t("site.page-previous")}
      </button>
      <button
        type="button"
        class="button button-plain"
        aria-disabled={!hasNext}
        onClick={() => {
          if (hasNext) onTurn(1);
        }}
      >
        {t("site.page-next")}
      </button>
    </>
  );
}
