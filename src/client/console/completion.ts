/**
 * What the editor offers while a query is written: tables behind `FROM`, columns of the tables that the query names,
 * and the codes of a coded column inside a text that it is compared with.
 */
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import type { Locale } from "../../lib/format.ts";
import { column as sqlName } from "../../query/sql-text.ts";
import type { Relation, RelationColumn } from "./catalogue.ts";
import { FUNCTIONS, KEYWORDS } from "./dialect.ts";
import { isSign, isWord, nameOf, tokensOf, type Token } from "./tokens.ts";

/** A name as SQL wants it: in double quotes where it would be read as something else. */
export const identifier = (name: string): string =>
  KEYWORDS.includes(name.toLowerCase()) ? `"${name.replaceAll('"', '""')}"` : sqlName(name);

export function completeSql(relations: readonly Relation[], locale: Locale): CompletionSource {
  return (context) => {
    const tokens = tokensOf(context.state);
    const current = tokens.find(({ from, to }) => from < context.pos && context.pos <= to);
    if (current?.kind === "comment") return null;
    const read = tokens.filter(({ kind }) => kind !== "comment");
    const place: Place = {
      current,
      before: read.filter(({ to }) => to <= (isPartOfName(current) ? current.from : context.pos)),
      sources: sourcesOf(read, relations),
    };
    if (current?.kind === "string") return completeCode(context, current, place, relations, locale);
    return completeName(context, place, relations, namedQueries(read));
  };
}

/** Where the cursor is. */
interface Place {
  /** Token that the cursor is in, or directly behind. */
  readonly current: Token | undefined;
  /** Tokens before the name that is being written, or before the cursor. */
  readonly before: readonly Token[];
  /** Tables that the query reads, by name and by alias. */
  readonly sources: ReadonlyMap<string, Relation>;
}

const isPartOfName = (token: Token | undefined): token is Token => token?.kind === "word" || token?.kind === "quoted";

/** Tables behind `FROM` and `JOIN`, scopes of subqueries not told apart: a name offered too much does no harm. */
function sourcesOf(tokens: readonly Token[], relations: readonly Relation[]): Map<string, Relation> {
  const byName = new Map(relations.map((relation) => [relation.name.toLowerCase(), relation]));
  const sources = new Map<string, Relation>();
  for (const [index, token] of tokens.entries()) {
    const name = nameOf(token);
    const relation = name === null ? undefined : byName.get(name);
    const previous = tokens[index - 1];
    if (name === null || relation === undefined || !(isWord(previous, "from", "join") || isSign(previous, ",")))
      continue;
    sources.set(name, relation);
    const next = tokens[index + 1];
    const alias = nameOf(isWord(next, "as") ? tokens[index + 2] : next);
    if (alias !== null && !KEYWORDS.includes(alias)) sources.set(alias, relation);
  }
  return sources;
}

/** Names that `WITH` gives. */
const namedQueries = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap((token, index) => {
    const previous = tokens[index - 1];
    const isNamed =
      (isWord(previous, "with", "recursive") || isSign(previous, ",")) &&
      isWord(tokens[index + 1], "as") &&
      isSign(tokens[index + 2], "(");
    const name = nameOf(token);
    return isNamed && name !== null ? [name] : [];
  });

const CLAUSES = ["select", "from", "where", "on", "using", "group", "order", "having", "qualify", "limit"];

/** True behind `FROM` and `JOIN`, and behind a comma in the list of tables. */
function expectsRelation(before: readonly Token[]): boolean {
  const last = before.at(-1);
  if (isWord(last, "from", "join", "describe", "summarize")) return true;
  if (!isSign(last, ",")) return false;
  let depth = 0;
  for (const token of before.toReversed()) {
    if (isSign(token, ")")) depth += 1;
    if (isSign(token, "(")) depth -= 1;
    if (depth < 0) return false;
    if (depth === 0 && isWord(token, ...CLAUSES)) return isWord(token, "from");
  }
  return false;
}

function completeName(
  context: CompletionContext,
  { current, before, sources }: Place,
  relations: readonly Relation[],
  queries: readonly string[],
): CompletionResult | null {
  const last = before.at(-1);
  const isBehindDot = isSign(last, ".");
  if (!isPartOfName(current) && !isBehindDot && !context.explicit) return null;
  const isQuoted = current?.kind === "quoted";
  const range = isPartOfName(current)
    ? { from: current.from, to: isQuoted ? current.to : context.pos }
    : { from: context.pos };
  const validFor = isQuoted ? /^"[^"]*$/ : /^\w*$/;
  const written = (options: readonly Completion[]): CompletionResult => ({
    ...range,
    options: isQuoted ? options.filter(({ type }) => type !== "keyword" && type !== "function").map(inQuotes) : options,
    validFor,
  });

  if (isBehindDot) {
    const relation = sources.get(nameOf(before.at(-2)) ?? "");
    return relation === undefined ? null : written(relation.columns.map(columnOption));
  }
  const tables = [...queries.map((name) => ({ label: name, type: "class" })), ...relations.map(relationOption)];
  if (expectsRelation(before)) return written(tables);
  const columns = sources.size > 0 ? [...new Set(sources.values())] : relations;
  return written([
    ...distinctColumns(columns).map((column) => ({ ...columnOption(column), boost: 2 })),
    ...tables,
    ...Object.entries(FUNCTIONS).map(([name, signature]) => functionOption(name, signature)),
    ...KEYWORDS.map((word) => ({ label: word.toUpperCase(), type: "keyword", boost: -1 })),
  ]);
}

