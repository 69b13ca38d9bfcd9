/** The glossary as a reader sees it: terms from A to Z in the reader's language, with references that can be opened. */
import type { GlossaryRow } from "../generated/tables.ts";
import { compareNames } from "../lib/compare-text.ts";
import type { Locale } from "../lib/format.ts";

export interface Reference {
  readonly url: string;
  /** What the link says: the host, or owner and name of a repository. */
  readonly label: string;
}

export interface GlossaryEntry {
  /** Element id. */
  readonly id: string;
  readonly term: string;
  /** The term in the other language. */
  readonly otherTerm: string;
  readonly definition: string;
  /** The definition in the other language. */
  readonly otherDefinition: string;
  readonly references: readonly Reference[];
  /** Where there is no address: whose word the definition is. */
  readonly basis: "published" | "site" | "usage";
}

export interface GlossaryGroup {
  readonly letter: string;
  readonly entries: readonly GlossaryEntry[];
}

/** `https://www.kasn.go.id/x` -> `kasn.go.id`. */
const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "");

/** Addresses in the reference of a term. Working notes that lead nowhere are not for readers and are left out. */
export function parseReferences(source: string): readonly Reference[] {
  return source
    .split(/\s*;\s+|\s+;\s*/)
    .map((part) => part.trim())
    .flatMap((part): Reference[] => {
      const url = /^https?:\/\/\S+/.exec(part)?.[0];
      if (url !== undefined) return [{ url, label: hostOf(url) }];
      const repository = /^github:([\w.-]+\/[\w.-]+)/.exec(part)?.[1];
      return repository === undefined
        ? []
        : [{ url: `https://github.com/${repository}`, label: `GitHub: ${repository}` }];
    });
}

function basisOf(source: string): GlossaryEntry["basis"] {
  if (parseReferences(source).length > 0) return "published";
  return /^(project definition|measured)/.test(source) ? "site" : "usage";
}

/** Terms by first letter of the reader's term; terms that begin with no letter come first, under `#`. */
export function groupGlossary(rows: readonly GlossaryRow[], locale: Locale): readonly GlossaryGroup[] {
  const entries = rows.map((row): GlossaryEntry => {
    const indonesian = { term: row.term_label_id, definition: row.definition_id };
    const english = { term: row.term_en, definition: row.definition_en };
    const [own, other] = locale === "id" ? [indonesian, english] : [english, indonesian];
    return {
      id: row.term_id,
      ...own,
      otherTerm: other.term,
      otherDefinition: other.definition,
      references: parseReferences(row.source),
      basis: basisOf(row.source),
    };
  });
  const byLetter = Map.groupBy(entries, ({ term }) => (/^[a-z]/i.test(term) ? term.slice(0, 1).toUpperCase() : "#"));
  return [...byLetter]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, group]) => ({ letter, entries: group.sort((a, b) => compareNames(a.term, b.term)) }));
}
