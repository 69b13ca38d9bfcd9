import type { ExploreState, InsteadStep } from "../../query/index.ts";
import { codeLabel, dateLabel, dimensionLabel, type Explorer } from "./context.ts";

/** What an alternative question changes, in words. */
export function insteadLabel(steps: readonly InsteadStep[], { table }: ExploreState, explorer: Explorer): string {
  const { t } = explorer;
  const step = (one: InsteadStep): string => {
    switch (one.kind) {
      case "own-staff":
        return t("explore.instead-own-staff");
      case "only-code":
        return t("explore.instead-only-code", {
          dimension: dimensionLabel(explorer, table, one.dimension),
          code: codeLabel(explorer, table, one.dimension, one.code),
        });
      case "date":
        return t("explore.instead-date", { date: dateLabel(explorer, one.asOf) });
      case "change-since":
        return t("explore.instead-change-since", { date: dateLabel(explorer, one.before) });
      case "latest":
        return t("explore.instead-latest");
      case "without-calculation":
        return t("explore.instead-without-calculation");
      case "without-breakdown":
        return t("explore.instead-without-breakdown", { dimension: dimensionLabel(explorer, table, one.dimension) });
      case "with-breakdown":
        return t("explore.instead-with-breakdown", { dimension: dimensionLabel(explorer, table, one.dimension) });
      case "without-filter":
        return t("explore.instead-without-filter", { dimension: dimensionLabel(explorer, table, one.dimension) });
    }
  };
  return steps.map(step).join("; ");
}
