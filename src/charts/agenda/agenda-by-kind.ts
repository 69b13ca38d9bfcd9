import type { AgendaRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatNumber, type Locale } from "../../lib/format.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { computedNumber } from "../parts/figures.ts";
import { barList } from "../parts/marks.ts";
import { nativeChart, textIn } from "../parts/native.ts";
import { textsOf } from "../parts/texts.ts";
import { AGENDA, agendaProvenance, meetingsOf, readAgenda, yearsOf } from "./agenda-records.ts";

interface Kind {
  readonly code: string;
  readonly label: Record<Locale, string>;
  readonly events: number;
}

export interface AgendaByKindData {
  readonly events: readonly AgendaRow[];
  /** Most items first; the kind "other" is last whatever its size. */
  readonly kinds: readonly Kind[];
}

const OTHER = "OTHER";

function words({ events, kinds }: AgendaByKindData, { locale }: ChartContext) {
  const [top] = kinds;
  return {
    top: top?.label[locale].toLowerCase() ?? "",
    topCount: top?.events ?? 0,
    list: kinds.map(({ label, events: count }) => `${label[locale]} ${formatNumber(count, locale)}`).join("; "),
    events: events.length,
    meetings: meetingsOf(events).length,
    doubled: events.length - meetingsOf(events).length,
    years: yearsOf(events),
  };
}

/** Agenda items by kind. */
export const agendaByKind: Chart<AgendaByKindData> = {
  id: "agenda-by-kind",
  page: "agenda",
  hidesRowNotes: true,
  questions: () => [AGENDA],
  data(source) {
    const events = readAgenda(source);
    if (events.length === 0) return null;
    const codelist = source.codelist("agenda_kind");
    const kinds = [...Map.groupBy(events, ({ kind }) => kind as string)].map(([code, own]): Kind => ({
      code,
      label: codelist.labels(code),
      events: own.length,
    }));
    return {
      events,
      kinds: kinds.sort(
        (a, b) =>
          Number(a.code === OTHER) - Number(b.code === OTHER) ||
          b.events - a.events ||
          codelist.compare(a.code, b.code),
      ),
    };
  },
  ...textsOf("agenda-by-kind", words),
  notes(data, context) {
    const t = translate(context.locale);
    const parameters = words(data, context);
    return [t("chart.agenda.coverage"), ...(parameters.doubled > 0 ? [t("chart.agenda.doubled", parameters)] : [])];
  },
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "kind", label: t("chart.agenda.kind"), type: "text" },
        { key: "events", label: t("chart.agenda.events"), type: "number", unit: t("chart.agenda.unit") },
      ],
      rows: data.kinds.map(({ label, events }) => ({ kind: label[locale], events: computedNumber(events, locale) })),
    };
  },
  native(data, context) {
    const other = data.kinds.find(({ code }) => code === OTHER)?.label[context.locale];
    return nativeChart(agendaByKind.table(data, context), {
      form: "bars",
      category: ["kind"],
      series: [{ column: "events", colour: "c1", colourOf: (row) => (textIn(row, "kind") === other ? "c8" : "c1") }],
    });
  },
  provenance: ({ events }) => agendaProvenance(events),
  options: (data, context) =>
    barList(
      data.kinds.map(({ code, label, events }) => ({
        label: label[context.locale],
        value: events,
        text: formatNumber(events, context.locale),
        ...(code === OTHER ? { fill: "var(--c8)" } : {}),
      })),
      context,
    ),
};
