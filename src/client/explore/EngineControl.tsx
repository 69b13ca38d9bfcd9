import { formatFileSize } from "../../lib/file-size.ts";
import { describeSqlProgress } from "../sql/describe.ts";
import { useExplorer } from "./context.ts";
import { describeError } from "./error-outcome.ts";
import type { SqlEngineControl } from "./use-sql-engine.ts";

interface StartProps {
  readonly label: string;
  readonly onStart: () => void;
}

/** Button that starts the SQL engine and says what will be downloaded. */
export function StartEngine({ label, onStart }: StartProps) {
  const { config, locale, t } = useExplorer();
  return (
    <button type="button" class="button button-plain" onClick={onStart}>
      {t("explore.engine-start", { label, size: formatFileSize(config.engine.bytes, locale) })}
    </button>
  );
}

interface StatusProps {
  readonly engine: SqlEngineControl;
  /** Whether an answer of the engine is awaited: what its progress says is over when the answer is there. */
  readonly isBusy: boolean;
  /** True where the question waits for a reader who has not asked for the engine. */
  readonly isWanted: boolean;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

/** The SQL engine while there is something to say of it: how far it is, why it failed, and a way to stop it. */
export function EngineStatus({ engine: { status, progress }, isBusy, isWanted, onStart, onStop }: StatusProps) {
  const explorer = useExplorer();
  const { t } = explorer;
  switch (status.kind) {
    case "off":
      if (!isWanted) return null;
      return (
        <div class="engine-status">
          <p>{t("explore.engine-needed")}</p>
          <StartEngine label={t("explore.engine-start-short")} onStart={onStart} />
        </div>
      );
    case "failed":
      return (
        <div class="engine-status">
          <p class="failed" role="alert">
            {describeError(status.error, explorer)}
          </p>
          <StartEngine label={t("explore.retry")} onStart={onStart} />
        </div>
      );
    case "starting":
    case "on": {
      const isIdle = status.kind === "on" && !isBusy;
      const text = isIdle
        ? t("explore.engine-on")
        : progress === null
          ? t("engine.progress-starting")
          : describeSqlProgress(progress, t);
      return (
        <div class={isIdle ? "engine-status is-idle" : "engine-status"}>
          <p>{text}</p>
          {status.kind === "starting" && (
            <progress
              aria-label={t("explore.engine-progress")}
              {...(progress !== null && "total" in progress ? { value: progress.received, max: progress.total } : {})}
            />
          )}
          <button type="button" class="button button-plain" onClick={onStop}>
            {t(status.kind === "on" ? "explore.engine-stop" : "explore.engine-cancel")}
          </button>
        </div>
      );
    }
  }
}
