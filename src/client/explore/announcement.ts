import type { Explorer } from "./context.ts";
import type { Outcome } from "./props.ts";

/** What a screen reader is told of a new answer; the answer itself stands in the table. */
export function announcementOf(outcome: Outcome, { t }: Pick<Explorer, "t">): string {
  const engine = t(`explore.engine-${outcome.engine}`);
  switch (outcome.kind) {
    case "result":
      return t("explore.announce-result", { count: outcome.result.figures.length, engine });
    case "sql":
      return t("explore.announce-sql", { count: outcome.table.rows.length, engine });
    case "not-published":
      return t("explore.announce-not-published");
    case "error":
      return t("explore.announce-error", { message: outcome.message });
  }
}
