import { translate } from "../../i18n/index.ts";
import { reportedName } from "../../i18n/reported-name.ts";
import { formatPeriod, type Locale } from "../../lib/format.ts";
import { isProvince, isWithin } from "../../lib/region-code.ts";
import { isNarrow, type Chart, type ChartContext } from "../chart.ts";
import { sumOf, type Tally } from "../parts/tally.ts";
import { flowMap, frameAround, mapKey, type MapPlace } from "../parts/flow-map.ts";
import {
  participantsOf,
  readVisits,
  tallyVisits,
  VISIT_QUESTIONS,
  visitProvenance,
  yearsOf,
  type Visit,
} from "./visit-records.ts";

interface Place {
  readonly code: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

interface Flow extends Tally {
  readonly from: string;
  readonly to: string;
}

export interface RegionVisitsData {
  readonly region: string;
  readonly name: string;
  readonly isProvince: boolean;
  readonly hosted: readonly Visit[];
  readonly joined: readonly Visit[];
  readonly places: readonly Place[];
  readonly flows: readonly Flow[];
}

/** Visits of either kind, each once. */
const allVisits = ({ hosted, joined }: RegionVisitsData): readonly Visit[] => [...new Set([...hosted, ...joined])];

/** Flows that touch the region, between the places that the sources name. */
function flowsOf(visits: readonly Visit[], region: string): Flow[] {
  const pairs = visits.flatMap((visit) =>
    visit.origins.flatMap(({ region: from }) =>
      from !== null && visit.host !== null && (isWithin(from, region) || isWithin(visit.host, region))
        ? [{ from, to: visit.host, visit }]
        : [],
    ),
  );
  return [...Map.groupBy(pairs, ({ from, to }) => `${from}>${to}`).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ from: first.from, to: first.to, ...tallyVisits(group.map(({ visit }) => visit)) }];
  });
}

function words(data: RegionVisitsData, { locale }: ChartContext) {
  const t = translate(locale);
  const visits = allVisits(data);
  const hosts = data.joined.filter(({ host }) => host === null).length;
  return {
    region: data.name,
    scope: data.isProvince ? t("chart.region-visits.with-regencies") : "",
    hosted: data.hosted.length,
    joined: data.joined.length,
    planned: tallyVisits(visits).planned,
    stage: plannedInWords(visits, locale),
    years: yearsOf(visits),
    abroad: hosts,
    other: visits.flatMap(({ origins }) => origins.filter(({ region }) => region === null)).length,
    without: visits.filter(({ origins }) => origins.length === 0).length,
  };
}

/** ` (rencana)`, `, 2 di antaranya rencana`, or nothing: a visit that was only announced is never told as done. */
function plannedInWords(visits: readonly Visit[], locale: Locale): string {
  const t = translate(locale);
  const { actual, planned } = tallyVisits(visits);
  if (planned === 0) return "";
  return actual === 0 ? t("chart.region-visits.all-planned") : t("chart.region-visits.some-planned", { planned });
}

/** Which sentence fits: hosted, joined, or both. */
const kindOf = ({ hosted, joined }: RegionVisitsData): "hosted" | "joined" | "both" =>
  joined.length === 0 ? "hosted" : hosted.length === 0 ? "joined" : "both";

