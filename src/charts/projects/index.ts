import type { Chart } from "../chart.ts";
import { projectsByRegion } from "./projects-by-region.ts";
import { projectsBySector } from "./projects-by-sector.ts";
import { projectsByYear } from "./projects-by-year.ts";
import { projectsHorizon } from "./projects-horizon.ts";

/** Charts about change projects. */
export const projectCharts: readonly Chart[] = [projectsBySector, projectsByYear, projectsByRegion, projectsHorizon];
