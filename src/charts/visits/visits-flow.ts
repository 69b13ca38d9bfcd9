import { translate } from "../../i18n/index.ts";
import { provinceOf } from "../../lib/region-code.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { computedNumber } from "../parts/figures.ts";
import { sumOf, type Tally } from "../parts/tally.ts";
import { textsOf } from "../parts/texts.ts";
import { countryStrips, flowMap, mapKey, type MapPlace } from "../parts/flow-map.ts";
import { readVisits, tallyVisits, VISIT_QUESTIONS, visitProvenance, yearsOf, type Visit } from "./visit-records.ts";

interface Flow extends Tally {
  readonly from: string;
  readonly to: string;
}

interface Province extends Tally {
  readonly code: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  /** Visits hosted whose guests came from this very province, among others. */
  readonly own: number;
}

export interface VisitsFlowData {
  readonly visits: readonly Visit[];
  /** Provinces that hosted or sent, most visits hosted first. */
  readonly provinces: readonly Province[];
  /** Visits per pair of provinces, most first. */
  readonly flows: readonly Flow[];
  readonly hostsAbroad: number;
  /** Origins that are not a region, or not clear which, as reported. */
  readonly otherOrigins: readonly string[];
  readonly withoutOrigin: number;
}

/** Visits that name a pair of provinces: each counts once for a pair, however many regencies of it are named. */
function flowsOf(visits: readonly Visit[]): Flow[] {
  const pairs = visits.flatMap((visit) => {
    if (visit.host === null) return [];
    const to = provinceOf(visit.host);
    const from = visit.origins.flatMap(({ region }) => (region === null ? [] : [provinceOf(region)]));
    return [...new Set(from)].map((origin) => ({ from: origin, to, visit }));
  });
  return [...Map.groupBy(pairs, ({ from, to }) => `${from}>${to}`).values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined
        ? []
        : [{ from: first.from, to: first.to, ...tallyVisits(group.map(({ visit }) => visit)) }];
    })
    .sort((a, b) => sumOf(b) - sumOf(a) || (a.from + a.to < b.from + b.to ? -1 : 1));
}

const names = (data: VisitsFlowData): ReadonlyMap<string, string> =>
  new Map(data.provinces.map(({ code, name }) => [code, name]));

function words(data: VisitsFlowData) {
  // The headline counts what was reported; what was only announced is drawn dashed.
  const hosts = data.provinces.filter(({ actual }) => actual > 0).toSorted((a, b) => b.actual - a.actual);
  const flows = data.flows.filter(({ actual }) => actual > 0);
  const across = flows.filter(({ from, to }) => from !== to).toSorted((a, b) => b.actual - a.actual);
  const [top] = hosts;
  const [strongest] = across;
  return {
    origins: new Set(flows.map(({ from }) => from)).size,
    hosts: hosts.length,
    top: top?.name ?? "",
    topCount: top?.actual ?? 0,
    from: names(data).get(strongest?.from ?? "") ?? "",
    to: names(data).get(strongest?.to ?? "") ?? "",
    flow: strongest?.actual ?? 0,
    visits: tallyVisits(data.visits).actual,
    planned: tallyVisits(data.visits).planned,
    years: yearsOf(data.visits),
    abroad: data.hostsAbroad,
    other: data.otherOrigins.length,
    without: data.withoutOrigin,
  };
}

/** Leadership visits from province of origin to province of the host, on the coastline. */
export const visitsFlow: Chart<VisitsFlowData> = {
  id: "visits-flow",
  page: "visits",
  hidesRowNotes: true,
  questions: () => VISIT_QUESTIONS,
  data(source) {
    const visits = readVisits(source);
    const flows = flowsOf(visits);
    const hosted = Map.groupBy(visits, ({ host }) => (host === null ? "" : provinceOf(host)));
    const codes = new Set([...hosted.keys(), ...flows.map(({ from }) => from)]);
    codes.delete("");
    if (codes.size === 0) return null;
    const provinces = [...codes]
      .map((code): Province => {
        const region = source.region(code);
        return {
          code,
          name: source.regionName(code, "short"),
          longitude: Number(region["longitude"]),
          latitude: Number(region["latitude"]),
          own: flows.filter(({ from, to }) => from === code && to === code).reduce((all, flow) => all + sumOf(flow), 0),
          ...tallyVisits(hosted.get(code) ?? []),
        };
      })
      .sort((a, b) => sumOf(b) - sumOf(a) || (a.code < b.code ? -1 : 1));
    return {
      visits,
      provinces,
      flows,
      hostsAbroad: hosted.get("")?.length ?? 0,
      otherOrigins: visits.flatMap(({ origins }) =>
        origins.flatMap(({ region, name }) => (region === null ? [name] : [])),
      ),
      withoutOrigin: visits.filter(({ origins }) => origins.length === 0).length,
    };
  },
  ...textsOf("visits-flow", words),
  notes: (data, { locale }) => {
    const t = translate(locale);
    return [t("chart.visits.coverage"), t("chart.visits-flow.outside", words(data)), t("chart.visits.row-notes")];
  },
  table(data, { locale }) {
    const t = translate(locale);
    const name = (code: string): string => names(data).get(code) ?? code;
    const other = [
      [t("chart.visits-flow.row-other-origins"), data.otherOrigins.length],
      [t("chart.visits-flow.row-without-origin"), data.withoutOrigin],
      [t("chart.visits-flow.row-abroad"), data.hostsAbroad],
    ] as const;
    return {
      columns: [
        { key: "from", label: t("chart.visits.origin-province"), type: "text" },
        { key: "to", label: t("chart.visits.host-province"), type: "text" },
        { key: "actual", label: t("chart.visits.actual"), type: "number", unit: t("chart.visits.unit") },
        { key: "planned", label: t("chart.visits.planned"), type: "number", unit: t("chart.visits.unit") },
      ],
      rows: [
        ...data.flows.map(({ from, to, actual, planned }) => ({
          from: name(from),
          to: name(to),
          actual: computedNumber(actual, locale),
          planned: computedNumber(planned, locale),
        })),
        ...other
          .filter(([, count]) => count > 0)
          .map(([from, count]) => ({ from, to: "", actual: computedNumber(count, locale), planned: "" })),
      ],
    };
  },
  provenance: ({ visits }) => visitProvenance(visits),
  options(data, context) {
    const t = translate(context.locale);
    return flowMap(
      {
        places: data.provinces.map((province) => placeOf(province, context)),
        flows: data.flows,
        strips: countryStrips(context, {
          west: t("chart.visits-flow.west"),
          east: t("chart.visits-flow.east"),
        }),
        leaders: true,
        unlabelled: (labels) => `${t("chart.visits-flow.unlabelled")} ${labels.join(", ")}.`,
        below: mapKey(
          {
            host: t("chart.visits-flow.key-host"),
            origin: t("chart.visits-flow.key-origin"),
            rest: t("chart.visits-flow.key"),
          },
          context,
        ),
      },
      context,
    );
  },
};

/** Hosts carry their name and number; provinces that only sent people are plain rings. */
function placeOf(province: Province, { locale }: ChartContext): MapPlace {
  const count = computedNumber(sumOf(province), locale).text;
  return { ...province, id: province.code, label: sumOf(province) > 0 ? `${mapName(province.name)} ${count}` : "" };
}

/** The one province whose name is too long for a map is written as it usually is. */
const mapName = (name: string): string => name.replace("Daerah Istimewa", "DI");
