import { compareText } from "../lib/compare-text.ts";
import { compareDates } from "../lib/reference-date.ts";
import { rowId, type Row, type TableSchema } from "../lib/table-schema.ts";
import { askedFields, fits, tiledField, type Asked } from "./asked.ts";
import { codesOfOneKind, latestGrouping, topmost } from "./breakdown.ts";
import { cellFields } from "./cell-fields.ts";
import { namedDimensions, OWN_STAFF } from "./check-question.ts";
import { distinct, sortCodes } from "./code-order.ts";
import type { Declarations } from "./engine.ts";
import { groupBy, latestOf, type Figure } from "./latest.ts";
import type { CellFields, MarginalPlan } from "./plan.ts";
import type { NotPublished, NotPublishedReason, Question } from "./question.ts";

const SEPARATOR = "\u0000";

/** A row with the text that planning compares. */
interface Candidate extends Figure {
  readonly codes: Readonly<Record<string, string>>;
}

/**
 * Plan for a table of published figures: exactly the named dimensions are broken down and all else is at its total.
 *
 * `rows` are those of the table, or at least those that fit the asked fields and the date; of a series that "latest"
 * is settled for, its latest figure is enough, and all of it where a preference names a row of it.
 *
 * A dimension in `by` without codes is resolved against the rows that fit everything else: stage and definition
 * first, then regions, then the others in the order of `by`, each within the codes of those before it. Scheme,
 * ladder and level of regions are decided once for the question; which of several nested groups to take is decided
 * within each combination of the other codes, for each date ("all", one date, shares) or across dates ("latest").
 */
export function planMarginal(
  question: Question,
  schema: TableSchema,
  declarations: Declarations,
  rows: readonly Row[],
): MarginalPlan | NotPublished {
  const refuse = (reason: NotPublishedReason): NotPublished => ({ status: "not-published", question, reason });
  const names = namedDimensions(question);
  const tiled = tiledField(question);
  const asked = askedFields(question, schema, declarations);
  const askedTiled = asked.find(({ field }) => field.name === tiled);
  const measure = schema.fields.find(({ name }) => name === question.measure);
  if (tiled !== null && (askedTiled?.field.total === undefined || measure?.type !== "integer"))
    return refuse({ kind: "no-tiling", dimension: tiled });

  const asOf = question.asOf ?? "latest";
  const fields = cellFields(schema);
  const candidates = withoutSetAside(
    rows
      .filter(
        (row) =>
          asked.every((one) => fits(one, row)) &&
          (asOf === "latest" || asOf === "all" || row[fields.date ?? ""] === asOf),
      )
      .map((row) => candidate(row, schema, fields, asked, question.measure)),
    asked,
    declarations,
  );
  const isByDate = asOf !== "latest" || tiled !== null;
  const kept = resolveBreakdown(candidates.rows, asked, names, tiled, isByDate);
  const named = names.map((name) => {
    const one = asked.find(({ field }) => field.name === name);
    return {
      field: name,
      codes:
        one?.codes ??
        sortCodes(
          kept.map(({ codes }) => codes[name] ?? ""),
          one?.codelist,
        ),
    };
  });
  if (kept.length === 0) return refuse({ kind: "no-rows", brokenDown: brokenDown(names, asked) });

  const atTotal = asked
    .filter(({ isNamed }) => !isNamed)
    .map(({ field, codes }) => ({ field: field.name, codes: codes ?? [] }));
  const region = asked.find(({ field }) => field.codelist === "region")?.field.name;
  if (question.per !== undefined) {
    const isRate =
      measure?.unit_en === "people" && tiled === null && hasOnly([...named, ...atTotal], fields.stage, ["ACTUAL"]);
    if (region === undefined || !isRate || !hasOnly([...named, ...atTotal], "employer", ["_T", OWN_STAFF]))
      return refuse({ kind: "no-rate" });
  }
  const ids = new Set(kept.map(({ id }) => id));
  return {
    status: "planned",
    kind: "marginal",
    question,
    table: schema.name,
    measure: question.measure,
    fields,
    named,
    atTotal,
    asOf,
    without: leftOut(
      candidates.rows,
      kept,
      named,
      isByDate && (asOf === "latest" || asOf === "all") ? fields.date : null,
    ),
    setAside: candidates.setAside,
    alsoReported: [...groupBy(declarations.preferences, ({ preferredRow }) => preferredRow)]
      .filter(([row]) => ids.has(row))
      .map(([row, preferences]) => ({ row, also: distinct(preferences.flatMap(({ alsoReported }) => alsoReported)) })),
    per: question.per === undefined || region === undefined ? null : { residents: question.per, region },
    share: shareOf(askedTiled, named),
  };
}

function candidate(
  row: Row,
  schema: TableSchema,
  fields: CellFields,
  asked: readonly Asked[],
  measure: string,
): Candidate {
  const value = row[measure];
  const codes: Record<string, string> = {};
  for (const { field } of asked) codes[field.name] = String(row[field.name] ?? "");
  return {
    id: rowId(schema, row),
    asOf: String(row[fields.date ?? ""] ?? ""),
    value: typeof value === "number" ? value : null,
    status: String(row[fields.status ?? ""] ?? ""),
    codes,
  };
}

const keyOf = ({ codes }: Candidate, names: readonly string[]): string =>
  names.map((name) => codes[name] ?? "").join(SEPARATOR);

