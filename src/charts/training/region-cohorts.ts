import type { CohortOriginsRow, CohortsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { compareDates } from "../../lib/reference-date.ts";
import { isWithin } from "../../lib/region-code.ts";
import { isNarrow, type Chart } from "../chart.ts";
import { drawing, drawKey, type Box, type Dot, type Line, type Words } from "../parts/drawing.ts";
import { computedNumber } from "../parts/figures.ts";
import {
  cohortsOf,
  cohortsProvenance,
  cohortsQuestion,
  isPlanned,
  originsOf,
  originsQuestion,
  participantsOf,
  programmesOf,
  type Programme,
} from "./cohort-rows.ts";
import { SPAN_KEY, spanKind, spanShapes, timeAxis } from "./cohort-spans.ts";
import { cohortName, cohortTable, placesOf } from "./cohorts-timeline.ts";

interface RegionCohort {
  readonly cohort: CohortsRow;
  readonly hosted: boolean;
  /** Origins of the cohort that lie in the region; empty when none is named. */
  readonly origins: readonly CohortOriginsRow[];
}

export interface RegionCohortsData {
  readonly place: string;
  /** Latest first. */
  readonly cohorts: readonly RegionCohort[];
  readonly programmes: readonly Programme[];
  readonly places: ReadonlyMap<string, string>;
}

const dateOf = ({ start_date, end_date, year }: CohortsRow): string => start_date ?? end_date ?? year;

const words = ({ place, cohorts }: RegionCohortsData) => {
  const years = cohorts.map(({ cohort }) => cohort.year.slice(0, 4)).sort();
  const [from = "", to = ""] = [years[0], years.at(-1)];
  return {
    place,
    cohorts: cohorts.length,
    hosted: cohorts.filter(({ hosted }) => hosted).length,
    sent: cohorts.filter(({ origins }) => origins.length > 0).length,
    years: from === to ? from : `${from}–${to}`,
  };
};

/** Cohorts that took place in a region and cohorts whose participants came from it, one line each. */
export const regionCohorts: Chart<RegionCohortsData> = {
  id: "region-cohorts",
  page: "training",
  scope: "region",
  questions: () => [cohortsQuestion, originsQuestion],
  data(source, { region }) {
    if (region === undefined) return null;
    const all = cohortsOf(source);
    const originsByCohort = Map.groupBy(
      originsOf(source).filter(({ origin_region_code }) => isWithin(origin_region_code, region)),
      ({ cohort_id }) => cohort_id,
    );
    const cohorts = all
      .map((cohort): RegionCohort => ({
        cohort,
        hosted: isWithin(cohort.venue_region_code, region),
        origins: originsByCohort.get(cohort.cohort_id) ?? [],
      }))
      .filter(({ hosted, origins }) => hosted || origins.length > 0)
      .sort((a, b) => compareDates(dateOf(b.cohort), dateOf(a.cohort)));
    if (cohorts.length === 0) return null;
    const rows = cohorts.map(({ cohort }) => cohort);
    return {
      place: source.regionName(region),
      cohorts,
      programmes: programmesOf(source, rows),
      places: placesOf(source, rows),
    };
  },
  title(data, context) {
    const t = translate(context.locale);
    const parameters = words(data);
    if (parameters.sent === 0) return t("chart.region-cohorts.title-hosted", parameters);
    return parameters.hosted === 0
      ? t("chart.region-cohorts.title-sent", parameters)
      : t("chart.region-cohorts.title", parameters);
  },
  subtitle: (data, context) => translate(context.locale)("chart.region-cohorts.subtitle", words(data)),
  description: (data, context) => translate(context.locale)("chart.region-cohorts.description", words(data)),
  notes: (_, { locale }) => [
    translate(locale)("training.not-a-census"),
    translate(locale)("chart.region-cohorts.participants"),
  ],
  table({ cohorts, programmes, places }, { locale }) {
    const t = translate(locale);
    const base = cohortTable({ cohorts: cohorts.map(({ cohort }) => cohort), programmes, places }, locale);
    return {
      columns: [
        ...base.columns,
        { key: "role", label: t("chart.region-cohorts.role"), type: "text" },
        { key: "from-here", label: t("chart.region-cohorts.from-here"), type: "number", unit: t("figure.unit-people") },
      ],
      rows: base.rows.map((row, index) => {
        const { hosted, origins } = cohorts[index] ?? { hosted: false, origins: [] };
        return {
          ...row,
          role: t(roleKey(hosted, origins.length > 0)),
          "from-here": computedNumber(participantsOf(origins).participants, locale),
        };
      }),
    };
  },
  provenance: ({ cohorts }) =>
    cohortsProvenance(
      cohorts.map(({ cohort }) => cohort),
      cohorts.flatMap(({ origins }) => origins),
    ),
  options({ cohorts, programmes }, context) {
    const { widthPx, locale } = context;
    const t = translate(locale);
    const narrow = isNarrow(context);
    const short = new Map(programmes.map((programme) => [programme.code, programme.short]));
    const rowPx = narrow ? 36 : 24;
    const left = narrow ? 0 : 270;
    const years = cohorts.flatMap(({ cohort: { year, start_date, end_date } }) =>
      [year, start_date, end_date].flatMap((date) => (date === null ? [] : [Number(date.slice(0, 4))])),
    );
    // One year alone would stretch a few weeks over the page.
    const toYear = Math.max(...years);
    const axis = timeAxis(Math.min(...years, toYear - 2), toYear, left, widthPx);
    const boxes: Box[] = [];
    const lines: Line[] = [];
    const dots: Dot[] = [];
    const texts: Words[] = [];
    const groups = [
      { label: t("chart.region-cohorts.hosted"), own: cohorts.filter(({ hosted }) => hosted) },
      { label: t("chart.region-cohorts.sent"), own: cohorts.filter(({ hosted }) => !hosted) },
    ].filter(({ own }) => own.length > 0);
    let y = 22;
    const strips: { y1: number; y2: number }[] = [];
    for (const { label, own } of groups) {
      texts.push({ x: 0, y: y + 12, text: label, look: "label" });
      y += 26;
      for (const { cohort, origins } of own) {
        const people = participantsOf(origins).participants;
        const name = cohortName(short.get(cohort.programme) ?? cohort.programme, cohort);
        const remarks = [
          ...(origins.length > 0 && own === groups[0]?.own && cohorts.some(({ hosted }) => hosted)
            ? [
                people === null
                  ? t("chart.region-cohorts.also-sent")
                  : t("chart.region-cohorts.people-sent", { people }),
              ]
            : people === null
              ? []
              : [t("chart.region-cohorts.people", { people })]),
          ...(isPlanned(cohort) ? [t("figure.planned")] : []),
        ];
        lines.push({ x1: 0, x2: widthPx, y1: y, y2: y, look: "grid" });
        texts.push({ x: 0, y: y + 12, text: name });
        texts.push({
          x: narrow ? widthPx : left - 12,
          y: y + 12,
          text: remarks.join(", "),
          look: isPlanned(cohort) ? "planned" : "muted",
          anchor: "end",
        });
        const middle = narrow ? y + 28 : y + 12;
        strips.push({ y1: narrow ? y + 21 : y, y2: y + rowPx });
        const shapes = spanShapes(cohort, axis, middle, 9);
        boxes.push(...shapes.boxes);
        lines.push(...shapes.lines);
        dots.push(...shapes.dots);
        y += rowPx;
      }
      y += 6;
    }
    for (let year = axis.fromYear; year <= axis.toYear; year++) {
      const [x1, x2] = [axis.x(String(year)), axis.x(String(year + 1))];
      if (year > axis.fromYear)
        lines.push(...strips.map(({ y1, y2 }) => ({ x1, x2: x1, y1, y2, look: "grid" as const })));
      texts.push({ x: (x1 + x2) / 2, y: 10, text: String(year), look: "muted", anchor: "middle" });
    }
    lines.push({ x1: left, x2: widthPx, y1: 20, y2: 20, look: "axis" });
    const kinds = new Set(cohorts.map(({ cohort }) => spanKind(cohort)));
    const key = drawKey(
      [
        ...(kinds.has("both") ? [{ ...SPAN_KEY.both, text: t("training.key-both") }] : []),
        ...(kinds.has("start") ? [{ ...SPAN_KEY.start, text: t("training.key-start") }] : []),
        ...(kinds.has("end") ? [{ ...SPAN_KEY.end, text: t("training.key-end") }] : []),
        ...(kinds.has("year") ? [{ ...SPAN_KEY.year, text: t("training.key-year") }] : []),
        ...(cohorts.some(({ cohort }) => isPlanned(cohort))
          ? [{ ...SPAN_KEY.planned, text: t("training.key-planned") }]
          : []),
      ],
      { x: 0, y: y + 14, widthPx },
    );
    return drawing({
      widthPx,
      heightPx: key.bottom + 4,
      boxes: [...boxes, ...key.boxes],
      lines: [...lines, ...key.lines],
      dots: [...dots, ...key.dots],
      words: [...texts.filter(({ text }) => text !== ""), ...key.words],
    });
  },
};

function roleKey(hosted: boolean, sent: boolean) {
  if (hosted && sent) return "chart.region-cohorts.role-both" as const;
  return hosted ? ("chart.region-cohorts.hosted" as const) : ("chart.region-cohorts.sent" as const);
}
