/** Where figures come from, in words: as it stands beside every chart and result. */
import { translate } from "../../i18n/index.ts";
import type { Codelist } from "../../lib/codelist.ts";
import { formatPeriod, type Locale } from "../../lib/format.ts";

/** `Desember 2023–5 November 2025`; dates from earliest to latest, empty for none. */
export function periodInWords(dates: readonly string[], locale: Locale): string {
  const [first] = dates;
  const last = dates.at(-1);
  return first === undefined || last === undefined ? "" : formatPeriod(first, last, locale);
}

/** Stages and statuses as the code lists `stage` and `obs_status` call them: `Realisasi (nilai normal, angka estimasi)`. */
export function statusesInWords(
  { statuses, stages }: { readonly statuses: readonly string[]; readonly stages: readonly string[] },
  codelist: (name: "obs_status" | "stage") => Codelist,
  locale: Locale,
): string {
  const labels = (name: "obs_status" | "stage", codes: readonly string[]): string[] =>
    [...codes].sort(codelist(name).compare).map((code) => codelist(name).label(code, locale));
  const status = labels("obs_status", statuses).join(", ");
  const stage = labels("stage", stages).join(", ");
  if (stage === "") return status;
  return status === "" ? stage : translate(locale)("figure.stage-and-status", { stage, status: status.toLowerCase() });
}