/** Visits that one region hosted and visits that its officials joined; a province with its regencies and cities. */
export const regionVisits: Chart<RegionVisitsData> = {
  id: "region-visits",
  page: "visits",
  scope: "region",
  questions: () => VISIT_QUESTIONS,
  data(source, { region = "" }) {
    if (region === "" || region === "ID") return null;
    const visits = visitsOf(source);
    const hosted = visits.filter(({ host }) => isWithin(host, region));
    const joined = visits.filter(({ origins }) => origins.some((origin) => isWithin(origin.region, region)));
    if (hosted.length === 0 && joined.length === 0) return null;
    const flows = flowsOf([...new Set([...hosted, ...joined])], region);
    const own = hosted.map(({ host }) => host).filter((host) => host !== null);
    const codes = [...new Set([...own, ...flows.flatMap(({ from, to }) => [from, to])])];
    return {
      region,
      name: source.regionName(region),
      isProvince: isProvince(region),
      hosted,
      joined,
      flows,
      places: (codes.length === 0 ? [region] : codes).map((code): Place => {
        const row = source.region(code);
        return {
          code,
          name: source.regionName(code, "short"),
          longitude: Number(row["longitude"]),
          latitude: Number(row["latitude"]),
        };
      }),
    };
  },
  title: (data, context) =>
    translate(context.locale)(`chart.region-visits.title-${kindOf(data)}`, words(data, context)),
  subtitle: (data, context) => translate(context.locale)("chart.region-visits.subtitle", words(data, context)),
  description: (data, context) =>
    translate(context.locale)("chart.region-visits.description", {
      ...words(data, context),
      title: regionVisits.title(data, context),
    }),
  notes: (data, context) => {
    const t = translate(context.locale);
    const parameters = words(data, context);
    return [
      t("chart.visits.coverage"),
      ...(parameters.abroad > 0 ? [t("chart.region-visits.abroad", parameters)] : []),
      ...(parameters.other > 0 ? [t("chart.region-visits.other", parameters)] : []),
      ...(parameters.without > 0 ? [t("chart.region-visits.without", parameters)] : []),
    ];
  },
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "date", label: t("chart.visits.date"), type: "text" },
        { key: "role", label: t("chart.region-visits.role"), type: "text" },
        { key: "host", label: t("chart.visits.host"), type: "text" },
        { key: "origins", label: t("chart.visits.origins"), type: "text" },
        { key: "participants", label: t("chart.visits.participants"), type: "number", unit: t("figure.unit-people") },
      ],
      rows: allVisits(data).map((visit) => ({
        date: dateInWords(visit, locale),
        role: [
          ...(isWithin(visit.host, data.region) ? [t("chart.visits.host")] : []),
          ...(data.joined.includes(visit) ? [t("chart.region-visits.origin")] : []),
        ].join(", "),
        host: reportedName(visit.hostName, t),
        origins:
          visit.origins.length === 0
            ? t("chart.visits.not-stated")
            : visit.origins.map(({ name }) => reportedName(name, t)).join(", "),
        participants: participantsOf(visit, locale),
      })),
    };
  },
  provenance: (data) => visitProvenance(allVisits(data)),
  options(data, context) {
    const t = translate(context.locale);
    const visits = allVisits(data);
    const places = data.places
      .map((place): MapPlace => {
        const own = data.flows.find(({ from, to }) => from === place.code && to === place.code);
        const hosting = visits.filter(({ host }) => host === place.code);
        return {
          ...place,
          id: place.code,
          label: place.name,
          own: own === undefined ? 0 : sumOf(own),
          ...tallyVisits(hosting),
        };
      })
      // The region itself is named first, then hosts, then origins.
      .sort((a, b) => Number(isWithin(b.id, data.region)) - Number(isWithin(a.id, data.region)) || sumOf(b) - sumOf(a));
    return flowMap(
      {
        places,
        flows: data.flows,
        leaders: false,
        unlabelled: (labels) => `${t("chart.visits-flow.unlabelled")} ${labels.join(", ")}.`,
        strips: [
          { frame: frameAround(data.places, { ratio: isNarrow(context) ? [0.65, 1.1] : [0.42, 0.75] }), heading: "" },
        ],
        below: mapKey(
          {
            host: t("chart.region-visits.key-host"),
            origin: t("chart.visits-flow.key-origin"),
            rest: t("chart.region-visits.key"),
          },
          context,
        ),
      },
      context,
    );
  },
};

function dateInWords({ start, end }: Visit, locale: Locale): string {
  return start === null ? translate(locale)("chart.visits.undated") : formatPeriod(start, end ?? start, locale);
}

const remembered = new WeakMap<object, readonly Visit[]>();

/** The same visits for each of some hundred regions: read once for one door to the data. */
function visitsOf(source: Parameters<typeof readVisits>[0]): readonly Visit[] {
  const known = remembered.get(source) ?? readVisits(source);
  remembered.set(source, known);
  return known;
}
