import type { Cell } from "../../query/question.ts";
import type { ResultTable } from "./result-table.ts";

/** What sets a published figure apart from an ordinary actual one. */
export type FigureMark = "planned" | "estimated" | "provisional";

export function figureMark(cell: Pick<Cell, "stage" | "obsStatus"> | null): FigureMark | null {
  if (cell?.stage === "PLANNED" || cell?.obsStatus === "F") return "planned";
  if (cell?.obsStatus === "E") return "estimated";
  return cell?.obsStatus === "P" ? "provisional" : null;
}

/** Whether figures carry their marks: not in a table that has a column for them. */
export const hasMarks = ({ columns }: Pick<ResultTable, "columns">): boolean =>
  !columns.some(({ kind }) => kind === "status" || kind === "stage");
