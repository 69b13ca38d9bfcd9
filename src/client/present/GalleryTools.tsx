import { useEffect, useMemo, useState } from "preact/hooks";
import { SUBJECTS } from "../../lib/routes.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { usePresent } from "./context.ts";
import { useDeckState } from "./deck-store.ts";
import { RegionCharts } from "./RegionCharts.tsx";
import { foldText } from "../../lib/fold-text.ts";
import { createMatcher, regionText } from "./search.ts";

interface Props {
  /** Shows the cards of the gallery that pass; returns how many that are. */
  readonly showCards: (passes: (id: string) => boolean) => number;
}

/** Charts of regions that are found without a region being chosen: more are counted. */
const MOST = 6;

/** Search and filter over all charts. What is found of the country is in the gallery below, what is found of regions here. */
export function GalleryTools({ showCards }: Props) {
  const { catalogue, store, t } = usePresent();
  const { region } = useDeckState(store);
  const [query, setQuery] = useState("");
  const [subject, setSubject] = useState("");
  const [cards, setCards] = useState<number | null>(null);
  const texts = useMemo(
    () =>
      new Map(
        catalogue.entries.map(({ id, title, subtitle, subject: own, instance }) => [
          id,
          [
            foldText(`${title} ${subtitle} ${t(`nav.${own}`)}`),
            instance.region === null ? "" : regionText(catalogue.regionName(instance.region)),
          ].join(" "),
        ]),
      ),
    [catalogue],
  );

  const matches = createMatcher(query);
  const isFound = ({ id, subject: own }: CatalogueEntry): boolean =>
    (subject === "" || own === subject) && matches(texts.get(id) ?? "");
  const found = catalogue.entries.filter(isFound);
  const ofRegions = found.filter(({ instance }) => instance.region !== null);
  const isNarrowed = query.trim() !== "" || subject !== "";
  const listed =
    region === null
      ? query.trim() === ""
        ? []
        : ofRegions
      : ofRegions.filter((entry) => entry.instance.region === region);

  useEffect(() => {
    const ids = new Set(found.map(({ id }) => id));
    // A card of a chart of regions stands for all of them.
    const charts = new Set(ofRegions.map(({ instance }) => instance.chart));
    setCards(showCards((id) => ids.has(id) || (id.includes(":") && charts.has(id.slice(0, id.indexOf(":"))))));
  }, [query, subject]);

  return (
    <div class="gallery-tools">
      <form
        role="search"
        aria-label={t("present.search-form")}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <div>
          <label for="gallery-search">{t("present.search")}</label>
          <input
            id="gallery-search"
            type="search"
            autocomplete="off"
            placeholder={t("present.search-example")}
            value={query}
            onInput={({ currentTarget }) => {
              setQuery(currentTarget.value);
            }}
          />
        </div>
        <div>
          <label for="gallery-subject">{t("present.subject")}</label>
          <select
            id="gallery-subject"
            value={subject}
            onChange={({ currentTarget }) => {
              setSubject(currentTarget.value);
            }}
          >
            <option value="">{t("present.subject-all")}</option>
            {SUBJECTS.map((one) => (
              <option key={one} value={one}>
                {t(`nav.${one}`)}
              </option>
            ))}
          </select>
        </div>
      </form>
      <p class="small muted" role="status">
        {isNarrowed && cards !== null && t("present.found", { count: cards + listed.length })}
      </p>
      {isNarrowed && cards === 0 && listed.length === 0 && (
        <p class="nothing-found">
          {t("present.found-nothing")}{" "}
          <button
            type="button"
            class="link-button"
            onClick={() => {
              setQuery("");
              setSubject("");
              document.getElementById("gallery-search")?.focus();
            }}
          >
            {t("present.show-all")}
          </button>
        </p>
      )}
      <RegionCharts
        title={region === null ? t("present.found-regions") : catalogue.regionName(region)}
        entries={region === null ? listed.slice(0, MOST) : listed}
        left={region === null ? Math.max(0, listed.length - MOST) : 0}
        isEmptyRegion={region !== null && !catalogue.entries.some(({ instance }) => instance.region === region)}
      />
    </div>
  );
}
