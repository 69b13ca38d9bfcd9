import type { JSX } from "preact";
import type { MessageKey, Translate } from "../../i18n/index.ts";

/** Names as they are printed on keys; a name in the reader's language is a message key. */
const SPACE = "slides.help-space" satisfies MessageKey;

const KEYS: readonly (readonly [keys: readonly string[], meaning: MessageKey])[] = [
  [["→", "↓", "PageDown", SPACE], "slides.help-next"],
  [["←", "↑", "PageUp"], "slides.help-previous"],
  [["Home", "End"], "slides.help-ends"],
  [["1…9", "Enter"], "slides.help-number"],
  [["N"], "slides.help-notes"],
  [["T"], "slides.help-table"],
  [["L"], "slides.help-list"],
  [["S"], "slides.help-presenter"],
  [["D"], "slides.help-theme"],
  [["F"], "slides.help-fullscreen"],
  [["?"], "slides.help-help"],
  [["Esc"], "slides.help-close"],
];

/** The keys of the presentation. */
export function Help({ t }: { readonly t: Translate }): JSX.Element {
  return (
    <>
      <dl class="slide-help">
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key === SPACE ? t(SPACE) : key}</kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p>{t("slides.help-touch")}</p>
    </>
  );
}
