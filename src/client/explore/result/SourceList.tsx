import type { JSX } from "preact";
import { publisherLabel } from "../../../i18n/publisher-label.ts";
import { formatDate, keepTogether } from "../../../lib/format.ts";
import { useExplorer } from "../context.ts";
import type { Sources } from "./use-sources.ts";

/** Answers about many events rest on dozens of sources; more than this are folded. */
const OPEN_SOURCES = 5;

export interface SourceListProps {
  readonly sourceIds: readonly string[];
  readonly sources: Sources;
}

/** The sources of a result with links to their entries; by code until, or where, their titles cannot be had. */
export function SourceList({ sourceIds, sources }: SourceListProps): JSX.Element {
  const { t } = useExplorer();
  const list = (
    <ul role="list" class="source-line">
      {sourceIds.map((id) => (
        <li key={id}>
          <Source id={id} sources={sources} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {sourceIds.length <= OPEN_SOURCES ? (
        list
      ) : (
        <details>
          <summary>{t("result.source-count", { count: sourceIds.length })}</summary>
          {list}
        </details>
      )}
      {sources === "failed" && <p class="muted">{t("result.sources-failed")}</p>}
    </>
  );
}

function Source({ id, sources }: { readonly id: string; readonly sources: Sources }): JSX.Element {
  const { config, locale, t } = useExplorer();
  const href = `${config.sourcesHref}#${id}`;
  if (sources === null || sources === "failed") return <a href={href}>{id}</a>;
  const source = sources.get(id);
  // A reader's own file may name sources of its own.
  if (source === undefined) return <>{id}</>;
  const { title, publisher, published, url, language } = source;
  const cited = <cite lang={language === locale ? undefined : language}>{title}</cite>;
  return (
    <>
      <a href={href}>{publisherLabel(publisher, t)}</a>,{" "}
      {url === null ? (
        cited
      ) : (
        <a href={url} rel="external">
          {cited}
        </a>
      )}
      {published !== null && (
        <span class="muted">{keepTogether(`, ${t("figure.published", { date: formatDate(published, locale) })}`)}</span>
      )}
    </>
  );
}
