import { translate } from "../../i18n/index.ts";
import { formatList, type Locale } from "../../lib/format.ts";
import {
  countryStrips,
  flowMap,
  frameAround,
  mapKey,
  type FlowMap,
  type MapFlow,
  type MapPlace,
} from "../parts/flow-map.ts";
import type { ExploreResult, ResultCode, ResultDimension, ResultFigure } from "./result.ts";
import { fits, isPlanned, refuse, trace } from "./view-parts.ts";
import type { ExploreView, ViewContext } from "./view.ts";

/** Width of the widest flow, in the units of the map. */
const WIDEST = 7;
/** Places that lie within fewer degrees are shown by themselves, others on the whole country. */
const NEAR_DEGREES = 14;
/** So many places without room for a label are named below the map; others are counted. */
const MAX_NAMED = 12;

/** From region of origin to region of destination on the coastline. */
export const flowView: ExploreView = {
  id: "flow",
  fit(result) {
    if (endsOf(result) === null) return refuse("chart.explore-fit.not-flow");
    return flowsOf(result).length === 0 ? refuse("chart.explore-fit.no-places") : fits(85);
  },
  options(result, context) {
    return flowMap(mapOf(result, context), context);
  },
};

interface Ends {
  readonly from: ResultDimension;
  readonly to: ResultDimension;
}

/** The two regions that a figure lies between: the origin, by name or else the first, and the other. */
function endsOf({ dimensions }: ExploreResult): Ends | null {
  const [first, second, third] = dimensions;
  if (first?.codelist !== "region" || second?.codelist !== "region" || third !== undefined) return null;
  return second.name.startsWith("origin") ? { from: second, to: first } : { from: first, to: second };
}

interface Flow {
  readonly from: ResultCode;
  readonly to: ResultCode;
  readonly figure: ResultFigure;
  readonly value: number;
}

/** Figures above zero between two places whose position is known, the country and "not stated" left out. */
function flowsOf(result: ExploreResult): readonly Flow[] {
  const ends = endsOf(result);
  if (ends === null) return [];
  const place = ({ name, codes, total }: ResultDimension, figure: ResultFigure): ResultCode | undefined =>
    codes.find(({ code, position }) => code === figure.codes[name] && code !== total && position !== undefined);
  return result.figures.flatMap((figure) => {
    const [from, to] = [place(ends.from, figure), place(ends.to, figure)];
    const { value } = figure;
    return from === undefined || to === undefined || value === null || value <= 0 ? [] : [{ from, to, figure, value }];
  });
}

function mapOf(result: ExploreResult, context: ViewContext): FlowMap {
  const t = translate(result.locale);
  const flows = [...flowsOf(result)].sort((a, b) => b.value - a.value);
  const places = placesOf(flows);
  const most = Math.max(1, ...flows.map(({ value }) => value));
  const left = result.figures.length - flows.length;
  const rest = [
    t("chart.explore-flow.rest"),
    ...(flows.some(({ figure }) => isPlanned(figure)) ? [t("chart.explore-flow.planned")] : []),
    ...(left === 0 ? [] : [t("chart.explore-flow.off-map", { count: left })]),
  ];
  return {
    places,
    flows: flows.map(({ from, to, figure, value }): MapFlow => {
      const width = (value / most) * WIDEST;
      return {
        from: from.code,
        to: to.code,
        actual: isPlanned(figure) ? 0 : width,
        planned: isPlanned(figure) ? width : 0,
        ...trace(result, figure, context),
      };
    }),
    strips: stripsOf(places, result, context),
    leaders: places.length <= 24,
    unlabelled: (labels) => t("chart.explore-flow.unlabelled", { places: placesInWords(labels, result.locale) }),
    below: mapKey(
      { host: t("chart.explore-flow.host"), origin: t("chart.explore-flow.origin"), rest: rest.join(" ") },
      context,
    ),
  };
}

function placesInWords(labels: readonly string[], locale: Locale): string {
  if (labels.length <= MAX_NAMED) return formatList(labels, locale);
  const more = translate(locale)("chart.explore-flow.more", { count: labels.length - MAX_NAMED });
  return formatList([...labels.slice(0, MAX_NAMED), more], locale);
}

/** Destinations first, those of the largest flows before others: they are named as long as there is room. */
function placesOf(flows: readonly Flow[]): readonly MapPlace[] {
  const destinations = new Map(flows.map(({ to }) => [to.code, to]));
  const all = new Map([...destinations, ...flows.map(({ from }) => [from.code, from] as const)]);
  const within = new Set(flows.filter(({ from, to }) => from.code === to.code).map(({ to }) => to.code));
  return [...all.values()].flatMap(({ code, label, position }) => {
    const actual = destinations.has(code) ? 2 : 0;
    return position === undefined
      ? []
      : [{ id: code, label, actual, planned: 0, own: within.has(code) ? 1 : 0, ...position }];
  });
}

/** A frame around places close to each other, else the country. */
function stripsOf(places: readonly MapPlace[], { locale }: ExploreResult, context: ViewContext): FlowMap["strips"] {
  const t = translate(locale);
  const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  return span(places.map(({ longitude }) => longitude)) < NEAR_DEGREES
    ? [{ frame: frameAround(places), heading: "" }]
    : countryStrips(context, { west: t("chart.explore-words.west"), east: t("chart.explore-words.east") });
}
