/** Charts about leadership visits. */
import type { AnyChart } from "./chart.ts";
import { regionVisits } from "./region-visits.ts";
import { visitHosts } from "./visit-hosts.ts";
import { visitParticipants } from "./visit-participants.ts";
import { visitThemes } from "./visit-themes.ts";
import { visitsByYear } from "./visits-by-year.ts";
import { visitsFlow } from "./visits-flow.ts";

export const visitCharts: readonly AnyChart[] = [
  visitsFlow,
  visitHosts,
  visitsByYear,
  visitThemes,
  visitParticipants,
  regionVisits,
];
