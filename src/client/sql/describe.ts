/** What the SQL engine does and why a query failed, for readers. */
import type { Translate } from "../../i18n/index.ts";
import type { SqlError, SqlProgress } from "./session.ts";

/** Bytes -> megabytes with one decimal. */
const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;

export function describeSqlError({ kind, line, message }: SqlError, t: Translate): string {
  switch (kind) {
    case "query":
      return line === null ? t("engine.error-query", { message }) : t("engine.error-query-line", { line, message });
    case "engine":
      return t("engine.error-engine", { message });
    default:
      return t(`engine.error-${kind}`);
  }
}

export function describeSqlProgress(progress: SqlProgress, t: Translate): string {
  switch (progress.step) {
    case "engine":
    case "shard":
      return t(`engine.progress-${progress.step}`, {
        file: progress.file,
        received: megabytes(progress.received),
        total: megabytes(progress.total),
      });
    default:
      return t(`engine.progress-${progress.step}`);
  }
}
