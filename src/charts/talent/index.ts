import type { Chart } from "../chart.ts";
import { meritBands } from "./merit-bands.ts";
import { rotations } from "./rotations.ts";
import { talentAdoption } from "./talent-adoption.ts";
import { talentStatus } from "./talent-status.ts";
import { talentSteps } from "./talent-steps.ts";

/** Charts on the management of talent, in the order of their page. */
export const talentCharts: readonly Chart[] = [talentAdoption, talentStatus, talentSteps, meritBands, rotations];