/** The first column of each name. */
const distinctColumns = (relations: readonly Relation[]): readonly RelationColumn[] => [
  ...new Map(
    relations
      .flatMap(({ columns }) => columns)
      .toReversed()
      .map((column) => [column.name, column]),
  ).values(),
];

const relationOption = ({ name, kind, title, description }: Relation): Completion => ({
  label: name,
  type: "class",
  detail: title,
  apply: identifier(name),
  boost: kind === "codelist" ? 0 : 1,
  ...(description === "" ? {} : { info: description }),
});

const columnOption = ({ name, title, unit, description }: RelationColumn): Completion => ({
  label: name,
  type: "property",
  detail: unit === null ? title : `${title} (${unit})`,
  apply: identifier(name),
  ...(description === "" ? {} : { info: description }),
});

/** The call with the cursor between its parentheses, or behind them where it takes nothing. */
const functionOption = (name: string, signature: string): Completion => ({
  label: name,
  type: "function",
  detail: signature,
  apply: (view: EditorView, _completion: Completion, from: number, to: number) => {
    const anchor = from + name.length + (signature === "()" ? 2 : 1);
    view.dispatch({ changes: { from, to, insert: `${name}()` }, selection: { anchor }, userEvent: "input.complete" });
  },
});

/** An option for a name that was begun with a double quote. */
const inQuotes = (option: Completion): Completion => {
  const quoted = `"${option.label.replaceAll('"', '""')}"`;
  return { ...option, label: quoted, apply: quoted };
};

/** Codes, or labels, inside `sex = '…'` and `sex IN ('…', '…')`. */
function completeCode(
  { pos, state }: CompletionContext,
  string: Token,
  place: Place,
  relations: readonly Relation[],
  locale: Locale,
): CompletionResult | null {
  // A text that was not closed runs on to the next quote, or to the end of the query.
  const isClosed = string.text.length > 1 && string.text.endsWith("'") && !string.text.includes("\n");
  if (isClosed && pos === string.to) return null;
  const before = place.before.filter(({ to }) => to <= string.from);
  const column = comparedColumn(before, place.sources, relations);
  if (column?.codelist == null) return null;
  const from = string.from + 1;
  const to = isClosed ? string.to - 1 : pos;
  const closing = state.sliceDoc(to, to + 1) === "'" ? "" : "'";
  const { codelist, isLabel, total } = column;
  const options = codelist.codes.map(({ code }, index): Completion => {
    const label = codelist.label(code, locale);
    const value = (isLabel ? label : code).replaceAll("'", "''") + closing;
    return {
      // Found by its code and by its label, shown as what is written into the query.
      label: isLabel ? label : `${code} ${label}`,
      displayLabel: isLabel ? label : code,
      detail: isLabel ? code : label,
      type: code === total ? "constant" : "enum",
      apply: value,
      sortText: String(index).padStart(6, "0"),
    };
  });
  return { from, to, options, validFor: /^[^']*$/ };
}

/** Column that the text behind these tokens is compared with. */
function comparedColumn(
  before: readonly Token[],
  sources: ReadonlyMap<string, Relation>,
  relations: readonly Relation[],
): RelationColumn | undefined {
  const end = endOfColumn(before);
  const name = nameOf(before[end]);
  if (name === null) return undefined;
  const qualifier = isSign(before[end - 1], ".") ? nameOf(before[end - 2]) : null;
  const named = qualifier === null ? undefined : sources.get(qualifier);
  const candidates = named !== undefined ? [named] : sources.size > 0 ? [...sources.values()] : relations;
  return candidates
    .flatMap(({ columns }) => columns)
    .find((column) => column.name.toLowerCase() === name && column.codelist !== null);
}

/** Index of the column's name before `=`, or before `IN (` with the texts already listed; -1 where nothing is compared. */
function endOfColumn(before: readonly Token[]): number {
  let index = before.length - 1;
  if (isSign(before[index], "=", "==", "<>", "!=")) return index - 1;
  while (before[index]?.kind === "string" || isSign(before[index], ",")) index -= 1;
  if (!isSign(before[index], "(") || !isWord(before[index - 1], "in")) return -1;
  return isWord(before[index - 2], "not") ? index - 3 : index - 2;
}
