import type { JSX } from "preact";
import { PageButtons } from "../../PageButtons.tsx";
import { useExplorer } from "../context.ts";

const PAGE_SIZES = [25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

export interface PagingProps {
  readonly rowCount: number;
  readonly size: PageSize;
  readonly onSize: (size: PageSize) => void;
  /** From 1. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** The page that exists nearest to the one asked for. */
export const clampPage = (page: number, rowCount: number, size: number): number =>
  Math.max(1, Math.min(page, Math.ceil(rowCount / size)));

export function Paging({ rowCount, size, onSize, page, onPage }: PagingProps): JSX.Element {
  const { t } = useExplorer();
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, rowCount);
  const status = rowCount === 0 ? t("result.no-rows") : t("result.rows", { first, last, count: rowCount });
  return (
    <nav class="result-paging" aria-label={t("result.paging")}>
      {/* Announced where pages can be turned; a short answer is announced once, by the explorer. */}
      <p {...(rowCount > PAGE_SIZES[0] ? { role: "status" } : {})}>{status}</p>
      {rowCount > PAGE_SIZES[0] && (
        <>
          <label>
            {t("result.page-size")}{" "}
            <select
              value={size}
              onChange={({ currentTarget }) => {
                const chosen = PAGE_SIZES.find((one) => one === Number(currentTarget.value));
                if (chosen !== undefined) onSize(chosen);
              }}
            >
              {PAGE_SIZES.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <PageButtons
            t={t}
            hasPrevious={page > 1}
            hasNext={last < rowCount}
            onTurn={(pages) => {
              onPage(page + pages);
            }}
          />
        </>
      )}
    </nav>
  );
}