/** Takes out the rows of a series that has a declared preferred row among the candidates. */
function withoutSetAside(
  rows: readonly Candidate[],
  asked: readonly Asked[],
  { preferences }: Declarations,
): { rows: readonly Candidate[]; setAside: readonly string[] } {
  const names = asked.map(({ field }) => field.name);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const setAside = new Set<string>();
  for (const { preferredRow, alsoReported } of preferences) {
    const preferred = byId.get(preferredRow);
    for (const id of alsoReported) {
      const also = byId.get(id);
      if (preferred !== undefined && also !== undefined && keyOf(preferred, names) === keyOf(also, names))
        setAside.add(id);
    }
  }
  return { rows: rows.filter(({ id }) => !setAside.has(id)), setAside: [...setAside].sort(compareText) };
}

function resolveBreakdown(
  candidates: readonly Candidate[],
  asked: readonly Asked[],
  names: readonly string[],
  tiled: string | null,
  isByDate: boolean,
): readonly Candidate[] {
  const turn = ({ field }: Asked): number =>
    field.name === tiled
      ? Infinity
      : field.role !== "dimension"
        ? -2
        : field.codelist === "region"
          ? -1
          : names.indexOf(field.name);
  const open = asked.filter(({ codes }) => codes === null).sort((a, b) => turn(a) - turn(b));
  return open.reduce((rows, one, index) => {
    const later = open.slice(index).map(({ field }) => field.name);
    const context = asked.map(({ field }) => field.name).filter((name) => !later.includes(name));
    return resolveField(rows, one, asked, context, isByDate);
  }, candidates);
}

/** Rows whose code of one open field is kept, decided within each context. */
function resolveField(
  rows: readonly Candidate[],
  { field, codelist, listed }: Asked,
  asked: readonly Asked[],
  context: readonly string[],
  isByDate: boolean,
): readonly Candidate[] {
  if (field.role !== "dimension" || codelist === undefined) return rows;
  const codeOf = (row: Candidate): string => row.codes[field.name] ?? "";
  const parts = listed.filter((code) => code !== field.total);
  const kind = new Set(codesOfOneKind(distinct(rows.map(codeOf)), field, codelist, parts));
  const ofKind = rows.filter((row) => kind.has(codeOf(row)));
  const inContext = groupBy(ofKind, (row) => keyOf(row, context) + SEPARATOR + (isByDate ? row.asOf : ""));
  return [...inContext.values()].flatMap((group) => {
    const taken = isByDate
      ? topmost(distinct(group.map(codeOf)), codelist)
      : latestGrouping(latestDates(group, asked, codeOf), codelist);
    return group.filter((row) => taken.includes(codeOf(row)));
  });
}

/** Newest date of each code, counting only the latest known figure of each series. */
function latestDates(
  rows: readonly Candidate[],
  asked: readonly Asked[],
  codeOf: (row: Candidate) => string,
): ReadonlyMap<string, string> {
  const names = asked.map(({ field }) => field.name);
  const dates = new Map<string, string>();
  for (const series of groupBy(rows, (row) => keyOf(row, names)).values()) {
    const latest = latestOf(series);
    const known = dates.get(codeOf(latest));
    if (known === undefined || compareDates(known, latest.asOf) < 0) dates.set(codeOf(latest), latest.asOf);
  }
  return dates;
}

/** Combinations that the lists of codes alone would let in. */
function leftOut(
  candidates: readonly Candidate[],
  kept: readonly Candidate[],
  named: readonly { field: string; codes: readonly string[] }[],
  dateField: string | null,
): readonly Readonly<Record<string, string>>[] {
  const ids = new Set(kept.map(({ id }) => id));
  const varying = named.filter(({ codes }) => codes.length > 1).map(({ field }) => field);
  const wanted = named.map(({ field, codes }) => ({ field, codes: new Set(codes) }));
  const dropped = candidates.filter(
    (row) => !ids.has(row.id) && wanted.every(({ field, codes }) => codes.has(row.codes[field] ?? "")),
  );
  const combinations = dropped.map((row) => ({
    ...(dateField === null ? {} : { [dateField]: row.asOf }),
    ...Object.fromEntries(varying.map((name) => [name, row.codes[name] ?? ""])),
  }));
  const unique = new Map(combinations.map((combination) => [Object.values(combination).join(SEPARATOR), combination]));
  return [...unique].sort(([a], [b]) => compareText(a, b)).map(([, combination]) => combination);
}

const hasOnly = (
  selections: readonly { field: string; codes: readonly string[] }[],
  name: string | null,
  allowed: readonly string[],
): boolean => selections.every(({ field, codes }) => field !== name || codes.every((code) => allowed.includes(code)));

/** Named dimensions that are not only asked for at their total. */
const brokenDown = (names: readonly string[], asked: readonly Asked[]): readonly string[] =>
  names.filter((name) => {
    const one = asked.find(({ field }) => field.name === name);
    return one?.codes === null || one?.codes.some((code) => code !== one.field.total && code !== one.field.default);
  });

function shareOf(tiled: Asked | undefined, named: MarginalPlan["named"]): MarginalPlan["share"] {
  const { name, total } = tiled?.field ?? {};
  if (tiled === undefined || name === undefined || total === undefined) return null;
  const parts = named.find(({ field }) => field === name)?.codes ?? [];
  return { field: name, total, shown: tiled.listed.length > 0 ? tiled.listed : parts };
}
