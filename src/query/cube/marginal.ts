/** Rows of a marginal table in columns that a question is planned and answered from. */
import type { Row } from "../../lib/table-schema.ts";
import { askedFields, fixedCodes, takesLatest, varyingFields } from "../asked.ts";
import { cellFields } from "../cell-fields.ts";
import type { Declarations } from "../engine.ts";
import type { Question } from "../question.ts";
import { rowsOfDate } from "./date-rows.ts";
import { allOf, fieldConditions, regroup, selectRows } from "./detail-index.ts";
import { latestRows } from "./latest-rows.ts";
import { rowsById } from "./rows-by-id.ts";
import type { CubeTable } from "./table.ts";

/**
 * All rows that `planMarginal` and `runMarginal` need for a question, and few others, with the fields that they read:
 * those at its detail, for shares the totals too, and what preferences name beside them.
 */
export function marginalRows(table: CubeTable, question: Question, declarations: Declarations): readonly Row[] {
  const { schema } = table;
  const fields = cellFields(schema);
  const asked = askedFields(question, schema, declarations);
  const { asOf = "latest" } = question;
  const date = asOf === "latest" || asOf === "all" || fields.date === null ? null : { field: fields.date, value: asOf };
  const named = preferenceRows(table, declarations);
  /** Rows that settle "latest" among some rows whose codes differ in these fields only. */
  const latest = (some: Uint32Array, varying: readonly string[]): Uint32Array =>
    latestRows(table, some, { varying, fields, measure: question.measure, whole: named.rows });
  const keys = asked.map(({ field }) => field.name);
  const matched = selectRows(table, fieldConditions(asked, question), {
    date,
    reduce: takesLatest(question)
      ? // A detail holds whole series, so what is latest in it does not depend on the question.
        (detail, rows) =>
          table.once(`latest ${question.measure} ${detail}`, () => regroup(table, latest(allOf(rows), keys)))
      : date === null
        ? null
        : (detail, rows) => regroup(table, rowsOfDate(table, detail, allOf(rows), date)),
  });
  const varying = varyingFields(asked).map(({ field }) => field.name);
  const rows = takesLatest(question) ? latest(matched, varying) : matched;

  const cells = [...fields.id, question.measure, fields.source, fields.date, fields.status].filter(
    (name) => name !== null,
  );
  const beside = new Set(
    [...named.alsoOf]
      .flatMap(([preferred, also]) => (rows.includes(preferred) ? also : []))
      .filter((row) => !rows.includes(row)),
  );
  return [
    ...table.rows([...cells, ...varying], rows, fixedCodes(asked)),
    ...table.rows([...cells, ...keys], [...beside]),
  ];
}

interface PreferenceRows {
  /** Every row that a preference names. */
  readonly rows: ReadonlySet<number>;
  /** Rows also reported, by the preferred row. */
  readonly alsoOf: ReadonlyMap<number, readonly number[]>;
}

function preferenceRows(table: CubeTable, { preferences }: Declarations): PreferenceRows {
  return table.once("preferences", () => {
    const ids = preferences.flatMap(({ preferredRow, alsoReported }) => [preferredRow, ...alsoReported]);
    const found = rowsById(table, new Set(ids));
    const alsoOf = new Map<number, number[]>();
    for (const { preferredRow, alsoReported } of preferences) {
      const preferred = found.get(preferredRow);
      if (preferred === undefined) continue;
      const also = alsoReported.map((id) => found.get(id)).filter((row) => row !== undefined);
      alsoOf.set(preferred, [...(alsoOf.get(preferred) ?? []), ...also]);
    }
    return { rows: new Set(found.values()), alsoOf };
  });
}
