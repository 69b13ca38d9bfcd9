import { translate } from "../../i18n/index.ts";
import type { Locale } from "../../lib/format.ts";
import { describeError } from "./error-outcome.ts";

interface Props {
  readonly error: unknown;
  readonly locale: Locale;
  readonly onRetry: () => void;
}

/** Shown where the explorer cannot even begin: what is missing, and a way to try again. */
export function StartFailure({ error, locale, onRetry }: Props) {
  const t = translate(locale);
  return (
    <div class="start-failure" role="alert">
      <p>{t("explore.start-failed", { message: describeError(error, { t }) })}</p>
      <button type="button" class="button button-plain" onClick={onRetry}>
        {t("explore.retry")}
      </button>
    </div>
  );
}
