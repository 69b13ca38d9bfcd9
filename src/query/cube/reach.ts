/** Which codes and dates have figures where everything else is as a question asks. */
import { askedFields } from "../asked.ts";
import { cellFields } from "../cell-fields.ts";
import { distinct } from "../code-order.ts";
import type { Declarations } from "../engine.ts";
import { eventDimension, planEvents } from "../plan-events.ts";
import type { Question } from "../question.ts";
import { fieldConditions, selectRows } from "./detail-index.ts";
import { collapse, eventCodes, placeDimension, placeRows, reachedRows } from "./placement.ts";
import type { CubeTable } from "./table.ts";

/** Codes of a dimension that rows have where they meet every other condition of a question, in no order. */
export function reachedCodes(
  table: CubeTable,
  question: Question,
  dimension: string,
  declarations: Declarations,
): readonly string[] {
  const { schema } = table;
  if (schema.kind === "events") return reachedEventCodes(table, question, dimension, declarations);
  const { date } = cellFields(schema);
  const { asOf = "latest" } = question;
  const conditions = fieldConditions(askedFields(question, schema, declarations), question).map((condition) =>
    condition.field.name === dimension ? { ...condition, codes: null, except: null } : condition,
  );
  const isDated = dimension !== date && asOf !== "latest" && asOf !== "all" && date !== null;
  const rows = selectRows(table, conditions, { date: isDated ? { field: date, value: asOf } : null });
  const { values, codes } = table.text(dimension);
  const seen = new Uint8Array(values.length + 1);
  for (const row of rows) seen[codes[row] ?? 0] = 1;
  return values.filter((_, index) => seen[index + 1] === 1);
}

function reachedEventCodes(
  table: CubeTable,
  question: Question,
  dimension: string,
  declarations: Declarations,
): readonly string[] {
  const { schema } = table;
  const where = Object.fromEntries(Object.entries(question.where).filter(([name]) => name !== dimension));
  const plan = planEvents({ table: schema.name, measure: "rows", by: [], where }, schema, declarations, (one) =>
    eventCodes(table, one),
  );
  const conditions = plan.status === "planned" ? plan.named.map((one) => collapse(placeDimension(table, one))) : [];
  const reached = eventDimension(dimension, schema);
  const codes = table.text(reached.field).codes;
  const texts = eventCodes(table, reached);
  const seen = new Uint8Array(texts.length);
  placeRows(table, conditions, reachedRows(table, conditions), ({ rows, length }) => {
    for (let at = 0; at < length; at += 1) seen[codes[rows[at] ?? 0] ?? 0] = 1;
  });
  return distinct(texts.filter((_, code) => seen[code] === 1));
}
