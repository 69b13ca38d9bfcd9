/** Charts about the public agenda. */
import type { AnyChart } from "./chart.ts";
import { agendaByKind } from "./agenda-by-kind.ts";
import { agendaCalendar } from "./agenda-calendar.ts";

export const agendaCharts: readonly AnyChart[] = [agendaCalendar, agendaByKind];
