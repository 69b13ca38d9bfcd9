import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Translate } from "../../i18n/index.ts";

interface FileDropProps {
  readonly t: Translate;
  /** Why the last file could not be opened. */
  readonly problem: string | null;
  /** Tries the last file again; `null` where that would not help. */
  readonly retry: (() => void) | null;
  readonly onChoose: (files: readonly File[]) => void;
}

/** A button for choosing a file, and a place to drop one. */
export function FileDrop({ t, problem, retry, onChoose }: FileDropProps): JSX.Element {
  const [isOver, setOver] = useState(false);
  return (
    <>
      <p>{t("own.text")}</p>
      <div
        class="own-drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onChoose([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <input
          id="own-file"
          class="hidden-visually"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          data-start
          aria-describedby="own-privacy"
          onChange={({ currentTarget }) => {
            onChoose([...(currentTarget.files ?? [])]);
            // The same file may be chosen again after it was corrected.
            currentTarget.value = "";
          }}
        />
        <label for="own-file" class="button">
          {t("own.choose")}
        </label>
        <p class="muted">{t("own.drop")}</p>
      </div>
      <p id="own-privacy" class="own-privacy">
        {t("own.privacy")}
      </p>
      <div role="alert">
        {problem !== null && (
          <p class="own-problem">
            {problem}{" "}
            {retry !== null && (
              <button type="button" class="button button-plain" onClick={retry}>
                {t("own.retry")}
              </button>
            )}
          </p>
        )}
      </div>
    </>
  );
}
