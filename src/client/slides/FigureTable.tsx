import type { JSX } from "preact";
import type { ChartTable, TableNumber } from "../../charts/chart.ts";
import { figureMark, type FigureMark } from "../../charts/explore/figure-mark.ts";
import type { Translate } from "../../i18n/index.ts";
import { keepTogether } from "../../lib/format.ts";

export interface FigureTableProps {
  readonly table: ChartTable;
  readonly caption: string;
  readonly t: Translate;
}

const MARKS = ["planned", "estimated", "provisional"] as const;

/** The numbers of a figure, with a sign at each that is not an ordinary published one, and the key to the signs. */
export function FigureTable({ table, caption, t }: FigureTableProps): JSX.Element {
  const numbers = table.rows.flatMap((row) => Object.values(row)).filter((entry) => typeof entry === "object");
  const marks = new Set(numbers.map(markOf));
  const used = MARKS.filter((mark) => marks.has(mark));
  const hasMissing = numbers.some(({ value }) => value === null);
  return (
    <>
      <table class="slide-table">
        <caption class="hidden-visually">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ key, label, type, unit = "" }) => (
              <th key={key} scope="col" class={type}>
                {label} {unit !== "" && <span class="unit">{unit}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, position) => (
            <tr key={position}>
              {table.columns.map(({ key }, column) => (
                <Cell key={key} entry={row[key] ?? ""} isHeader={column === 0} t={t} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {(hasMissing || used.length > 0) && (
        <p class="slide-table-key">
          {hasMissing && (
            <span>
              <b>–</b> {t("figure.not-published")}
            </span>
          )}
          {used.map((mark) => (
            <span key={mark}>
              <b class={mark}>{t(`figure.${mark}-mark`)}</b> {t(`figure.${mark}`)}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

const markOf = ({ cell }: TableNumber): FigureMark | null => figureMark(cell ?? null);

interface CellProps {
  readonly entry: string | TableNumber;
  readonly isHeader: boolean;
  readonly t: Translate;
}

function Cell({ entry, isHeader, t }: CellProps): JSX.Element {
  if (isHeader) return <th scope="row">{keepTogether(typeof entry === "string" ? entry : entry.text)}</th>;
  if (typeof entry === "string") return <td>{keepTogether(entry)}</td>;
  if (entry.value === null)
    return (
      <td class="number">
        <span aria-hidden="true">–</span>
        <span class="hidden-visually">{t("figure.not-published")}</span>
      </td>
    );
  const mark = markOf(entry);
  return (
    <td class={`number ${mark ?? ""}`}>
      {entry.text}
      {mark !== null && <abbr title={t(`figure.${mark}`)}>{t(`figure.${mark}-mark`)}</abbr>}
    </td>
  );
}
