import { translate } from "../../i18n/index.ts";
import { formatNumber, formatShare, inSentence, type Locale } from "../../lib/format.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { groupBars } from "../parts/event-marks.ts";
import { computedNumber } from "../parts/figures.ts";
import { eachAlone, nativeChart, textIn, type TableRow } from "../parts/native.ts";
import { textsOf } from "../parts/texts.ts";
import { readVisits, VISIT_QUESTIONS, visitProvenance, yearsOf, type Visit } from "./visit-records.ts";

interface Theme {
  readonly code: string;
  readonly label: Record<Locale, string>;
  /** Visits that name it, each once. */
  readonly visits: number;
}

interface Division extends Theme {
  readonly themes: readonly Theme[];
}

export interface VisitThemesData {
  readonly visits: readonly Visit[];
  /** Visits only announced, which are left out: nobody has reported what was studied. */
  readonly planned: number;
  readonly withTheme: number;
  /** Themes as reported, of which several may have one code. */
  readonly reported: number;
  readonly divisions: readonly Division[];
}

function words(data: VisitThemesData, { locale }: ChartContext) {
  const details = data.divisions.flatMap(({ themes }) => themes).filter(({ code }) => code.includes("_"));
  const top = details.reduce<Theme | undefined>(
    (best, theme) => (theme.visits > (best?.visits ?? 0) ? theme : best),
    undefined,
  );
  const [division] = data.divisions;
  return {
    top: inSentence(top?.label[locale] ?? ""),
    topCount: top?.visits ?? 0,
    division: inSentence(division?.label[locale] ?? ""),
    divisionCount: division?.visits ?? 0,
    divisionShare: data.withTheme === 0 ? "" : formatShare((division?.visits ?? 0) / data.withTheme, locale, 0),
    withTheme: data.withTheme,
    visits: data.visits.length,
    without: data.visits.length - data.withTheme,
    planned: data.planned,
    reported: data.reported,
    years: yearsOf(data.visits),
  };
}

/** What was studied on visits: themes in COFOG divisions. A visit counts once for a theme and once for a division. */
export const visitThemes: Chart<VisitThemesData> = {
  id: "visit-themes",
  page: "visits",
  hidesRowNotes: true,
  questions: () => VISIT_QUESTIONS,
  data(source) {
    const all = readVisits(source);
    const visits = all.filter(({ planned }) => !planned);
    const codelist = source.codelist("visit_theme");
    const naming = (matches: (code: string) => boolean): number =>
      visits.filter(({ themes }) => themes.some(({ code }) => matches(code))).length;
    const codes = [...new Set(visits.flatMap(({ themes }) => themes.map(({ code }) => code)))];
    const withTheme = visits.filter(({ themes }) => themes.length > 0).length;
    if (withTheme === 0) return null;
    const theme = (code: string): Theme => ({
      code,
      label: codelist.labels(code),
      visits: naming((other) => other === code),
    });
    const divisions = [...Map.groupBy(codes, (code) => codelist.branchOf(code))].map(([division, own]): Division => ({
      code: division,
      label: codelist.labels(division),
      visits: naming((code) => codelist.branchOf(code) === division),
      themes: own.map(theme).sort((a, b) => b.visits - a.visits || codelist.compare(a.code, b.code)),
    }));
    return {
      visits,
      planned: all.length - visits.length,
      withTheme,
      reported: visits.flatMap(({ themes }) => themes).length,
      divisions: divisions.sort((a, b) => b.visits - a.visits || codelist.compare(a.code, b.code)),
    };
  },
  ...textsOf("visit-themes", words),
  notes: (data, context) => {
    const t = translate(context.locale);
    return [
      t("chart.visits.coverage"),
      t("chart.visit-themes.counting", words(data, context)),
      ...(data.planned === 0 ? [] : [t("chart.visit-themes.planned", words(data, context))]),
      t("chart.visits.row-notes"),
    ];
  },
  table(data, { locale }) {
    const t = translate(locale);
    const row = (division: Division, theme: string, visits: number) => ({
      division: division.label[locale],
      theme,
      visits: computedNumber(visits, locale),
    });
    return {
      columns: [
        { key: "division", label: t("chart.visit-themes.division"), type: "text" },
        { key: "theme", label: t("chart.visit-themes.theme"), type: "text" },
        { key: "visits", label: t("chart.visits.visits"), type: "number", unit: t("chart.visits.unit") },
      ],
      rows: data.divisions.flatMap((division) => [
        row(division, t("chart.visit-themes.any"), division.visits),
        ...partsOf(division, locale).map(({ label, value }) => row(division, label, value)),
      ]),
    };
  },
  native: nativeThemes,
  provenance: ({ visits }) => visitProvenance(visits.filter(({ themes }) => themes.length > 0)),
  options: (data, context) =>
    groupBars(
      data.divisions.map((division) => ({
        label: division.label[context.locale],
        value: division.visits,
        text: formatNumber(division.visits, context.locale),
        look: "actual",
        parts: partsOf(division, context.locale),
      })),
      context,
    ),
};

/** Themes within a division; none where the division is all that is said. */
function partsOf(division: Division, locale: Locale): readonly Part[] {
  const t = translate(locale);
  if (division.themes.every(({ code }) => code === division.code)) return [];
  return division.themes.map(({ code, label, visits }) => {
    const own = code === division.code ? t("chart.visit-themes.no-detail") : withoutDivision(label[locale]);
    return { label: own, isFullName: own === label[locale], value: visits, text: formatNumber(visits, locale) };
  });
}

interface Part {
  readonly label: string;
  /** False where the label says nothing without its division. */
  readonly isFullName: boolean;
  readonly value: number;
  readonly text: string;
}

/** Themes that bars show: those within divisions, and divisions of which no source says more. */
function nativeThemes(data: VisitThemesData, context: ChartContext) {
  const { locale } = context;
  const any = translate(locale)("chart.visit-themes.any");
  const table = visitThemes.table(data, context);
  const parts = data.divisions.map((division) => ({ name: division.label[locale], own: partsOf(division, locale) }));
  const ofDivision = (row: TableRow): readonly Part[] =>
    parts.find(({ name }) => name === textIn(row, "division"))?.own ?? [];
  const isWhole = (row: TableRow): boolean => textIn(row, "theme") === any;
  return nativeChart(table, {
    form: "bars",
    category: (row) => {
      if (isWhole(row)) return ["division"];
      const part = ofDivision(row).find(({ label }) => label === textIn(row, "theme"));
      return part?.isFullName === true ? ["theme"] : ["division", "theme"];
    },
    groups: eachAlone(table.rows.filter((row) => !isWhole(row) || ofDivision(row).length === 0)),
    series: [{ column: "visits", colour: "c1" }],
  });
}

/** `General public services: other` stands below its division, so only `other` is left of it. */
const withoutDivision = (label: string): string => {
  const [, rest] = label.split(": ");
  return rest === undefined ? label : rest.charAt(0).toUpperCase() + rest.slice(1);
};
