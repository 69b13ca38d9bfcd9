/**
 * Ready-made decks: one for the country, one for each province, and one for each regency or city with charts of its
 * own. The chart pipeline writes them to `deckPath(region, locale)`.
 */
import { translate } from "../i18n/index.ts";
import { compareText } from "../lib/compare-text.ts";
import { formatDate, type Locale } from "../lib/format.ts";
import { deckFileName } from "../export/file-name.ts";
import { deckPath, formatInstance, type Instance } from "../lib/instance.ts";
import { isProvince, provinceOf } from "../lib/region-code.ts";
import { links } from "./address.ts";
import { edition } from "./edition.ts";
import { chartData } from "./figures.ts";
import { listInstances } from "./instances.ts";

/** Code of the country, as in the regions table. */
export const COUNTRY = "ID";

export interface Deck {
  /** Region code; `ID` for the country. */
  readonly region: string;
  /** Slides between the opening and the sources, at least one. */
  readonly instances: readonly Instance[];
  /** Title of the opening slide. */
  title(locale: Locale): string;
  /** What the deck holds and of which edition, below the title. */
  subtitle(locale: Locale): string;
}

/** Charts of the country, subject after subject: each says something that no other of them says. */
const COUNTRY_CHARTS = [
  "asn-trend",
  "asn-by-sex",
  "asn-by-age",
  "asn-by-education",
  "asn-by-position",
  "asn-by-employer",
  "pns-by-grade",
  "pns-province-map",
  "pns-rate-rank",
  "part-time-planned-actual",
  "talent-adoption",
  "talent-status",
  "merit-bands",
  "cohorts-by-year",
  "participants-by-year",
  "cohort-hosts",
  "visits-flow",
  "visit-hosts",
  "visit-themes",
  "projects-by-sector",
  "projects-by-region",
  "agenda-by-kind",
] as const;

/** Where a province stands among the others. */
const STANDINGS = ["pns-province-rank", "pns-rate-rank"] as const;

let listed: readonly Deck[] | undefined;

/** Every deck: the country first, then regions by code, so that each province stands before its governments. */
export function listDecks(): readonly Deck[] {
  listed ??= [COUNTRY, ...regionsWithDeck()].map(createDeck);
  return listed;
}

/** The deck of a region, or `null` where the region has none. */
export const deckOf = (region: string): Deck | null => listDecks().find((deck) => deck.region === region) ?? null;

/** Attributes of a link to the file of a deck. */
export const deckFile = (deck: Deck, locale: Locale): { readonly href: string; readonly download: string } => ({
  href: links.href(deckPath(deck.region, locale)),
  download: deckFileName(deck.region, chartData().regionName(deck.region), locale),
});

function regionsWithDeck(): readonly string[] {
  const provinces = chartData().regionCodes.filter(isProvince);
  const own = listInstances().flatMap(({ region }) => region ?? []);
  return [...new Set([...provinces, ...own])].sort(compareText);
}

function createDeck(region: string): Deck {
  const instances = instancesOf(region);
  if (instances.length === 0) throw new Error(`the deck of ${region} would be empty`);
  return {
    region,
    instances,
    title: (locale) =>
      region === COUNTRY ? translate(locale)("present.default-title") : chartData().regionName(region),
    subtitle: (locale) => translate(locale)("present.deck-subtitle", { edition: formatDate(edition.date, locale) }),
  };
}

function instancesOf(region: string): readonly Instance[] {
  if (region === COUNTRY) return national(COUNTRY_CHARTS);
  const workforce = ofRegion("region-workforce", region);
  const events = [...ofRegion("region-cohorts", region), ...ofRegion("region-visits", region)];
  const province = provinceOf(region);
  const governments = ofRegion("province-governments", province);
  // What is known about a place comes before the province around it.
  if (region !== province) return [...workforce, ...events, ...governments, ...ofRegion("region-workforce", province)];
  const within = listInstances().filter(
    (instance) => instance.chart === "region-workforce" && instance.region?.startsWith(`${province}.`) === true,
  );
  return [...workforce, ...national(STANDINGS), ...governments, ...within, ...events];
}

const national = (charts: readonly string[]): readonly Instance[] =>
  charts.flatMap((chart) => published({ chart, region: null }));

const ofRegion = (chart: string, region: string): readonly Instance[] => published({ chart, region });

let known: ReadonlySet<string> | undefined;

/** The instance, or none where nothing was published for it. */
function published(instance: Instance): readonly Instance[] {
  known ??= new Set(listInstances().map(formatInstance));
  return known.has(formatInstance(instance)) ? [instance] : [];
}
