import type { MarginalPlan } from "./plan.ts";
import { and, as, column, idText, isOneOf, lines, list, orderBy, over, text } from "./sql-text.ts";

/** First day of the period of a date such as `2025`, `2025-12` or `2025-12-31`, as text. */
export const startsOf = (date: string): string => `${date} || substr('-01-01', length(${date}) - 3)`;

const yearLater = (start: string): string =>
  `lpad(CAST(CAST(substr(${start}, 1, 4) AS INTEGER) + 1 AS VARCHAR), 4, '0') || substr(${start}, 5)`;

/** SQL of a marginal plan: one row of the answer for each cell. */
export function marginalSql(plan: MarginalPlan): string {
  return plan.share === null ? figuresSql(plan) : sharesSql(plan, plan.share);
}

function matchedSql(plan: MarginalPlan): string {
  const { fields, share, without } = plan;
  const date = column(fields.date ?? "");
  const selections = [...plan.named, ...plan.atTotal].map(({ field, codes }) =>
    isOneOf(
      column(field),
      field === share?.field ? [...codes.filter((code) => code !== share.total), share.total] : codes,
    ),
  );
  const isDated = plan.asOf !== "latest" && plan.asOf !== "all";
  const combinations = without.map(
    (codes) =>
      `(${Object.entries(codes)
        .map(([field, code]) => `${column(field)} = ${text(code)}`)
        .join(" AND ")})`,
  );
  const conditions = [
    ...selections,
    ...(isDated ? [`${date} = ${text(plan.asOf)}`] : []),
    ...(plan.setAside.length > 0 ? [`${idText(fields.id)} NOT IN (${list(plan.setAside)})`] : []),
    ...(combinations.length > 0 ? [`NOT (${combinations.join("\n      OR ")})`] : []),
  ];
  return `matched AS (
  -- rows where exactly the named dimensions are broken down
  SELECT *,
    ${idText(fields.id)} AS cell_row,
    ${column(plan.measure)} AS figure,
    ${column(fields.status ?? "")} AS status${plan.asOf === "latest" ? `,\n    ${startsOf(date)} AS starts` : ""}
  FROM ${column(plan.table)}
  WHERE ${and(conditions)}
)`;
}

/**
 * Order of "latest" among known values: estimates that give way to a counted figure come last, else the newest
 * first. As text, `2025` < `2025-01` < `2025-01-01` < `2025-02`: the order of dates.
 */
export const latestOrder = (date: string, status: string): string =>
  `coalesce(${status} = 'E' AND starts <= ${yearLater("newest_counted")}, FALSE), ${date} DESC`;

const AT_DATE = "status = 'E', cell_row";

function figuresSql(plan: MarginalPlan): string {
  const { fields, named, per } = plan;
  const date = column(fields.date ?? "");
  const series = named.map(({ field }) => column(field));
  const isLatest = plan.asOf === "latest";
  const rank = isLatest
    ? `row_number() ${over(series, `ORDER BY figure IS NULL, ${latestOrder(date, "status")}, ${AT_DATE}`)}`
    : `row_number() ${over([...series, date], `ORDER BY figure IS NULL, ${AT_DATE}`)}`;
  const dated = `dated AS (
  -- the newest counted (A) or provisional (P) figure of each series: an estimate up to 12 months newer gives way to it
  SELECT *, max(starts) FILTER (WHERE status IN ('A', 'P') AND figure IS NOT NULL) ${over(series)} AS newest_counted
  FROM matched
)`;
  const ranked = `ranked AS (
  SELECT *,
    ${rank} AS place,
    list(cell_row) ${over([...series, date], "ORDER BY cell_row ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW")} AS beside
  FROM ${isLatest ? "dated" : "matched"}
)`;
  const value = per === null ? "figure" : `CAST(figure AS DOUBLE) * ${per.residents} / population_2025`;
  const population =
    per === null
      ? ""
      : `\n  JOIN regions ON regions.region_code = ranked.${column(per.region)} AND population_2025 > 0`;
  const columns = series.map((name) => `ranked.${name}`);
  return `WITH ${[matchedSql(plan), ...(isLatest ? [dated] : []), ranked].join(", ")}
SELECT${lines([
    ...columns,
    as(value, "value"),
    as(date, "as_of"),
    "status AS obs_status",
    ...statusColumns(plan),
    `[${column(fields.source)}] AS source_ids`,
    "[cell_row] AS row_ids",
    `${alsoReported(plan)} AS also_reported`,
  ])}
FROM ranked${population}
WHERE place = 1${orderBy(
    named.map(({ field, codes }) => ({ expression: `ranked.${column(field)}`, codes })),
    [date],
  )}`;
}

