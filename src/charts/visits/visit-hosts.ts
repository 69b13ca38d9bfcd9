import { translate } from "../../i18n/index.ts";
import { reportedName } from "../../i18n/reported-name.ts";
import { formatList, formatNumber, type Locale } from "../../lib/format.ts";
import { provinceOf } from "../../lib/region-code.ts";
import type { Chart, ChartContext, ChartData } from "../chart.ts";
import { unitRows } from "../parts/event-marks.ts";
import { actualAndPlanned, eachAlone, nativeChart, textIn } from "../parts/native.ts";
import { sumOf, tallyNumbers, type Tally } from "../parts/tally.ts";
import { textsOf } from "../parts/texts.ts";
import { readVisits, tallyVisits, VISIT_QUESTIONS, visitProvenance, yearsOf, type Visit } from "./visit-records.ts";

interface Host extends Tally {
  /** Region code, or the name as reported for a host abroad. */
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly isProvince: boolean;
}

interface HostProvince extends Tally {
  /** Empty: abroad. */
  readonly code: string;
  readonly name: string;
  readonly hosts: readonly Host[];
}

export interface VisitHostsData {
  readonly visits: readonly Visit[];
  readonly provinces: readonly HostProvince[];
}

const byCount = (a: Tally & { code: string }, b: Tally & { code: string }): number =>
  sumOf(b) - sumOf(a) || (a.code < b.code ? -1 : 1);

/** `17`, or `4, 1 rencana` where some were only announced. */
function countInWords({ actual, planned }: Tally, locale: Locale): string {
  const t = translate(locale);
  if (planned === 0) return formatNumber(actual, locale);
  const announced = t("chart.visits.planned-count", { planned });
  return actual === 0 ? announced : `${formatNumber(actual, locale)} + ${announced}`;
}

function words(data: VisitHostsData, { locale }: ChartContext) {
  const inCountry = data.provinces.filter(({ code }) => code !== "");
  // The headline counts what was reported; what was only announced is drawn hollow.
  const [top, second] = inCountry.toSorted((a, b) => b.actual - a.actual);
  const hosts = inCountry.flatMap((province) => province.hosts).filter(({ isProvince }) => !isProvince);
  const most = Math.max(0, ...hosts.map(({ actual }) => actual));
  return {
    top: top?.name ?? "",
    topCount: top?.actual ?? 0,
    second: second?.name ?? "",
    secondCount: second?.actual ?? 0,
    visits: tallyVisits(data.visits).actual,
    planned: tallyVisits(data.visits).planned,
    provinces: inCountry.filter(({ actual }) => actual > 0).length,
    hosts: data.provinces.flatMap((province) => province.hosts).filter(({ actual }) => actual > 0).length,
    most,
    mostHosts: formatList(
      hosts.filter(({ actual }) => actual === most).map(({ fullName }) => fullName),
      locale,
    ),
    years: yearsOf(data.visits),
  };
}

/** `Madiun` for the regency, `Kota Madiun` for the city of that name. */
function shortName(source: ChartData, code: string): string {
  const isCity = source.region(code)["level"] === "city";
  return source.regionName(code, isCity ? "full" : "short");
}

/** Who hosted how many visits: provinces, and the governments within them. */
export const visitHosts: Chart<VisitHostsData> = {
  id: "visit-hosts",
  page: "visits",
  hidesRowNotes: true,
  questions: () => VISIT_QUESTIONS,
  data(source) {
    const visits = readVisits(source);
    if (visits.length === 0) return null;
    const provinces = [...Map.groupBy(visits, ({ host }) => (host === null ? "" : provinceOf(host)))].map(
      ([code, hosted]): HostProvince => ({
        code,
        name: code === "" ? "" : source.regionName(code, "short"),
        ...tallyVisits(hosted),
        hosts: [...Map.groupBy(hosted, ({ host, hostName }) => host ?? hostName)]
          .map(([host, own]): Host => {
            const isRegion = code !== "";
            return {
              code: host,
              name: isRegion ? shortName(source, host) : host,
              fullName: isRegion ? source.regionName(host) : host,
              isProvince: isRegion && host === code,
              ...tallyVisits(own),
            };
          })
          .sort(byCount),
      }),
    );
    return { visits, provinces: provinces.sort((a, b) => (a.code === "" ? 1 : b.code === "" ? -1 : byCount(a, b))) };
  },
  ...textsOf("visit-hosts", words),
  notes: (_, { locale }) => [translate(locale)("chart.visits.coverage"), translate(locale)("chart.visits.row-notes")],
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "host", label: t("chart.visits.host"), type: "text" },
        { key: "province", label: t("chart.visits.province"), type: "text" },
        { key: "actual", label: t("chart.visits.actual"), type: "number", unit: t("chart.visits.unit") },
        { key: "planned", label: t("chart.visits.planned"), type: "number", unit: t("chart.visits.unit") },
      ],
      rows: data.provinces.flatMap((province) => {
        const name = province.code === "" ? t("chart.visits.abroad") : province.name;
        return [
          { host: t("chart.visit-hosts.all-hosts"), province: name, ...tallyNumbers(province, locale) },
          ...province.hosts.map((host) => ({
            host: host.isProvince
              ? t("chart.visit-hosts.province-government", { name: host.fullName })
              : reportedName(host.fullName, t),
            province: name,
            ...tallyNumbers(host, locale),
          })),
        ];
      }),
    };
  },
  native(data, context) {
    const table = visitHosts.table(data, context);
    const all = translate(context.locale)("chart.visit-hosts.all-hosts");
    return nativeChart(table, {
      form: "stacked-bars",
      category: ["province"],
      series: actualAndPlanned("actual", "planned"),
      groups: eachAlone(table.rows.filter((row) => textIn(row, "host") === all)),
    });
  },
  provenance: ({ visits }) => visitProvenance(visits),
  options(data, context) {
    const t = translate(context.locale);
    return unitRows(
      data.provinces.map((province) => ({
        label: province.code === "" ? t("chart.visits.abroad") : province.name,
        actual: province.actual,
        planned: province.planned,
        text: countInWords(province, context.locale),
        detail: province.hosts
          .map((host) => {
            const name = host.isProvince ? t("chart.visits.province-itself") : reportedName(host.name, t);
            return sumOf(host) > 1 ? `${name} ${formatNumber(sumOf(host), context.locale)}` : name;
          })
          .join(", "),
      })),
      context,
    );
  },
};
