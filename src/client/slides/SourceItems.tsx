import type { JSX } from "preact";
import type { PortableSource } from "../../export/portable-figure.ts";
import type { Translate } from "../../i18n/index.ts";
import { keepTogether } from "../../lib/format.ts";

export interface SourceItemsProps {
  readonly sources: readonly PortableSource[];
  readonly t: Translate;
}

/** Sources one below the other, with links where they are on the web. */
export function SourceItems({ sources, t }: SourceItemsProps): JSX.Element {
  return (
    <ol class="slide-source-items">
      {sources.map(({ sourceId, publisher, title, language, url, date }) => (
        <li key={sourceId}>
          {publisher},{" "}
          {url === null ? (
            <cite lang={language}>{title}</cite>
          ) : (
            <a href={url} rel="external">
              <cite lang={language}>{title}</cite>
            </a>
          )}
          {date !== null && keepTogether(`, ${t("figure.published", { date })}`)}
        </li>
      ))}
    </ol>
  );
}
