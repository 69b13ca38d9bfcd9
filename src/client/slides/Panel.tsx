import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Translate } from "../../i18n/index.ts";
import type { Panel as PanelName } from "./state.ts";

export interface PanelProps {
  readonly name: PanelName;
  readonly title: string;
  readonly t: Translate;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A part beside or over the slide. It takes the focus, and gives it back when it goes. */
export function Panel({ name, title, t, onClose, children }: PanelProps): JSX.Element {
  const panel = useRef<HTMLElement>(null);
  // Noted before the content is there, which may take the focus itself.
  const focused = useRef(document.activeElement);
  useLayoutEffect(() => {
    const [{ current: own }, { current: before }] = [panel, focused];
    if (own?.contains(document.activeElement) === false) own.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <section
      ref={panel}
      class={`slide-panel slide-panel-${name}`}
      tabIndex={-1}
      data-scrolls=""
      aria-labelledby="slide-panel-title"
    >
      <div class="slide-panel-head">
        <h3 id="slide-panel-title">{title}</h3>
        <button type="button" class="slide-button" onClick={onClose}>
          {t("slides.close-panel")}
        </button>
      </div>
      {children}
    </section>
  );
}
