/** Cells of the table, and the key to the signs in them. */
import type { ComponentChildren, JSX } from "preact";
import { figureMark, type FigureMark } from "../../../charts/explore/figure-mark.ts";
import type { NumberEntry, ResultColumn, ResultEntry } from "../../../charts/explore/result-table.ts";
import type { MessageKey } from "../../../i18n/index.ts";
import { useExplorer } from "../context.ts";

export interface CellProps {
  readonly column: ResultColumn;
  readonly entry: ResultEntry;
  readonly isHeader: boolean;
  readonly showMarks: boolean;
  readonly children?: ComponentChildren;
}

/** A code in words, or a number. */
export function Cell({ column, entry, isHeader, showMarks, children }: CellProps): JSX.Element {
  if (entry.type === "number") return <NumberCell column={column} entry={entry} showMarks={showMarks} />;
  const code = column.kind === "dimension" ? entry.code : undefined;
  if (isHeader && column.kind === "dimension")
    return (
      <th scope="row" data-code={code} class={children === false ? undefined : "has-pick"}>
        {children}
        {entry.label}
      </th>
    );
  return (
    <td data-code={code} class={isQuiet(column.kind, entry.code) ? "muted" : undefined}>
      {entry.label}
    </td>
  );
}

/** No code, or the status and stage that nearly every figure has; a sum over both stages has none. */
function isQuiet(kind: ResultColumn["kind"], code: string): boolean {
  if (kind === "stage") return code === "ACTUAL";
  return code === "" || (kind === "status" && code === "A");
}

function NumberCell({
  column,
  entry,
  showMarks,
}: Omit<CellProps, "isHeader" | "children"> & { readonly entry: NumberEntry }): JSX.Element {
  const { t } = useExplorer();
  // A long row has one figure; the numbers beside it (an earlier date, the published one) are not its value.
  const value = column.kind === "value" ? (entry.value ?? "") : undefined;
  if (entry.missing !== null)
    return (
      <td class={`number missing ${entry.missing}`} data-value={value}>
        <span aria-hidden="true">–</span>
        <span class="hidden-visually">{t(`result.${entry.missing}`)}</span>
      </td>
    );
  const mark = showMarks ? figureMark(entry.cell) : null;
  return (
    <td class={`number ${entry.value === null ? "muted" : (mark ?? "")}`} data-value={value}>
      {entry.text}
      {mark !== null && <abbr title={t(MARKS[mark].meaning)}>{t(MARKS[mark].sign)}</abbr>}
    </td>
  );
}

const MARKS: Readonly<Record<FigureMark, { readonly sign: MessageKey; readonly meaning: MessageKey }>> = {
  planned: { sign: "figure.planned-mark", meaning: "figure.planned" },
  estimated: { sign: "figure.estimated-mark", meaning: "figure.estimated" },
  provisional: { sign: "figure.provisional-mark", meaning: "figure.provisional" },
};

/** What the signs in the table mean, as far as they occur. */
export function TableKey({
  entries,
  showMarks,
}: {
  readonly entries: readonly ResultEntry[];
  readonly showMarks: boolean;
}): JSX.Element | null {
  const { t } = useExplorer();
  const numbers = entries.filter((entry) => entry.type === "number");
  const missing = (["not-published", "no-events", "not-comparable"] as const).filter((kind) =>
    numbers.some((entry) => entry.missing === kind),
  );
  const marks = (Object.keys(MARKS) as FigureMark[]).filter(
    (mark) => showMarks && numbers.some(({ cell }) => figureMark(cell) === mark),
  );
  if (missing.length + marks.length === 0) return null;
  return (
    <p class="result-key">
      {missing.map((kind) => (
        <span key={kind}>
          <b class={`missing ${kind}`}>–</b> {t(`result.${kind}`)}
        </span>
      ))}
      {marks.map((mark) => (
        <span key={mark}>
          <b class={mark}>{t(MARKS[mark].sign)}</b> {t(MARKS[mark].meaning)}
        </span>
      ))}
    </p>
  );
}
