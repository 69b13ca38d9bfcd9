/** DuckDB's SQL as the editor colours and completes it; `@codemirror/lang-sql` has no dialect for it. */
import { SQLDialect } from "@codemirror/lang-sql";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Words of a query, in the order in which one is written. Statements that change something are left out: the console
 * only reads.
 */
export const KEYWORDS = words(`
  select distinct on from where group by all having qualify window order asc desc nulls limit offset
  with recursive as materialized union except intersect values table using sample tablesample
  join left right full outer inner cross semi anti asof natural positional lateral
  and or not in is null like ilike similar to between exists any some true false isnull notnull collate
  case when then else end cast try_cast interval filter within over partition rows range groups
  unbounded preceding following current row exclude replace columns pivot unpivot include rollup cube
  grouping sets describe summarize show lambda array struct map
`);

export const TYPES = words(`
  bigint boolean date decimal double float hugeint integer real smallint text time timestamp tinyint uuid varchar
`);

/** Functions worth offering, with their arguments as a reader writes them. All are inside the engine: none needs an extension. */
export const FUNCTIONS: Readonly<Record<string, string>> = {
  abs: "(x)",
  any_value: "(x)",
  arg_max: "(x, by)",
  arg_min: "(x, by)",
  avg: "(x)",
  ceil: "(x)",
  coalesce: "(x, …)",
  concat: "(x, …)",
  concat_ws: "(separator, x, …)",
  contains: "(text, part)",
  corr: "(y, x)",
  count: "(*)",
  count_if: "(condition)",
  cume_dist: "()",
  dense_rank: "()",
  ends_with: "(text, part)",
  first_value: "(x)",
  floor: "(x)",
  generate_series: "(from, to, step)",
  greatest: "(x, …)",
  lag: "(x, offset)",
  last_value: "(x)",
  lead: "(x, offset)",
  least: "(x, …)",
  left: "(text, length)",
  length: "(text)",
  list: "(x)",
  ln: "(x)",
  lower: "(text)",
  lpad: "(text, length, fill)",
  make_date: "(year, month, day)",
  max: "(x)",
  median: "(x)",
  min: "(x)",
  mode: "(x)",
  ntile: "(groups)",
  nullif: "(x, y)",
  percent_rank: "()",
  quantile_cont: "(x, position)",
  quantile_disc: "(x, position)",
  range: "(from, to, step)",
  rank: "()",
  regexp_extract: "(text, pattern)",
  regexp_matches: "(text, pattern)",
  regexp_replace: "(text, pattern, by)",
  replace: "(text, from, to)",
  right: "(text, length)",
  round: "(x, decimals)",
  row_number: "()",
  rpad: "(text, length, fill)",
  sign: "(x)",
  split_part: "(text, separator, index)",
  sqrt: "(x)",
  starts_with: "(text, part)",
  stddev_samp: "(x)",
  strftime: "(date, format)",
  string_agg: "(text, separator)",
  string_split: "(text, separator)",
  substr: "(text, start, length)",
  sum: "(x)",
  trim: "(text)",
  trunc: "(x)",
  typeof: "(x)",
  unnest: "(list)",
  upper: "(text)",
  var_samp: "(x)",
};

export const duckdbDialect = SQLDialect.define({
  keywords: KEYWORDS.join(" "),
  types: TYPES.join(" "),
  builtin: Object.keys(FUNCTIONS)
    .filter((name) => !KEYWORDS.includes(name) && !TYPES.includes(name))
    .join(" "),
  operatorChars: "*+-%<>!=&|~^/:@",
  doubleDollarQuotedStrings: true,
  caseInsensitiveIdentifiers: true,
});
