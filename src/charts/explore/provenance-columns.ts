import { codelistCodes } from "../../generated/codelists.ts";
import { translate } from "../../i18n/index.ts";
import { formatDate } from "../../lib/format.ts";
import { distinct } from "../../query/code-order.ts";
import type { Cell } from "../../query/question.ts";
import type { FilledColumn } from "./long-table.ts";
import { AS_OF } from "./result-dimensions.ts";
import type { CodeEntry } from "./result-table.ts";
import type { ExploreResult } from "./result.ts";

interface ProvenancePart {
  readonly key: string;
  readonly kind: "date" | "stage" | "status" | "definition" | "source";
  readonly label: string;
  /** Empty where the cell has none. */
  readonly codeOf: (cell: Cell) => string;
  /** Label of a code; of an empty one where the column is shown all the same. */
  readonly labelOf: (code: string) => string;
}

/** Columns that tell where figures come from: all that the table has, or those in which its rows differ. */
export function provenanceColumns(result: ExploreResult, which: "varying" | "all"): readonly FilledColumn[] {
  const shown = new Set(result.dimensions.map(({ name }) => name));
  return provenanceParts(result)
    .filter(({ key, kind, codeOf }) => {
      if (shown.has(key)) return false;
      const codes = distinct(result.figures.map(({ cell }) => codeOf(cell)));
      return which === "all" ? codes.some((code) => code !== "") : kind !== "source" && codes.length > 1;
    })
    .map(({ key, kind, label, codeOf, labelOf }) => ({
      column: { key, kind, label, unit: "" },
      entry: ({ cell }): CodeEntry => {
        const code = codeOf(cell);
        return { type: "code", code, label: labelOf(code) };
      },
    }));
}

function provenanceParts({ locale }: ExploreResult): readonly ProvenancePart[] {
  const t = translate(locale);
  const labelIn =
    (codelist: "stage" | "obs_status" | "definition") =>
    (code: string): string =>
      codelistCodes[codelist]?.find((one) => one.code === code)?.[`label_${locale}`] ?? code;
  return [
    {
      key: AS_OF,
      kind: "date",
      label: t("figure.reference-date"),
      codeOf: ({ asOf }) => asOf ?? "",
      labelOf: (code) => (code === "" ? "" : formatDate(code, locale)),
    },
    {
      key: "stage",
      kind: "stage",
      label: t("chart.explore-words.stage"),
      codeOf: ({ stage }) => stage ?? "",
      // A sum over events that happened and others that were announced has no stage of its own.
      labelOf: (code) => (code === "" ? t("chart.explore-words.both-stages") : labelIn("stage")(code)),
    },
    {
      key: "obs_status",
      kind: "status",
      label: t("figure.status"),
      codeOf: ({ obsStatus }) => obsStatus,
      labelOf: labelIn("obs_status"),
    },
    {
      key: "definition",
      kind: "definition",
      label: t("chart.explore-words.definition"),
      codeOf: ({ definition }) => definition ?? "",
      labelOf: labelIn("definition"),
    },
    {
      key: "source_id",
      kind: "source",
      label: t("figure.source"),
      codeOf: ({ sourceIds }) => sourceIds.join(" "),
      labelOf: (code) => code,
    },
  ];
}
