/** Changes of all tables as a page tells them: lists of rows in words, by kind of change and table. */
import { translate } from "../i18n/index.ts";
import type { Locale } from "../lib/format.ts";
import { rowId, type Row } from "../lib/table-schema.ts";
import type { TableChanges } from "./changes.ts";
import { changeWords, type ChangeWords } from "./change-words.ts";
import { tableTitle } from "./dictionary.ts";

/** Revisions first: they are what a reader who used earlier figures must know. */
export const CHANGE_KINDS = ["revised", "withdrawn", "moved", "added", "backfilled"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface ChangeCell {
  readonly text: string;
  /** Below it: which field, of what date. */
  readonly note?: string;
}

export interface ChangeEntry {
  readonly label: string;
  readonly rowId: string;
  readonly remark: string | null;
  /** Cells beside the label, one line a changed field. */
  readonly lines: readonly (readonly ChangeCell[])[];
}

export interface ChangeList {
  readonly kind: ChangeKind;
  /** Element id: kind and table. */
  readonly id: string;
  readonly title: string;
  /** Headers beside the first one. */
  readonly columns: readonly string[];
  readonly subject: "figures" | "events";
  /** All of them; `entries` are the first ones. */
  readonly count: number;
  readonly entries: readonly ChangeEntry[];
}

export interface ChangeReport {
  /** Rows by kind, reference tables left out. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  readonly lists: readonly ChangeList[];
  /** One sentence a reference table. */
  readonly reference: readonly string[];
}

/** A page holds no more of one list than this: it is read on phones. */
const SHOWN_ENTRIES = 100;

export function changeReport(changes: readonly TableChanges[], locale: Locale): ChangeReport {
  const told = changes.filter(({ schema }) => schema.kind !== "reference");
  const lists = CHANGE_KINDS.flatMap((kind) => told.flatMap((table) => listOf(kind, table, locale)));
  const countOf = (kind: ChangeKind): number =>
    lists.filter((list) => list.kind === kind).reduce((sum, { count }) => sum + count, 0);
  return {
    counts: Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, countOf(kind)])) as Record<ChangeKind, number>,
    lists,
    reference: changes
      .filter(({ schema }) => schema.kind === "reference")
      .map(({ schema, added, revisions, withdrawn }) =>
        translate(locale)("editions.reference-table", {
          table: tableTitle(schema, locale),
          added: added.length,
          revised: revisions.length,
          withdrawn: withdrawn.length,
        }),
      ),
  };
}

/** One list, or none where the table has no such change. */
function listOf(kind: ChangeKind, changes: TableChanges, locale: Locale): readonly ChangeList[] {
  const { schema } = changes;
  const words = changeWords(schema, locale);
  const all = ENTRIES[kind](changes, words, locale);
  if (all.length === 0) return [];
  return [
    {
      kind,
      id: `${kind}-${schema.name}`,
      title: tableTitle(schema, locale),
      columns: columnsOf(kind, words, locale),
      subject: schema.kind === "marginal" ? "figures" : "events",
      count: all.length,
      // Words are made for what is shown only.
      entries: all.slice(0, SHOWN_ENTRIES).map((entry) => entry()),
    },
  ];
}

function columnsOf(kind: ChangeKind, { measure }: ChangeWords, locale: Locale): readonly string[] {
  const t = translate(locale);
  if (kind === "revised") return [t("editions.column-before"), t("editions.column-after")];
  if (kind === "moved") return [t("editions.column-latest"), t("editions.column-new")];
  return [...(measure === null ? [] : [measure]), t("figure.source")];
}

type Entries = (changes: TableChanges, words: ChangeWords, locale: Locale) => readonly (() => ChangeEntry)[];

/** A row that is told by itself: its figure and who published it. */
const single =
  (row: Row, { schema }: TableChanges, words: ChangeWords, remark: string | null = null) =>
  (): ChangeEntry => ({
    label: words.label(row),
    rowId: rowId(schema, row),
    remark,
    lines: [[...(words.measure === null ? [] : [{ text: words.figure(row) }]), { text: words.source(row) }]],
  });

const ENTRIES: Readonly<Record<ChangeKind, Entries>> = {
  revised: ({ schema, revisions }, words, locale) =>
    revisions.map(({ after, fields, reason }) => () => ({
      label: words.label(after),
      rowId: rowId(schema, after),
      remark: reason === null ? null : translate(locale)("editions.reason", { reason }),
      lines: fields.map(({ field, ...change }) => [
        { text: words.value(field, change.before), note: words.field(field) },
        { text: words.value(field, change.after) },
      ]),
    })),
  moved: ({ schema, movements }, words) =>
    movements.map(({ before, after }) => () => ({
      label: words.label(after, "undated"),
      rowId: rowId(schema, after),
      remark: null,
      lines: [[before, after].map((row) => ({ text: words.figure(row), note: words.circumstances(row) }))],
    })),
  added: (changes, words) => changes.added.map((row) => single(row, changes, words)),
  withdrawn: (changes, words) => changes.withdrawn.map((row) => single(row, changes, words)),
  backfilled: (changes, words, locale) =>
    changes.backfills.map(({ row, kind }) =>
      single(row, changes, words, translate(locale)(`editions.backfill-${kind}`)),
    ),
};
