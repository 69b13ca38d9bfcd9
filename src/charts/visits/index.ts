import type { Chart } from "../chart.ts";
import { regionVisits } from "./region-visits.ts";
import { visitHosts } from "./visit-hosts.ts";
import { visitParticipants } from "./visit-participants.ts";
import { visitThemes } from "./visit-themes.ts";
import { visitsByYear } from "./visits-by-year.ts";
import { visitsFlow } from "./visits-flow.ts";

/** Charts about leadership visits. */
export const visitCharts: readonly Chart[] = [
  visitsFlow,
  visitHosts,
  visitsByYear,
  visitThemes,
  visitParticipants,
  regionVisits,
];
