import { formatList, inSentence } from "../../lib/format.ts";
import type { OfferReason } from "../../query/index.ts";
import { dimensionLabel, type Explorer } from "./context.ts";

/** Why a choice has no answer, in words. */
export function offerReason(reason: OfferReason, explorer: Explorer, table: string): string {
  const { t, locale } = explorer;
  switch (reason.kind) {
    case "no-rows": {
      const labels = reason.brokenDown.map((name) => inSentence(dimensionLabel(explorer, table, name)));
      return labels.length === 0
        ? t("explore.reason-no-rows")
        : t("explore.reason-no-rows-by", { dimensions: formatList(labels, locale) });
    }
    case "no-tiling":
    case "no-rate":
    case "mixed-schemes":
    case "overlapping-codes":
    case "mixed-ladders":
      return t(`explore.reason-${reason.kind}`);
    default:
      return t("explore.reason-invalid");
  }
}
