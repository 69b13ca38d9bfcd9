import type { EngineName } from "../../query/index.ts";
import { describeFileError } from "../files/describe-file-error.ts";
import { PublishedFileError } from "../files/fetch-file.ts";
import { describeSqlError } from "../sql/describe.ts";
import { SqlError } from "../sql/session.ts";
import type { Explorer } from "./context.ts";
import type { Outcome } from "./props.ts";

/** What went wrong, for readers; the text of an error that has no words of its own. */
export function describeError(error: unknown, { t }: Pick<Explorer, "t">): string {
  if (error instanceof SqlError) return describeSqlError(error, t);
  if (error instanceof PublishedFileError) return describeFileError(error, t);
  return t("explore.error", { message: error instanceof Error ? error.message : String(error) });
}

/** A failure of an engine as the reader sees it. */
export const errorOutcome = (error: unknown, engine: EngineName, explorer: Pick<Explorer, "t">): Outcome => ({
  kind: "error",
  engine,
  message: describeError(error, explorer),
});
