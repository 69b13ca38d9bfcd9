import type { JSX } from "preact";
import type { Provenance as CellProvenance } from "../../../charts/chart.ts";
import { keepTogether } from "../../../lib/format.ts";
import type { EngineName } from "../../../query/engine.ts";
import { useExplorer } from "../context.ts";
import { datesInWords, statusInWords } from "./provenance-text.ts";
import { SourceList } from "./SourceList.tsx";
import { SqlText } from "./SqlText.tsx";
import type { Sources } from "./use-sources.ts";

export interface ProvenanceProps {
  readonly provenance: CellProvenance;
  readonly notes: readonly string[];
  readonly sources: Sources;
  readonly engine: EngineName;
  /** Figures of the reader's own file. */
  readonly isOwn: boolean;
  readonly sql: string | null;
}

/** Where the figures of a result come from, and what computed them. */
export function Provenance({ provenance, notes, sources, engine, isOwn, sql }: ProvenanceProps): JSX.Element {
  const explorer = useExplorer();
  const { t, locale } = explorer;
  const dates = datesInWords(provenance, locale);
  const status = statusInWords(provenance, explorer);
  return (
    <div class="result-meta">
      <dl>
        {dates !== "" && <Entry term={t("result.date")}>{keepTogether(dates)}</Entry>}
        {status !== "" && <Entry term={t("result.status")}>{status}</Entry>}
        <Entry term={t("result.engine")}>{t(`result.engine-${isOwn ? "own" : engine}`)}</Entry>
        {provenance.sourceIds.length > 0 && (
          <Entry term={t("result.source")} isWhole>
            <SourceList sourceIds={provenance.sourceIds} sources={sources} />
          </Entry>
        )}
        {notes.length > 0 && (
          <Entry term={t("result.notes")} isWhole>
            {notes.length === 1 ? (
              notes[0]
            ) : (
              <ul>
                {notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            )}
          </Entry>
        )}
      </dl>
      {sql !== null && <SqlText sql={sql} />}
    </div>
  );
}

interface EntryProps {
  readonly term: string;
  readonly isWhole?: boolean;
  readonly children: JSX.Element | string | undefined;
}

function Entry({ term, isWhole = false, children }: EntryProps): JSX.Element {
  return (
    <div class={isWhole ? "whole" : undefined}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
