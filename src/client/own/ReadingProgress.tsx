import type { JSX } from "preact";
import type { Translate } from "../../i18n/index.ts";
import { formatFileSize } from "../../lib/file-size.ts";
import type { Locale } from "../../lib/format.ts";
import type { OwnProgress } from "./own-worker.ts";

interface ReadingProgressProps {
  readonly name: string;
  readonly progress: OwnProgress;
  readonly locale: Locale;
  readonly t: Translate;
  readonly onCancel: () => void;
}

/** How far a file is read; a bar without a value while its rows are checked. */
export function ReadingProgress({ name, progress, locale, t, onCancel }: ReadingProgressProps): JSX.Element {
  const isReading = progress.step === "reading";
  return (
    <div class="own-progress">
      <p role="status" tabIndex={-1} data-start>
        {isReading ? t("own.reading", { file: name }) : t("own.checking", { rows: progress.rows })}
      </p>
      {isReading ? (
        <progress max={progress.total} value={progress.read} aria-label={t("own.reading", { file: name })} />
      ) : (
        <progress aria-label={t("own.checking", { rows: progress.rows })} />
      )}
      {isReading && (
        <p class="small muted tabular">
          {t("own.read-bytes", {
            read: formatFileSize(progress.read, locale),
            total: formatFileSize(progress.total, locale),
          })}
        </p>
      )}
      <button type="button" class="button button-plain" onClick={onCancel}>
        {t("own.cancel")}
      </button>
    </div>
  );
}
