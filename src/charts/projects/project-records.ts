/** Change projects as the charts about them read and cite them. */
import type { ProjectsRow } from "../generated/tables.ts";
import type { ChartData, Provenance } from "./chart.ts";
import { provenanceOf } from "./figures.ts";
import { allRows, rowsOf } from "./table-rows.ts";

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
export function yearsOf(projects: readonly ProjectsRow[]): string {
  const years = projects.flatMap(({ year }) => (year === null ? [] : [year])).sort();
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return "";
  return first === last ? first : `${first}–${last}`;
}
