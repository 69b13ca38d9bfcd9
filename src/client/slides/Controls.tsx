import type { JSX } from "preact";
import type { Translate } from "../../i18n/index.ts";
import { Icon, type IconName } from "./Icon.tsx";
import type { SlideAction } from "./keys.ts";
import type { SlideState } from "./state.ts";

export interface ControlsProps {
  readonly state: SlideState;
  readonly isDark: boolean;
  /** `null` where the browser has no full screen. */
  readonly isFullscreen: boolean | null;
  readonly isPresenterOpen: boolean;
  readonly t: Translate;
  readonly onAction: (action: SlideAction) => void;
}

/** Buttons for all that the keys do; shown while the pointer moves or the keyboard is in them. */
export function Controls(props: ControlsProps): JSX.Element {
  const { state, isDark, isFullscreen, isPresenterOpen, t, onAction } = props;
  const { index, count, panel } = state;
  const button = (icon: IconName, label: string, action: SlideAction, pressed?: boolean): JSX.Element => (
    <button
      type="button"
      class={`slide-button slide-${icon}-button`}
      title={label}
      aria-pressed={pressed}
      onClick={() => {
        onAction(action);
      }}
    >
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
  const turn = (icon: "previous" | "next", isPossible: boolean): JSX.Element => (
    // Kept focusable at the ends: a button that is disabled under the finger loses the keyboard's place.
    <button
      type="button"
      class="slide-button slide-turn"
      title={t(`slides.${icon}`)}
      aria-disabled={!isPossible}
      onClick={() => {
        onAction({ type: icon });
      }}
    >
      <Icon name={icon} />
      <span>{t(`slides.${icon}`)}</span>
    </button>
  );
  return (
    <div class="slide-controls" role="group" aria-label={t("slides.controls")}>
      {turn("previous", index > 0)}
      <span class="slide-position" aria-hidden="true">
        {index + 1} / {count}
      </span>
      {turn("next", index < count - 1)}
      {button("list", t("slides.list"), { type: "panel", panel: "list" }, panel === "list")}
      {button("table", t("slides.table"), { type: "panel", panel: "table" }, panel === "table")}
      {button("notes", t("slides.notes"), { type: "panel", panel: "notes" }, panel === "notes")}
      {button("presenter", t("slides.presenter"), { type: "presenter" }, isPresenterOpen)}
      {button("theme", t(isDark ? "slides.light" : "slides.dark"), { type: "theme" })}
      {isFullscreen !== null && button("fullscreen", t("slides.fullscreen"), { type: "fullscreen" }, isFullscreen)}
      {button("help", t("slides.help"), { type: "panel", panel: "help" }, panel === "help")}
      {button("close", t("slides.close"), { type: "close" })}
    </div>
  );
}
