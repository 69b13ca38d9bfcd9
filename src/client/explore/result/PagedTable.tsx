import type { JSX } from "preact";
import type { ResultAreaProps } from "../props.ts";
import { clampPage, Paging, type PageSize } from "./Paging.tsx";
import { ResultTable, type ResultTableProps } from "./ResultTable.tsx";

export interface PageSizeProps {
  readonly pageSize: PageSize;
  readonly onPageSize: (size: PageSize) => void;
}

type Props = Omit<ResultTableProps, "rows"> & PageSizeProps & Pick<ResultAreaProps, "state" | "update">;

/** One page of a table, and the way to the others. */
export function PagedTable({ state, update, pageSize, onPageSize, ...table }: Props): JSX.Element {
  const { rows } = table.table;
  const page = clampPage(state.page, rows.length, pageSize);
  return (
    <div class="result-table">
      <ResultTable {...table} rows={rows.slice((page - 1) * pageSize, page * pageSize)} />
      <Paging
        rowCount={rows.length}
        size={pageSize}
        onSize={(size) => {
          onPageSize(size);
          update({ page: 1 }, "replace");
        }}
        page={page}
        onPage={(next) => {
          update({ page: next });
        }}
      />
    </div>
  );
}
