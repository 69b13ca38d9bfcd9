/**
 * The state of the explorer as a link. `parseLink(formatLink(state))` gives the state back; defaults are left out, an
 * invalid value is named and ignored, unknown keys survive.
 */
import { isReferenceDate } from "../lib/reference-date.ts";
import type { TableSchema } from "../lib/table-schema.ts";
import { checkQuestion, keyFields, NOT_STATED } from "./check-question.ts";
import type { Declarations } from "./engine.ts";
import {
  dimensionsOf,
  isSortable,
  measuresOf,
  orderBreakdowns,
  sortColumns,
  START,
  tablesOf,
  VIEW_IDS,
  type ExploreState,
} from "./explore-state.ts";

export { START, toQuestion, VIEW_IDS, type ExploreState, type ViewId } from "./explore-state.ts";

/** A key of the link whose value was ignored, with why. */
export interface LinkProblem {
  readonly key: string;
  readonly value: string;
  readonly kind:
    "unknown-value" | "not-a-date" | "not-a-number" | "not-in-by" | "not-for-table" | "only-one-of" | "does-not-fit";
  /** What would be right, where that is a short list. */
  readonly allowed: readonly string[];
}

const KEYS = [
  "table",
  "measure",
  "by",
  "asof",
  "per",
  "share",
  "change",
  "rollup",
  "columns",
  "facet",
  "view",
  "sort",
  "page",
  "engine",
  "data",
  "sql",
] as const;
type Key = (typeof KEYS)[number];
const WHERE = "where.";
/** More codes than this are not a short list. */
const SHORT_LIST = 24;

const isKey = (name: string): name is Key => KEYS.some((key) => key === name);

/** The state that a query string asks for, with every value that had to be ignored. Never throws. */
export function parseLink(
  query: string | URLSearchParams,
  declarations: Declarations,
): { readonly state: ExploreState; readonly problems: readonly LinkProblem[] } {
  const pairs = [...new URLSearchParams(query)];
  const rest = pairs.filter(([name]) => !isKey(name) && !name.startsWith(WHERE));
  if (rest.length === pairs.length) return { state: { ...START, rest }, problems: [] };
  const problems: LinkProblem[] = [];
  const ignore = (key: string, value: string, kind: LinkProblem["kind"], allowed: readonly string[] = []): void => {
    problems.push({ key, value, kind, allowed: allowed.length > SHORT_LIST ? [] : allowed });
  };

  /** The only value of a key; `null` where it has none, so that an empty value means the default. */
  const one = (key: Key): string | null => {
    const [value = "", ...others] = pairs.filter(([name]) => name === key).map(([, text]) => text);
    for (const other of others) if (other !== value) ignore(key, other, "only-one-of");
    return value === "" ? null : value;
  };
  /** The value of a key where it is one of the allowed. */
  const oneOf = <Value extends string>(key: Key, allowed: readonly Value[]): Value | null => {
    const value = one(key);
    const found = allowed.find((candidate) => candidate === value);
    if (value !== null && found === undefined) ignore(key, value, "unknown-value", allowed);
    return found ?? null;
  };
  const date = (key: Key, words: readonly string[] = []): string | null => {
    const value = one(key);
    if (value === null || words.includes(value) || isReferenceDate(value)) return value;
    ignore(key, value, "not-a-date", words);
    return null;
  };
  const wholeNumber = (key: Key): number | null => {
    const value = one(key);
    if (value === null) return null;
    const number = /^[1-9]\d*$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isSafeInteger(number)) return number;
    ignore(key, value, "not-a-number");
    return null;
  };
  const list = (name: string): string[] => [
    ...new Set(
      pairs
        .filter(([key]) => key === name)
        .flatMap(([, text]) => text.split(","))
        .filter((text) => text !== ""),
    ),
  ];

  const table = oneOf("table", tablesOf(declarations)) ?? START.table;
  const schema = declarations.schemas[table];
  if (schema === undefined) throw new RangeError(`no table ${table}`);
  const isEvents = schema.kind === "events";
  const measures = measuresOf(schema);
  const dimensions = dimensionsOf(schema);
  const measure = oneOf("measure", measures) ?? measures[0] ?? "";

  const listedBy = list("by").filter((name) => {
    if (dimensions.includes(name)) return true;
    ignore("by", name, isDimension(name, declarations) ? "not-for-table" : "unknown-value", dimensions);
    return false;
  });
  const inBy = (key: "columns" | "facet"): string | null => {
    const value = one(key);
    if (value === null || listedBy.includes(value)) return value;
    ignore(key, value, dimensions.includes(value) ? "not-in-by" : "unknown-value", listedBy);
    return null;
  };
  const columns = inBy("columns");
  const wantedFacet = inBy("facet");
  const facet = wantedFacet === columns ? null : wantedFacet;
  if (wantedFacet !== null && facet === null) ignore("facet", wantedFacet, "only-one-of", listedBy);
  const by = orderBreakdowns(listedBy, columns, facet);

  const wanted = Object.fromEntries(
    [...new Set(pairs.map(([name]) => name).filter((name) => name.startsWith(WHERE)))].flatMap((key) => {
      const name = key.slice(WHERE.length);
      if (dimensions.includes(name)) return [[name, list(key)] as const];
      ignore(key, list(key).join(","), isDimension(name, declarations) ? "not-for-table" : "unknown-value", dimensions);
      return [];
    }),
  );
  const where = fittingCodes(wanted, { table, measure }, schema, declarations, ignore);

  /** A value of a key that only some tables have. */
  const forTable = <Value>(key: Key, value: Value | null, hasIt: boolean): Value | null => {
    if (value === null || hasIt) return value;
    ignore(key, String(value), "not-for-table");
    return null;
  };
  const asOf = forTable("asof", date("asof", ["latest", "all"]), !isEvents) ?? START.asOf;
  const rollup = forTable("rollup", oneOf("rollup", ["top"] as const), isEvents);
  const per = wholeNumber("per");
  const wantedShare = oneOf("share", ["1"]);
  const wantedChange = forTable("change", date("change"), !isEvents);
  const share = wantedShare !== null && per === null;
  if (wantedShare !== null && !share) ignore("share", wantedShare, "only-one-of", ["per", "share", "change"]);
  const change = per === null && !share ? wantedChange : null;
  if (wantedChange !== change) ignore("change", wantedChange ?? "", "only-one-of", ["per", "share", "change"]);

  const sort = one("sort");
  const canSort = sort === null || isSortable(sort, { by, columns });
  if (!canSort)
    ignore("sort", sort, dimensions.includes(sort.replace(/^-/, "")) ? "not-in-by" : "unknown-value", sortColumns(by));

  const state: ExploreState = {
    table,
    measure,
    by,
    columns,
    facet,
    where,
    asOf,
    per,
    share,
    change,
    rollup,
    view: oneOf("view", VIEW_IDS),
    sort: canSort ? sort : null,
    page: wholeNumber("page") ?? START.page,
    engine: oneOf("engine", ["cube", "sql"]),
    sql: one("sql"),
    data: oneOf("data", ["own", "published"]) ?? START.data,
    rest,
  };
  return { state, problems };
}

