import type { Chart } from "../chart.ts";
import { cohortHosts } from "./cohort-hosts.ts";
import { cohortOrigins } from "./cohort-origins.ts";
import { cohortsByProvider } from "./cohorts-by-provider.ts";
import { cohortsByYear } from "./cohorts-by-year.ts";
import { cohortsTimeline } from "./cohorts-timeline.ts";
import { participantsByYear } from "./participants-by-year.ts";
import { regionCohorts } from "./region-cohorts.ts";

/** Charts on training cohorts, in the order of their page; the last one is drawn for a region. */
export const trainingCharts: readonly Chart[] = [
  cohortsTimeline,
  cohortsByYear,
  participantsByYear,
  cohortsByProvider,
  cohortHosts,
  cohortOrigins,
  regionCohorts,
];
