import type { JSX } from "preact";
import type { FigureFile, SiteIdentity } from "../../export/portable-figure.ts";
import type { Translate } from "../../i18n/index.ts";
import { keepTogether } from "../../lib/format.ts";
import { figureFacts, permalinkOf, sourceSummary } from "./deck.ts";
import { DrawingBox } from "./DrawingBox.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { printLayout } from "./print-layout.ts";

export interface FigurePageProps {
  readonly file: FigureFile;
  readonly site: SiteIdentity;
  readonly t: Translate;
  /** Number of the page and of all pages, from 1. */
  readonly number: number;
  readonly count: number;
}

/** A figure with its numbers where they fit, its notes, and where it comes from. */
export function FigurePage({ file, site, t, number, count }: FigurePageProps): JSX.Element {
  const { figure, drawing } = file;
  const { words, hasTable } = printLayout(drawing, figure.table);
  const permalink = permalinkOf(figure, site);
  const table = hasTable && (
    <div class="print-numbers">
      <FigureTable table={figure.table} caption={t("figure.table-caption", { title: figure.title })} t={t} />
    </div>
  );
  const notes = figure.notes.length > 0 && (
    <div class="print-notes">
      <b>{t("figure.notes")}</b> {keepTogether(figure.notes.join(" "))}
    </div>
  );
  return (
    <div class={`print-figure words-${words} ${hasTable ? "has-numbers" : ""}`}>
      <div class="print-words">
        <h2>{keepTogether(figure.title)}</h2>
        <p>{keepTogether(figure.subtitle)}</p>
        {words === "left" && table}
        {words === "left" && notes}
      </div>
      <DrawingBox class="print-drawing" drawing={drawing} idPrefix={`print-${number}`} />
      {words === "above" && table}
      {words === "above" && notes}
      <footer class="print-foot">
        <p>
          <span>
            <b>{t("figure.source")}</b> {keepTogether(sourceSummary(figure, t))}
          </span>{" "}
          {figureFacts(figure, t).map(([name, value]) => (
            <span key={name}>
              <b>{name}</b> {keepTogether(value)}{" "}
            </span>
          ))}
          <span>
            <b>{site.name}</b> <a href={permalink}>{permalink}</a>
          </span>
        </p>
        <p class="print-number">
          {number}/{count}
        </p>
      </footer>
    </div>
  );
}
