import { useEffect, useState } from "preact/hooks";
import type { SourcesRow } from "../../../generated/tables.ts";
import { PublishedFileError } from "../../files/published-file-error.ts";
import type { ResultAreaProps } from "../props.ts";

/** `null` while they are being fetched; `failed` where the published file could not be had. */
export type Sources = ReadonlyMap<string, SourcesRow> | "failed" | null;

/** Sources by id, fetched once there is a result that cites one; after a failure again with the next result. */
export function useSources(loadSources: ResultAreaProps["loadSources"], sourceIds: readonly string[]): Sources {
  const [sources, setSources] = useState<Sources>(null);
  useEffect(() => {
    if (sourceIds.length === 0 || sources instanceof Map) return;
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
  return sources;
}
