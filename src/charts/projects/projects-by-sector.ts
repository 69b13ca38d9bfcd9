import type { ProjectsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatNumber, type Locale } from "../../lib/format.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { groupBars } from "../parts/event-marks.ts";
import { computedNumber } from "../parts/figures.ts";
import { eachAlone, nativeChart, textIn } from "../parts/native.ts";
import { textsOf } from "../parts/texts.ts";
import { projectProvenance, PROJECTS, readProjects, yearsOf } from "./project-records.ts";

interface Sector {
  readonly code: string;
  readonly label: Record<Locale, string>;
  readonly projects: number;
}

interface Division extends Sector {
  readonly sectors: readonly Sector[];
}

export interface ProjectsBySectorData {
  readonly projects: readonly ProjectsRow[];
  /** Most projects first. */
  readonly divisions: readonly Division[];
  readonly notStated: number;
}

function words({ projects, divisions, notStated }: ProjectsBySectorData, { locale }: ChartContext) {
  const [top, second] = divisions;
  return {
    top: top?.label[locale] ?? "",
    topCount: top?.projects ?? 0,
    second: second?.label[locale] ?? "",
    secondCount: second?.projects ?? 0,
    notStated,
    stated: projects.length - notStated,
    projects: projects.length,
    years: yearsOf(projects),
  };
}

/** Change projects by sector, in COFOG divisions; a title that says no sector stands apart. */
export const projectsBySector: Chart<ProjectsBySectorData> = {
  id: "projects-by-sector",
  page: "projects",
  questions: () => [PROJECTS],
  data(source) {
    const projects = readProjects(source);
    if (projects.length === 0) return null;
    const codelist = source.codelist("visit_theme");
    const codes = projects.flatMap(({ sector_code: code }) => (code === null ? [] : [code as string]));
    const bySize = (a: Sector, b: Sector): number => b.projects - a.projects || codelist.compare(a.code, b.code);
    const divisions = [...Map.groupBy(codes, (code) => codelist.branchOf(code))].map(([division, own]): Division => ({
      code: division,
      label: codelist.labels(division),
      projects: own.length,
      sectors: [...Map.groupBy(own, (code) => code)]
        .map(([code, all]): Sector => ({ code, label: codelist.labels(code), projects: all.length }))
        .sort(bySize),
    }));
    return { projects, divisions: divisions.sort(bySize), notStated: projects.length - codes.length };
  },
  ...textsOf("projects-by-sector", words),
  notes: (data, context) => {
    const t = translate(context.locale);
    return [t("chart.projects.coverage"), t("chart.projects-by-sector.not-stated-note", words(data, context))];
  },
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "division", label: t("chart.projects-by-sector.division"), type: "text" },
        { key: "sector", label: t("chart.projects-by-sector.sector"), type: "text" },
        { key: "projects", label: t("chart.projects.projects"), type: "number", unit: t("chart.projects.unit") },
      ],
      rows: [
        ...data.divisions.flatMap((division) => {
          const row = (sector: string, projects: number) => ({
            division: division.label[locale],
            sector,
            projects: computedNumber(projects, locale),
          });
          return [
            row(t("chart.projects-by-sector.any"), division.projects),
            ...sectorsOf(division, locale).map(({ label, value }) => row(label, value)),
          ];
        }),
        {
          division: t("chart.projects.not-stated"),
          sector: t("chart.projects.not-stated"),
          projects: computedNumber(data.notStated, locale),
        },
      ],
    };
  },
  native(data, context) {
    const t = translate(context.locale);
    const table = projectsBySector.table(data, context);
    const notStated = t("chart.projects.not-stated");
    const isWhole = [t("chart.projects-by-sector.any"), notStated];
    return nativeChart(table, {
      form: "bars",
      category: ["division"],
      series: [
        { column: "projects", colour: "c1", colourOf: (row) => (textIn(row, "sector") === notStated ? "c8" : "c1") },
      ],
      groups: eachAlone(table.rows.filter((row) => isWhole.includes(textIn(row, "sector")))),
    });
  },
  provenance: ({ projects }) => projectProvenance(projects),
  options(data, { locale, ...context }) {
    const t = translate(locale);
    return groupBars(
      [
        ...data.divisions.map((division) => ({
          ...bar(division.label[locale], division.projects, locale),
          look: "actual" as const,
          parts: sectorsOf(division, locale),
        })),
        ...(data.notStated === 0
          ? []
          : [
              {
                ...bar(t("chart.projects-by-sector.not-stated"), data.notStated, locale),
                look: "missing" as const,
                parts: [],
              },
            ]),
      ],
      { locale, ...context },
    );
  },
};

const bar = (label: string, value: number, locale: Locale) => ({ label, value, text: formatNumber(value, locale) });

/** Sectors within a division; none where the division is all that is said. */
function sectorsOf({ code: division, sectors }: Division, locale: Locale) {
  const noDetail = translate(locale)("chart.projects-by-sector.no-detail");
  if (sectors.every(({ code }) => code === division)) return [];
  return sectors.map(({ code, label, projects }) =>
    bar(code === division ? noDetail : label[locale], projects, locale),
  );
}
