/** The sources in the order of their page: by kind, and within the largest kind by year. */
import type { SourcesRow } from "../generated/tables.ts";
import type { Codelist } from "../lib/codelist.ts";
import { compareNames } from "../lib/compare-text.ts";

export interface SourceGroup {
  /** Element id. */
  readonly id: string;
  readonly kind: string;
  /** Year of publication; `null` where the kind is not split, empty where no date was printed. */
  readonly year: string | null;
  readonly sources: readonly SourcesRow[];
}

/** A kind with more sources than this is split by year. */
const SPLIT_ABOVE = 100;

const byPublisher = (a: SourcesRow, b: SourcesRow): number =>
  compareNames(a.publisher, b.publisher) ||
  compareNames(a.published ?? "", b.published ?? "") ||
  compareNames(a.source_id, b.source_id);

/** Groups in the order of the code list, newest year first and undated last; within a group by publisher. */
export function groupSources(sources: readonly SourcesRow[], kinds: Codelist): readonly SourceGroup[] {
  return kinds.codes.flatMap(({ code }): SourceGroup[] => {
    const ofKind = sources.filter(({ kind }) => kind === code);
    const id = code.toLowerCase();
    if (ofKind.length === 0) return [];
    if (ofKind.length <= SPLIT_ABOVE) return [{ id, kind: code, year: null, sources: ofKind.toSorted(byPublisher) }];
    const byYear = Map.groupBy(ofKind, ({ published }) => (published ?? "").slice(0, 4));
    return [...byYear]
      .sort(([a], [b]) => compareNames(b, a))
      .map(([year, group]) => ({
        id: `${id}-${year === "" ? "undated" : year}`,
        kind: code,
        year,
        sources: group.toSorted(byPublisher),
      }));
  });
}
