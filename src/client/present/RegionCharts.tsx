import { chartFileName } from "../../export/file-name.ts";
import { chartFilePath, embedPath } from "../../lib/instance.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { usePresent } from "./context.ts";
import { useDeckState } from "./deck-store.ts";
import { addSlide, indexOfSlide, removeSlide } from "./slides.ts";
import { Thumbnail } from "./Thumbnail.tsx";

interface Props {
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
  /** How many more were found. */
  readonly left: number;
  /** A region was chosen that has no chart of its own. */
  readonly isEmptyRegion: boolean;
}

/** Charts of regions as cards, like those of the gallery below. */
export function RegionCharts({ title, entries, left, isEmptyRegion }: Props) {
  const { t } = usePresent();
  if (entries.length === 0 && !isEmptyRegion) return null;
  return (
    <section aria-labelledby="region-charts">
      <h3 id="region-charts">{title}</h3>
      {isEmptyRegion && <p class="muted">{t("present.region-no-charts-long")}</p>}
      <ul role="list" class="cards">
        {entries.map((entry) => (
          <RegionCard key={entry.id} entry={entry} />
        ))}
      </ul>
      {left > 0 && <p class="small muted">{t("present.found-more", { count: left })}</p>}
    </section>
  );
}

const FILES = [
  ["slide.pptx", "PowerPoint"],
  ["slide.png", "PNG"],
  ["chart.svg", "SVG"],
  ["data.csv", "CSV"],
] as const;

function RegionCard({ entry }: { readonly entry: CatalogueEntry }) {
  const present = usePresent();
  const { store, config, locale, t } = present;
  const { slides } = useDeckState(store);
  const { instance, id, title, subtitle, form } = entry;
  const isChosen = indexOfSlide(slides, instance) !== -1;
  const titleId = `card-${id.replace(":", "-")}`;
  return (
    <li class="card" data-instance={id}>
      <Thumbnail instance={instance} language={locale} form="card" place="card" />
      <h4 id={titleId}>{title}</h4>
      <p class="card-subtitle">{subtitle}</p>
      <p class="card-form">{t(`present.form-${form}`)}</p>
      <p>
        <button
          type="button"
          class="button button-plain card-add"
          data-chosen={String(isChosen)}
          aria-describedby={titleId}
          onClick={() => {
            if (isChosen) removeSlide(present, instance);
            else addSlide(present, instance);
          }}
        >
          {t(isChosen ? "present.take-out" : "present.add")}
        </button>
      </p>
      <p class="card-files">
        {FILES.map(([file, name]) => (
          <a
            key={file}
            href={config.rootHref + chartFilePath(instance, locale, file)}
            download={chartFileName(instance, locale, file.slice(file.indexOf(".") + 1))}
            aria-label={t("share.download-file", { name })}
            aria-describedby={titleId}
          >
            {name}
          </a>
        ))}
        <a href={config.rootHref + embedPath(instance, locale)} aria-describedby={titleId}>
          {t("present.embed-page")}
        </a>
      </p>
    </li>
  );
}
