import type { ExploreState } from "../../../query/index.ts";
import { dateLabel, useExplorer } from "../context.ts";
import { OptionSelect } from "./OptionSelect.tsx";

interface Props {
  readonly state: ExploreState;
  /** Published dates, newest first, each with why it has no answer. */
  readonly dates: ReadonlyMap<string, string | null>;
  readonly reasonOf: (asOf: "latest" | "all") => string | null;
  readonly onChange: (asOf: string) => void;
}

/** Reference date: the latest known figure of each series, every date as a time series, or one published date. */
export function DateControl({ state: { asOf }, dates, reasonOf, onChange }: Props) {
  const explorer = useExplorer();
  const { t } = explorer;
  const isListed = asOf === "latest" || asOf === "all" || dates.has(asOf);
  return (
    <OptionSelect
      label={t("explore.date")}
      value={asOf}
      hint={asOf === "latest" ? t("explore.date-latest-hint") : undefined}
      options={[
        ...(["latest", "all"] as const).map((value) => ({
          value,
          label: dateLabel(explorer, value),
          reason: reasonOf(value),
        })),
        ...(isListed ? [] : [{ value: asOf, label: dateLabel(explorer, asOf), reason: null }]),
        ...[...dates].map(([date, reason]) => ({
          value: date,
          label: dateLabel(explorer, date),
          reason,
          group: t("explore.date-published"),
        })),
      ]}
      onChange={onChange}
    />
  );
}
