import { useEffect, useMemo, useState } from "preact/hooks";
import type { SourcesRow } from "../../../generated/tables.ts";
import { PublishedFileError } from "../../files/published-file-error.ts";
import { useExplorer } from "../context.ts";
import type { ResultAreaProps } from "../props.ts";

/** `null` while they are being fetched; `failed` where the published file could not be had. */
export type Sources = ReadonlyMap<string, SourcesRow> | "failed" | null;

/** Sources by id, fetched for the first result that cites one unknown to the page; after a failure again with the next. */
export function useSources(loadSources: ResultAreaProps["loadSources"], sourceIds: readonly string[]): Sources {
  const { startSources } = useExplorer().config;
  const known = useMemo(() => new Map(startSources.map((source) => [source.source_id, source])), [startSources]);
  const areKnown = sourceIds.every((id) => known.has(id));
  const [sources, setSources] = useState<Sources>(null);
  useEffect(() => {
    if (areKnown || sources instanceof Map) return;
    let isCurrent = true;
    loadSources().then(
      (loaded) => {
        if (isCurrent) setSources(loaded);
      },
      (error: unknown) => {
        if (!(error instanceof PublishedFileError)) throw error;
        if (isCurrent) setSources("failed");
      },
    );
    return () => {
      isCurrent = false;
    };
    // What the last try came to is no reason for another.
  }, [sourceIds, loadSources]);
  return areKnown ? known : sources;
}