const isDimension = (name: string, declarations: Declarations): boolean =>
  tablesOf(declarations).some((table) => {
    const schema = declarations.schemas[table];
    return schema !== undefined && dimensionsOf(schema).includes(name);
  });

/** Codes that exist and can stand in one list; of two that cannot, the first stays. */
function fittingCodes(
  wanted: Readonly<Record<string, readonly string[]>>,
  { table, measure }: Pick<ExploreState, "table" | "measure">,
  schema: TableSchema,
  declarations: Declarations,
  ignore: (key: string, value: string, kind: LinkProblem["kind"], allowed?: readonly string[]) => void,
): Readonly<Record<string, readonly string[]>> {
  // Regions last: whether a province may stand beside its regencies depends on the employers asked for.
  const names = Object.keys(wanted).sort((a, b) => place(schema, a) - place(schema, b));
  const where: Record<string, readonly string[]> = {};
  for (const name of names) {
    const taken: string[] = [];
    for (const code of wanted[name] ?? []) {
      const question = { table, measure, by: [], where: { ...where, [name]: [...taken, code] } };
      const reason = checkQuestion(question, declarations);
      if (reason === null) taken.push(code);
      else if (reason.kind === "unknown-code")
        ignore(WHERE + name, code, "unknown-value", knownCodes(name, schema, declarations));
      else ignore(WHERE + name, code, "does-not-fit");
    }
    if (taken.length > 0) where[name] = taken;
  }
  const order = dimensionsOf(schema);
  return Object.fromEntries(
    Object.entries(where).sort(([nameA], [nameB]) => order.indexOf(nameA) - order.indexOf(nameB)),
  );
}

const place = (schema: TableSchema, name: string): number =>
  keyFields(schema).find((field) => field.name === name)?.codelist === "region" ? 1 : 0;

function knownCodes(name: string, schema: TableSchema, { codelists }: Declarations): readonly string[] {
  const codelist = keyFields(schema).find((field) => field.name === name)?.codelist;
  const codes = codelists[codelist ?? ""]?.codes.map(({ code }) => code) ?? [];
  return schema.kind === "events" && codes.length > 0 ? [...codes, NOT_STATED] : codes;
}

/** The query string of a state, without `?`; empty for the start. Keys come in one order, whatever the state's was. */
export function formatLink(state: ExploreState, declarations: Declarations): string {
  const schema = declarations.schemas[state.table];
  const [defaultMeasure = ""] = schema === undefined ? [] : measuresOf(schema);
  const order = schema === undefined ? [] : dimensionsOf(schema);
  const where = Object.entries(state.where)
    .filter(([, codes]) => codes.length > 0)
    .sort(([nameA], [nameB]) => order.indexOf(nameA) - order.indexOf(nameB));
  const unless = <Value>(value: Value, normal: Value): string | null => (value === normal ? null : String(value));
  const pairs: readonly (readonly [string, string | null])[] = [
    ["table", unless(state.table, START.table)],
    ["measure", unless(state.measure, defaultMeasure)],
    ["by", unless(state.by.join(","), "")],
    ...where.map(([name, codes]) => [WHERE + name, codes.join(",")] as const),
    ["asof", unless(state.asOf, START.asOf)],
    ["per", unless(state.per, null)],
    ["share", state.share ? "1" : null],
    ["change", state.change],
    ["rollup", state.rollup],
    ["columns", state.columns],
    ["facet", state.facet],
    ["view", state.view],
    ["sort", state.sort],
    ["page", unless(state.page, START.page)],
    ["engine", state.engine],
    ["data", unless(state.data, START.data)],
    ["sql", state.sql],
  ];
  const ours = pairs.flatMap(([key, value]) => (value === null || value === "" ? [] : [[key, value] as const]));
  // Nothing asked for is the start; everything at its default without a breakdown is not, and says so by its table.
  const isStart = ours.length === 1 && ours[0]?.[0] === "by" && ours[0][1] === START.by.join(",");
  const shown = isStart ? [] : ours.length === 0 ? [["table", state.table] as const] : ours;
  return [...shown, ...state.rest].map(([key, value]) => `${encode(key)}=${encode(value)}`).join("&");
}

/** Percent-encoded, except commas: they separate codes and are allowed in a query. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll("%2C", ",");
