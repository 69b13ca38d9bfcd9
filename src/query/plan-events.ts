import { fieldWithRole, type Row, type TableSchema } from "../lib/table-schema.ts";
import type { Codelist } from "../lib/codelist.ts";
import { cellFields } from "./cell-fields.ts";
import { keyFields, listedCodes, namedDimensions, NOT_STATED, YEAR } from "./check-question.ts";
import { distinct, sortCodes } from "./code-order.ts";
import { groupBy } from "./latest.ts";
import type { Declarations } from "./engine.ts";
import type { EventDimension, EventsPlan } from "./plan.ts";
import type { NotPublished, Question } from "./question.ts";

/**
 * Codes of a dimension that events have, `_U` where one has none; at least those of the events that the question
 * reaches, since a code without an event in any cell changes no answer.
 */
export type OccurringCodes = (dimension: Pick<EventDimension, "field" | "source">) => Iterable<string>;

/**
 * Plan for a table of events: what is not named means all rows. A dimension in `by` gives one cell for each code that
 * occurs (within the codes of `where` and their descendants); one only in `where` gives one cell for each listed
 * code with its descendants, and the total code means every row.
 *
 * A cell counts things, not rows: visits where the rows are themes or origins of visits, and one meeting where two
 * rows report the same one. No stage is taken by default; a cell that holds actual and planned rows has no stage.
 */
export function planEvents(
  question: Question,
  schema: TableSchema,
  declarations: Declarations,
  occurringIn: OccurringCodes,
): EventsPlan | NotPublished {
  if (question.per !== undefined) return { status: "not-published", question, reason: { kind: "no-rate" } };
  const tiled = question.by.at(-1);
  if (question.share === true && tiled === undefined)
    return { status: "not-published", question, reason: { kind: "no-tiling", dimension: "" } };
  const [firstKey = ""] = schema.primaryKey;
  const parent = schema.fields.find(({ name, role }) => name === firstKey && role === "parent");
  return {
    status: "planned",
    kind: "events",
    question,
    table: schema.name,
    measure: question.measure === "rows" ? null : question.measure,
    fields: cellFields(schema),
    named: namedDimensions(question).map((name) => dimensionPlan(name, question, schema, declarations, occurringIn)),
    counted: parent?.name ?? null,
    duplicateOf: fieldWithRole(schema, "duplicate_of")?.name ?? null,
    share: question.share === true && tiled !== undefined ? { name: tiled } : null,
  };
}

function dimensionPlan(
  name: string,
  question: Question,
  schema: TableSchema,
  { codelists }: Declarations,
  occurringIn: OccurringCodes,
): EventDimension {
  const dimension = eventDimension(name, schema);
  const field = keyFields(schema).find((candidate) => candidate.name === name);
  const codelist = field?.codelist === undefined ? undefined : codelists[field.codelist];
  const occurring = distinct(occurringIn(dimension));
  const listed = listedCodes(question, name, codelist);
  const isBy = question.by.includes(name);
  const membersOf = (code: string): readonly string[] | null =>
    code === field?.total
      ? null
      : sortCodes(
          occurring.filter((other) => other === code || isWithin(codelist, code, other)),
          codelist,
        );
  const all = listed.map(membersOf);
  const members =
    listed.length === 0 || all.includes(null)
      ? null
      : sortCodes(
          all.flatMap((codes) => codes ?? []),
          codelist,
        );
  if (!isBy)
    return { ...dimension, codes: listed, members, groups: listed.map((code) => ({ code, members: membersOf(code) })) };

  const counted = occurring.filter((code) => members?.includes(code) ?? true);
  if (question.rollup !== "top" || codelist === undefined)
    return { ...dimension, codes: sortCodes(counted, codelist), members, groups: null };
  const byTop = groupBy(counted, (code) => topOf(codelist, code, field?.total));
  const tops = sortCodes(byTop.keys(), codelist);
  const groups = tops.map((top) => ({ code: top, members: sortCodes(byTop.get(top) ?? [], codelist) }));
  return { ...dimension, codes: tops, members, groups };
}

/** Where the codes of a dimension stand: in its own field, or years in the field of the date. */
export function eventDimension(name: string, schema: TableSchema): Pick<EventDimension, "name" | "field" | "source"> {
  return keyFields(schema).some((field) => field.name === name)
    ? { name, field: name, source: "code" }
    : { name, field: fieldWithRole(schema, "date")?.name ?? YEAR, source: "year" };
}

/** Code of an event in a dimension; `_U` where the source does not state it. */
export function eventCode(row: Row, { field, source }: Pick<EventDimension, "field" | "source">): string {
  const value = row[field];
  if (value === null || value === undefined) return NOT_STATED;
  return source === "year" ? String(value).slice(0, 4) : String(value);
}

const isWithin = (codelist: Codelist | undefined, ancestor: string, code: string): boolean =>
  codelist?.has(code) === true && codelist.isAncestor(ancestor, code);

/** The ancestor below the total, or the code itself. */
function topOf(codelist: Codelist, code: string, total: string | undefined): string {
  let top = code;
  while (codelist.has(top) && top !== total) {
    const { parent } = codelist.get(top);
    if (parent === null || parent === total) return top;
    top = parent;
  }
  return top;
}
