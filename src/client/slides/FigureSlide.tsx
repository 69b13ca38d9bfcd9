import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { FigureFile, SiteIdentity } from "../../export/portable-figure.ts";
import type { Translate } from "../../i18n/index.ts";
import { keepTogether } from "../../lib/format.ts";
import { figureFacts, permalinkOf, shortAddress, sourceSummary } from "./deck.ts";
import { DrawingBox } from "./DrawingBox.tsx";
import { fitDrawing, placeWords, type Size } from "./fit.ts";
import { useSize } from "./use-size.ts";

export interface FigureSlideProps {
  readonly file: FigureFile;
  readonly site: SiteIdentity;
  readonly t: Translate;
  /** Size of the whole slide. */
  readonly size: Size;
  /** Number of the slide and of all slides, from 1. */
  readonly number: number;
  readonly count: number;
}

/** Height of a slide in CSS pixels. */
const LOW_PX = 480;

/** The finding, the statistic, the drawing as large as it goes, and at the foot where it comes from. */
export function FigureSlide({ file, site, t, size, number, count }: FigureSlideProps): JSX.Element {
  const { figure, drawing } = file;
  const area = useRef<HTMLDivElement>(null);
  const room = useSize(area);
  const fit = room === null ? null : fitDrawing(room, file);
  const permalink = permalinkOf(figure, site);
  const placement = placeWords(size, drawing);
  // A column of words is scrolled where the slide is low: a phone lying down.
  const wordsScroll = placement === "left" && size.heightPx < LOW_PX;
  return (
    <div class={`slide-figure words-${placement}`}>
      <div
        class="slide-words"
        {...(wordsScroll ? { tabIndex: 0, role: "group", "aria-label": t("slides.words") } : {})}
      >
        <h2>{keepTogether(figure.title)}</h2>
        <p class="slide-statistic">{keepTogether(figure.subtitle)}</p>
      </div>
      <div
        ref={area}
        class="slide-drawing"
        data-scrolls={fit?.scrolls === true ? "" : undefined}
        {...(fit?.scrolls === true ? { tabIndex: 0, role: "group", "aria-label": t("slides.drawing") } : {})}
      >
        {fit !== null && <DrawingBox drawing={fit.drawing} idPrefix={`slide-${number}`} widthPx={fit.widthPx} />}
      </div>
      <footer class="slide-foot">
        <p>
          <b>{t("figure.source")}</b> {keepTogether(sourceSummary(figure, t))}
        </p>
        <p class="slide-foot-line">
          {figureFacts(figure, t).map(([name, value]) => (
            <span key={name}>
              <b>{name}</b> {keepTogether(value)}
            </span>
          ))}
          <span class="slide-site">
            <b>{site.name}</b> <a href={permalink}>{shortAddress(permalink)}</a>
          </span>
          <span class="slide-place" aria-hidden="true">
            {number}/{count}
          </span>
        </p>
      </footer>
    </div>
  );
}
