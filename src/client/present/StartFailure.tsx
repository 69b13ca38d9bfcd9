import type { Translate } from "../../i18n/index.ts";

interface Props {
  /** What is missing. */
  readonly message: string;
  readonly t: Translate;
  readonly onRetry: () => void;
}

/** Shown where the deck builder cannot even begin; the gallery and its files stay. */
export function StartFailure({ message, t, onRetry }: Props) {
  return (
    <div class="notice" role="alert">
      <p>{t("present.start-failed", { message })}</p>
      <button type="button" class="button button-plain" onClick={onRetry}>
        {t("present.retry")}
      </button>
    </div>
  );
}