function alsoReported({ alsoReported: declared }: MarginalPlan): string {
  const beside = "coalesce(beside, [])";
  if (declared.length === 0) return beside;
  const cases = declared.map(({ row, also }) => `WHEN ${text(row)} THEN [${list(also)}]`).join(" ");
  return `list_concat(${beside}, CASE cell_row ${cases} ELSE [] END)`;
}

/** Stage and definition, unless the question names them and they are among the codes already. */
function statusColumns({ fields, named }: MarginalPlan): readonly string[] {
  const isNamed = (name: string): boolean => named.some(({ field }) => field === name);
  return [
    ...(isNamed("stage") ? [] : [as(fields.stage === null ? "NULL" : column(fields.stage), "stage")]),
    ...(isNamed("definition")
      ? []
      : [as(fields.definition === null ? "NULL" : column(fields.definition), "definition")]),
  ];
}

function sharesSql(plan: MarginalPlan, share: NonNullable<MarginalPlan["share"]>): string {
  const { fields, named } = plan;
  const date = column(fields.date ?? "");
  const series = named.map(({ field }) => column(field));
  const context = series.filter((name) => name !== column(share.field));
  const isTotal = `${column(share.field)} = ${text(share.total)}`;
  const isLatest = plan.asOf === "latest";
  const ofTotal = (expression: string): string => `max(${expression}) FILTER (WHERE ${isTotal}) OVER whole`;
  const newest = `newest AS (
  SELECT *, max(starts) FILTER (WHERE total_status IN ('A', 'P')) ${over(context)} AS newest_counted
  FROM tiled
), latest AS (
  SELECT *, dense_rank() ${over(context, `ORDER BY ${latestOrder(date, "total_status")}`)} AS place
  FROM newest
)`;
  const parts = [
    matchedSql(plan),
    `single AS (
  SELECT *, row_number() ${over([...series, date], `ORDER BY figure IS NULL, ${AT_DATE}`)} AS copy
  FROM matched
)`,
    `summed AS (
  SELECT *,
    sum(figure) FILTER (WHERE NOT ${isTotal}) OVER whole AS parts,
    count(*) FILTER (WHERE NOT ${isTotal} AND figure IS NULL) OVER whole AS unknown_parts,
    ${ofTotal("figure")} AS total,
    ${ofTotal("status")} AS total_status,
    ${ofTotal("cell_row")} AS total_row,
    ${ofTotal(column(fields.source))} AS total_source
  FROM single
  WHERE copy = 1
  WINDOW whole AS (PARTITION BY ${[...context, date].join(", ")})
)`,
    `tiled AS (
  -- only where the parts add up to the total exactly
  SELECT * FROM summed WHERE parts = total AND unknown_parts = 0 AND total > 0
)`,
    ...(isLatest ? [newest] : []),
  ];
  return `WITH ${parts.join(", ")}
SELECT${lines([
    ...series,
    "CAST(figure AS DOUBLE) / total AS value",
    as(date, "as_of"),
    "status AS obs_status",
    ...statusColumns(plan),
    `list_sort(list_distinct([${column(fields.source)}, total_source])) AS source_ids`,
    "CASE WHEN cell_row = total_row THEN [cell_row] ELSE [cell_row, total_row] END AS row_ids",
    "[] AS also_reported",
  ])}
FROM ${isLatest ? "latest" : "tiled"}
WHERE ${and([...(isLatest ? ["place = 1"] : []), isOneOf(column(share.field), share.shown)])}${orderBy(
    named.map(({ field, codes }) => ({
      expression: column(field),
      codes: field === share.field ? share.shown : codes,
    })),
    [date],
  )}`;
}
