import type { EventDimension, EventsPlan } from "./plan.ts";
import { as, column, idText, isOneOf, lines, orderBy, over, text } from "./sql-text.ts";

/** SQL of a plan for events: one row of the answer for each cell. */
export function eventsSql(plan: EventsPlan): string {
  const { fields, measure, named, share } = plan;
  const cell = named.map(({ name }) => column(name));
  const counted = measure === null ? "placed" : "counted";
  const value = measure === null ? "count(DISTINCT thing)" : "sum(figure)";
  const source = column(fields.source);
  const parts = [placedSql(plan)];
  if (measure !== null) parts.push(onePerThing("counted", cell));
  const meta = [
    `${measure === null ? "'A'" : statusOf(plan)} AS obs_status`,
    ...(named.some(({ name }) => name === "stage")
      ? []
      : [
          `${fields.stage === null ? "NULL" : "CASE WHEN min(event_stage) = max(event_stage) THEN min(event_stage) END"} AS stage`,
        ]),
    `list(DISTINCT ${source} ORDER BY ${source}) AS source_ids`,
    "list(cell_row ORDER BY cell_row) AS row_ids",
    ...(measure === null ? [] : ["count(figure) AS known_rows", "count(*) AS known_of"]),
  ];
  const cells = `SELECT${lines([...cell, `${value} AS value`, ...meta])}
FROM ${counted}
GROUP BY ${cell.length === 0 ? "()" : cell.join(", ")}
HAVING count(*) > 0`;
  const order = orderBy(named.map(({ name, codes }) => ({ expression: column(name), codes })));
  if (share === null) return `WITH ${parts.join(", ")}\n${cells}${order}`;

  const context = cell.filter((name) => name !== column(share.name));
  if (measure !== null) parts.push(onePerThing("once", context));
  const joined = context.length === 0 ? "TRUE" : context.map((name) => `cells.${name} = wholes.${name}`).join(" AND ");
  parts.push(`cells AS (
${cells}
)`);
  parts.push(`wholes AS (
  SELECT ${[...context, `${value} AS whole`].join(", ")}
  FROM ${measure === null ? "placed" : "once"}
  GROUP BY ${context.length === 0 ? "()" : context.join(", ")}
)`);
  parts.push(`tiled AS (
  SELECT cells.*, whole, sum(value) ${over(context.map((name) => `cells.${name}`))} AS parts
  FROM cells JOIN wholes ON ${joined}
)`);
  return `WITH ${parts.join(", ")}
SELECT * EXCLUDE (whole, parts) REPLACE (CAST(value AS DOUBLE) / whole AS value)
FROM tiled
WHERE parts = whole AND whole > 0${order}`;
}

/** Each event with its cell in every named dimension; an event stands in several cells where several codes are listed. */
function placedSql({ table, fields, measure, named, counted, duplicateOf }: EventsPlan): string {
  const id = idText(fields.id);
  const thing = measure === null && counted !== null ? counted : duplicateOf;
  const placements = named.map(placement);
  const columns = [
    ...placements.map(({ name, code }) => as(code, name)),
    as(id, "cell_row"),
    as(thing === null ? id : `coalesce(${column(thing)}, ${id})`, "thing"),
    `${duplicateOf === null ? "FALSE" : `${column(duplicateOf)} IS NOT NULL`} AS repeats`,
    as(measure === null ? "NULL" : column(measure), "figure"),
    as(fields.status === null ? "'A'" : column(fields.status), "status"),
    as(fields.stage === null ? "NULL" : column(fields.stage), "event_stage"),
    column(fields.source),
  ];
  const conditions = placements.flatMap(({ where }) => (where === null ? [] : [where]));
  return `placed AS (
  SELECT${lines(columns).replaceAll("\n", "\n  ")}
  FROM ${[column(table), ...placements.flatMap(({ join }) => (join === null ? [] : [join]))].join("\n  ")}${conditions.length === 0 ? "" : `\n  WHERE ${conditions.join(" AND\n    ")}`}
)`;
}

interface Placement {
  readonly name: string;
  /** Expression of the cell's code. */
  readonly code: string;
  readonly join: string | null;
  readonly where: string | null;
}

function placement({ name, field, source, members, groups }: EventDimension, index: number): Placement {
  const stated = source === "year" ? `substr(${column(field)}, 1, 4)` : column(field);
  const own = `coalesce(${stated}, '_U')`;
  if (groups === null) return { name, code: own, join: null, where: members === null ? null : isOneOf(own, members) };
  const [only] = groups;
  if (groups.length === 1 && only !== undefined)
    return {
      name,
      code: text(only.code),
      join: null,
      where: only.members === null ? null : isOneOf(own, only.members),
    };
  const pairs = groups.flatMap(({ code, members: codes }) =>
    codes === null ? [`(${text(code)}, NULL)`] : codes.map((member) => `(${text(code)}, ${text(member)})`),
  );
  const alias = `cell_${index + 1}`;
  if (pairs.length === 0) return { name, code: "NULL", join: null, where: "FALSE" };
  return {
    name,
    code: `${alias}.code`,
    join: `JOIN (VALUES ${pairs.join(", ")}) AS ${alias}(code, member) ON ${alias}.member IS NULL OR ${alias}.member = ${own}`,
    where: null,
  };
}

/** One row for each thing in a cell: one with a value, then one that repeats no other, then the first by id. */
function onePerThing(name: string, cell: readonly string[]): string {
  return `${name}_ranked AS (
  SELECT *, row_number() ${over([...cell, "thing"], "ORDER BY figure IS NULL, repeats, cell_row")} AS copy
  FROM placed
), ${name} AS (
  SELECT * FROM ${name}_ranked WHERE copy = 1
)`;
}

function statusOf({ fields }: EventsPlan): string {
  if (fields.status === null) return "CASE WHEN count(figure) = 0 THEN 'L' ELSE 'A' END";
  const known = "FILTER (WHERE figure IS NOT NULL)";
  return `CASE WHEN count(figure) = 0 THEN 'L' WHEN min(status) ${known} = max(status) ${known} THEN min(status) ${known} ELSE 'E' END`;
}
