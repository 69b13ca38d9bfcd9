import type { Chart } from "../chart.ts";
import { agendaByKind } from "./agenda-by-kind.ts";
import { agendaCalendar } from "./agenda-calendar.ts";

/** Charts about the public agenda. */
export const agendaCharts: readonly Chart[] = [agendaCalendar, agendaByKind];
