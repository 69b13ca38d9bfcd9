import type { ProjectsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { fillYears } from "../../lib/reference-date.ts";
import type { Chart } from "../chart.ts";
import { yearColumns } from "../parts/event-marks.ts";
import { computedNumber } from "../parts/figures.ts";
import { eachAlone, nativeChart } from "../parts/native.ts";
import { textsOf } from "../parts/texts.ts";
import { projectProvenance, PROJECTS, readProjects, yearsOf } from "./project-records.ts";

export interface ProjectsByYearData {
  readonly projects: readonly ProjectsRow[];
  /** Every year from the first to the last. */
  readonly years: readonly { readonly year: number; readonly projects: number }[];
  readonly withoutYear: number;
}

function words({ projects, years, withoutYear }: ProjectsByYearData) {
  const most = Math.max(0, ...years.map((year) => year.projects));
  return {
    most,
    year: String(years.find((year) => year.projects === most)?.year ?? ""),
    projects: projects.length,
    withoutYear,
    years: yearsOf(projects),
  };
}

/** Change projects by the year of their course. */
export const projectsByYear: Chart<ProjectsByYearData> = {
  id: "projects-by-year",
  page: "projects",
  questions: () => [PROJECTS],
  data(source) {
    const projects = readProjects(source);
    const byYear = Map.groupBy(projects, ({ year }) => (year === null ? null : Number(year)));
    const known = [...byYear.keys()].filter((year) => year !== null);
    if (known.length === 0) return null;
    return {
      projects,
      years: fillYears(known).map((year) => ({ year, projects: byYear.get(year)?.length ?? 0 })),
      withoutYear: byYear.get(null)?.length ?? 0,
    };
  },
  ...textsOf("projects-by-year", words),
  notes: (_, { locale }) => [translate(locale)("chart.projects.coverage")],
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "year", label: t("chart.projects.year"), type: "text" },
        { key: "projects", label: t("chart.projects.projects"), type: "number", unit: t("chart.projects.unit") },
      ],
      rows: [
        ...data.years.map(({ year, projects }) => ({ year: String(year), projects: computedNumber(projects, locale) })),
        ...(data.withoutYear === 0
          ? []
          : [{ year: t("chart.projects.not-stated"), projects: computedNumber(data.withoutYear, locale) }]),
      ],
    };
  },
  native(data, context) {
    const table = projectsByYear.table(data, context);
    return nativeChart(table, {
      form: "columns",
      category: ["year"],
      series: [{ column: "projects", colour: "c1" }],
      // Projects without a year stand last and have no place on the axis.
      groups: eachAlone(table.rows.slice(0, data.years.length)),
    });
  },
  provenance: ({ projects }) => projectProvenance(projects),
  options(data, context) {
    const t = translate(context.locale);
    return yearColumns(
      data.years.map(({ year, projects }) => ({ year, actual: projects, planned: 0 })),
      context,
      {
        remark:
          data.withoutYear === 0 ? "" : t("chart.projects-by-year.without-year", { withoutYear: data.withoutYear }),
        plannedLabel: "",
      },
    );
  },
};
