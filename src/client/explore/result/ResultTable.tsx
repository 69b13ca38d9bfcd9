/** `#result`: the accessible table behind every answer, one page of it, with sorting and selecting. */
import type { JSX } from "preact";
import { hasMarks } from "../../../charts/explore/figure-mark.ts";
import type { ResultColumn, ResultRow, ResultTable } from "../../../charts/explore/result-table.ts";
import type { EngineName } from "../../../query/engine.ts";
import { useExplorer } from "../context.ts";
import { HeaderCell } from "./HeaderCell.tsx";
import { Cell, TableKey } from "./ResultCell.tsx";
import { figuresOf, type Selection } from "./selection.ts";

export interface ResultTableProps {
  readonly table: ResultTable;
  /** The page of rows that is shown. */
  readonly rows: readonly ResultRow[];
  readonly caption: string;
  /** Where the caption only repeats the headline above the table. */
  readonly captionHidden?: boolean;
  readonly engine: EngineName;
  readonly isBusy: boolean;
  /** Key of the column that sorts, descending with a leading `-`; `null` = the answer's own order. */
  readonly sort: string | null;
  readonly onSort: (sort: string | null) => void;
  /** Whether the table can be sorted by a column. */
  readonly sortable: (column: ResultColumn) => boolean;
  /** `null`: rows of this table cannot be selected. */
  readonly selection: Selection | null;
}

export function ResultTable(props: ResultTableProps): JSX.Element {
  const { table, rows, caption, captionHidden = false, engine, isBusy, selection } = props;
  const { t } = useExplorer();
  const showMarks = hasMarks(table);
  return (
    <>
      <div class="scroll-sideways result-scroll" role="region" aria-labelledby="result-caption" tabIndex={0}>
        <table id="result" aria-busy={isBusy} data-engine={engine} data-status="ok">
          <caption id="result-caption" class={captionHidden ? "hidden-visually" : undefined}>
            <span>{caption}</span>
          </caption>
          <thead>
            <tr>
              {table.columns.map((column, position) => (
                <HeaderCell key={column.key} column={column} isNumber={isNumberColumn(table, position)} {...props} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} columns={table.columns} selection={selection} showMarks={showMarks} />
            ))}
          </tbody>
        </table>
      </div>
      <TableKey entries={rows.flatMap(({ entries }) => entries)} showMarks={showMarks} />
      {rows.length === 0 && <p class="muted">{t("result.empty")}</p>}
    </>
  );
}

const isNumberColumn = ({ rows }: ResultTable, position: number): boolean =>
  rows[0]?.entries[position]?.type === "number";

interface RowProps {
  readonly row: ResultRow;
  readonly columns: readonly ResultColumn[];
  readonly selection: Selection | null;
  readonly showMarks: boolean;
}

function Row({ row, columns, selection, showMarks }: RowProps): JSX.Element {
  const { t } = useExplorer();
  const figures = figuresOf(row);
  const isSelectable = selection !== null && figures.length > 0 && columns[0]?.kind === "dimension";
  const isSelected = isSelectable && figures.every((figure) => selection.selected.has(figure));
  const names = row.entries.flatMap((entry) => (entry.type === "code" ? [entry.label] : []));
  const picker = isSelectable && (
    <input
      type="checkbox"
      class="result-pick"
      aria-label={t("result.select-row", { row: names.join(", ") })}
      checked={isSelected}
      onFocus={() => {
        selection.point(figures);
      }}
      onBlur={() => {
        selection.point([]);
      }}
      onChange={() => {
        selection.toggle(figures);
      }}
    />
  );
  const isPointed = figures.some((figure) => selection?.pointed.includes(figure) === true);
  return (
    <tr
      class={[isSelected && "is-selected", isPointed && "is-pointed"].filter((name) => name !== false).join(" ")}
      onPointerEnter={() => selection?.point(figures)}
      onPointerLeave={() => selection?.point([])}
    >
      {columns.map((column, position) => {
        const entry = row.entries[position];
        if (entry === undefined) return null;
        return (
          <Cell key={column.key} column={column} entry={entry} isHeader={position === 0} showMarks={showMarks}>
            {position === 0 && picker}
          </Cell>
        );
      })}
    </tr>
  );
}
