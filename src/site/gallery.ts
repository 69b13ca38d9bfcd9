/** View model of the presentation page: every chart once, the list of ready-made decks, and the index that a script searches. */
import { chartById, charts } from "../charts/index.ts";
import type { GalleryEntry, GalleryIndex } from "../export/gallery-index.ts";
import { readDrawing } from "../export/picture/fit.ts";
import type { PortableFigure } from "../export/portable-figure.ts";
import { chooseThumbnail, type Thumbnail } from "../export/thumbnail.ts";
import type { Locale } from "../lib/format.ts";
import { formatInstance, type Instance } from "../lib/instance.ts";
import { isProvince, provinceOf } from "../lib/region-code.ts";
import { SUBJECTS, type Subject } from "../lib/routes.ts";
import { COUNTRY, listDecks, type Deck } from "./decks.ts";
import type { FigureContent } from "./figure.ts";
import { chartData, figureContent } from "./figures.ts";
import { figureOf, listInstances, parametersOf } from "./instances.ts";

export interface GalleryCard {
  readonly figure: FigureContent;
  readonly form: GalleryEntry["form"];
  readonly thumbnail: Thumbnail;
  /** For how many regions the chart exists, and the name of the one that is shown; `null` for a chart of the country. */
  readonly regions: { readonly count: number; readonly shown: string } | null;
}

export interface GallerySubject {
  readonly subject: Subject;
  readonly cards: readonly GalleryCard[];
}

const instancesByChart = (): ReadonlyMap<string, readonly Instance[]> =>
  Map.groupBy(listInstances(), ({ chart }) => chart);

/** Every chart with something to show, by subject; a chart of regions stands there once, for its first region. */
export function listGallery(locale: Locale): readonly GallerySubject[] {
  const instances = instancesByChart();
  return SUBJECTS.map((subject) => ({
    subject,
    cards: charts
      .filter(({ page }) => page === subject)
      .flatMap(({ id }) => {
        const [first, ...others] = instances.get(id) ?? [];
        return first === undefined ? [] : [createCard(first, others.length + 1, locale)];
      }),
  }));
}

function createCard(instance: Instance, count: number, locale: Locale): GalleryCard {
  const { chart, region } = instance;
  const figure = figureContent(chart, parametersOf(instance), locale);
  if (figure === null) throw new Error(`${formatInstance(instance)} is listed and has nothing to show`);
  return {
    figure,
    form: formOf(figure),
    thumbnail: chooseThumbnail(readDrawing(figure.svgNarrow), readDrawing(figure.svgWide)),
    regions: region === null ? null : { count, shown: chartData().regionName(region) },
  };
}

const formOf = ({ native }: PortableFigure): GalleryEntry["form"] => native?.form ?? "picture";

/** The subject whose page a chart stands on; throws where it stands elsewhere. */
function subjectOf(chart: string): Subject {
  const { page } = chartById(chart);
  const subject = SUBJECTS.find((one) => one === page);
  if (subject === undefined) throw new Error(`chart ${chart} stands on ${page}, which is no subject`);
  return subject;
}

/** What a script of the presentation page finds charts, regions and decks in. */
export function galleryIndex(locale: Locale): GalleryIndex {
  return {
    entries: listInstances().map((instance) => {
      const figure = figureOf(instance, locale);
      const { title, subtitle } = figure;
      return {
        id: formatInstance(instance),
        title,
        subtitle,
        subject: subjectOf(instance.chart),
        form: formOf(figure),
      };
    }),
    regions: chartData().regionCodes.map((code) => ({ code, name: chartData().regionName(code) })),
    decks: listDecks().map(({ region, instances }) => ({ region, slides: instances.map(formatInstance) })),
  };
}

export interface ProvinceDecks {
  readonly province: Deck;
  /** Decks of its regencies and cities, by code. */
  readonly governments: readonly Deck[];
}

/** Ready-made decks as the page lists them. */
export function groupDecks(): { readonly country: Deck; readonly provinces: readonly ProvinceDecks[] } {
  const decks = listDecks();
  const country = decks.find(({ region }) => region === COUNTRY);
  if (country === undefined) throw new Error("there is no deck of the country");
  return {
    country,
    provinces: decks
      .filter(({ region }) => isProvince(region))
      .map((province) => ({
        province,
        governments: decks.filter(({ region }) => region !== province.region && provinceOf(region) === province.region),
      })),
  };
}
