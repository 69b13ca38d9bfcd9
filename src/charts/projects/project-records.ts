/** Change projects as the charts about them read and cite them. */
import type { ProjectsRow } from "../../generated/tables.ts";
import { formatYears } from "../../lib/format.ts";
import type { ChartData, Provenance } from "../chart.ts";
import { provenanceOf } from "../parts/figures.ts";
import { allRows, rowsOf } from "../parts/table-rows.ts";

export const PROJECTS = allRows("projects", ["year"]);

export const readProjects = (source: Pick<ChartData, "rows">): readonly ProjectsRow[] => rowsOf(source, PROJECTS);

export const projectProvenance = (projects: readonly ProjectsRow[]): Provenance =>
  provenanceOf({
    table: "projects",
    rows: projects,
    idOf: (row) => String(row["project_id"]),
    dateField: "year",
  });

/** First and last year, in words; projects without a year aside. */
export const yearsOf = (projects: readonly ProjectsRow[]): string => formatYears(projects.map(({ year }) => year));
