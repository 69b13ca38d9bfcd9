/**
 * Interface text by key. One JSON file a namespace and language, keys written out in full (`figure.permalink`), so
 * that a search for a key finds its text and its uses. The Indonesian files decide which keys exist.
 *
 * Placeholders: `{name}` prints a parameter (numbers in the reader's notation, text as it is);
 * `{count|person|people}` prints the first form where the parameter is exactly 1, else the second.
 */
import { formatNumber, type Locale } from "../lib/format.ts";
import chartsAgendaEn from "./en/charts-agenda.json" with { type: "json" };
import chartsExploreEn from "./en/charts-explore.json" with { type: "json" };
import chartsProjectsEn from "./en/charts-projects.json" with { type: "json" };
import chartsTalentEn from "./en/charts-talent.json" with { type: "json" };
import chartsTrainingEn from "./en/charts-training.json" with { type: "json" };
import chartsVisitsEn from "./en/charts-visits.json" with { type: "json" };
import chartsWorkforceEn from "./en/charts-workforce.json" with { type: "json" };
import consoleEn from "./en/console.json" with { type: "json" };
import editionsEn from "./en/editions.json" with { type: "json" };
import embedEn from "./en/embed.json" with { type: "json" };
import engineEn from "./en/engine.json" with { type: "json" };
import exploreEn from "./en/explore.json" with { type: "json" };
import figureEn from "./en/figure.json" with { type: "json" };
import ownEn from "./en/own.json" with { type: "json" };
import pagesEn from "./en/pages.json" with { type: "json" };
import presentEn from "./en/present.json" with { type: "json" };
import regionsEn from "./en/regions.json" with { type: "json" };
import resultEn from "./en/result.json" with { type: "json" };
import shareEn from "./en/share.json" with { type: "json" };
import siteEn from "./en/site.json" with { type: "json" };
import slidesEn from "./en/slides.json" with { type: "json" };
import travelEn from "./en/travel.json" with { type: "json" };
import chartsAgendaId from "./id/charts-agenda.json" with { type: "json" };
import chartsExploreId from "./id/charts-explore.json" with { type: "json" };
import chartsProjectsId from "./id/charts-projects.json" with { type: "json" };
import chartsTalentId from "./id/charts-talent.json" with { type: "json" };
import chartsTrainingId from "./id/charts-training.json" with { type: "json" };
import chartsVisitsId from "./id/charts-visits.json" with { type: "json" };
import chartsWorkforceId from "./id/charts-workforce.json" with { type: "json" };
import consoleId from "./id/console.json" with { type: "json" };
import editionsId from "./id/editions.json" with { type: "json" };
import embedId from "./id/embed.json" with { type: "json" };
import engineId from "./id/engine.json" with { type: "json" };
import exploreId from "./id/explore.json" with { type: "json" };
import figureId from "./id/figure.json" with { type: "json" };
import ownId from "./id/own.json" with { type: "json" };
import pagesId from "./id/pages.json" with { type: "json" };
import presentId from "./id/present.json" with { type: "json" };
import regionsId from "./id/regions.json" with { type: "json" };
import resultId from "./id/result.json" with { type: "json" };
import shareId from "./id/share.json" with { type: "json" };
import siteId from "./id/site.json" with { type: "json" };
import slidesId from "./id/slides.json" with { type: "json" };
import travelId from "./id/travel.json" with { type: "json" };

const indonesian = {
  ...siteId,
  ...figureId,
  ...pagesId,
  ...regionsId,
  ...chartsWorkforceId,
  ...chartsTalentId,
  ...chartsTrainingId,
  ...chartsVisitsId,
  ...chartsProjectsId,
  ...chartsAgendaId,
  ...chartsExploreId,
  ...exploreId,
  ...resultId,
  ...consoleId,
  ...ownId,
  ...engineId,
  ...embedId,
  ...travelId,
  ...shareId,
  ...presentId,
  ...slidesId,
  ...editionsId,
};

export type MessageKey = keyof typeof indonesian;
export type MessageParameters = Readonly<Record<string, string | number>>;
/** Text of a key in one language. Throws on a parameter that the text wants and the caller does not give. */
export type Translate = (key: MessageKey, parameters?: MessageParameters) => string;

const MESSAGES: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  id: indonesian,
  en: {
    ...siteEn,
    ...figureEn,
    ...pagesEn,
    ...regionsEn,
    ...chartsWorkforceEn,
    ...chartsTalentEn,
    ...chartsTrainingEn,
    ...chartsVisitsEn,
    ...chartsProjectsEn,
    ...chartsAgendaEn,
    ...chartsExploreEn,
    ...exploreEn,
    ...resultEn,
    ...consoleEn,
    ...ownEn,
    ...engineEn,
    ...embedEn,
    ...travelEn,
    ...shareEn,
    ...presentEn,
    ...slidesEn,
    ...editionsEn,
  },
};

const PLACEHOLDER = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** `fillMessage("{n} {n|person|people}", {n: 1500}, "en")` -> `1,500 people`. */
export function fillMessage(message: string, parameters: MessageParameters, locale: Locale): string {
  return message.replace(PLACEHOLDER, (_, name: string, one: string | undefined, other: string | undefined) => {
    const value = parameters[name];
    if (value === undefined) throw new RangeError(`"${message}" wants the parameter ${name}`);
    if (one !== undefined && other !== undefined) return Number(value) === 1 ? one : other;
    return typeof value === "number" ? formatNumber(value, locale) : value;
  });
}

/** `translate("id")("site.name")` -> `Lokus ASN`. */
export const translate =
  (locale: Locale): Translate =>
  (key, parameters = {}) =>
    fillMessage(MESSAGES[locale][key], parameters, locale);
