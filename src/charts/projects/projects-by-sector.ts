import type { ProjectsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatNumber, type Locale } from "../../lib/format.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { groupBars } from "../parts/event-marks.ts";
import { computedNumber } from "../parts/figures.ts";
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
        ...data.divisions.flatMap((division) =>
          division.sectors.map((sector) => ({
            division: division.label[locale],
            sector: sector.code === division.code ? t("chart.projects-by-sector.no-detail") : sector.label[locale],
            projects: computedNumber(sector.projects, locale),
          })),
        ),
        {
          division: t("chart.projects.not-stated"),
          sector: t("chart.projects.not-stated"),
          projects: computedNumber(data.notStated, locale),
        },
      ],
    };
  },
  provenance: ({ projects }) => projectProvenance(projects),
  options(data, { locale, ...context }) {
    const t = translate(locale);
    const bar = (label: string, value: number) => ({ label, value, text: formatNumber(value, locale) });
    return groupBars(
      [
        ...data.divisions.map((division) => ({
          ...bar(division.label[locale], division.projects),
          look: "actual" as const,
          parts: division.sectors.every(({ code }) => code === division.code)
            ? []
            : division.sectors.map((sector) =>
                bar(
                  sector.code === division.code ? t("chart.projects-by-sector.no-detail") : sector.label[locale],
                  sector.projects,
                ),
              ),
        })),
        ...(data.notStated === 0
          ? []
          : [
              { ...bar(t("chart.projects-by-sector.not-stated"), data.notStated), look: "missing" as const, parts: [] },
            ]),
      ],
      { locale, ...context },
    );
  },
};
