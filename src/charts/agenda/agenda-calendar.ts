import * as Plot from "@observablehq/plot";
import type { AgendaRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatDate, formatDateShort, formatNumber, type Locale } from "../../lib/format.ts";
import { precisionOf } from "../../lib/reference-date.ts";
import { isNarrow, type Chart, type ChartContext, type PlotOptions } from "../chart.ts";
import { drawing, textPx, wrapText, type Box, type Line, type Words } from "../parts/drawing.ts";
import { computedNumber } from "../parts/figures.ts";
import { LINE_PX } from "../parts/label-placement.ts";
import { rowNumber } from "../parts/table-rows.ts";
import { AGENDA, agendaProvenance, meetingsOf, readAgenda, yearsOf } from "./agenda-records.ts";

type Shape = "circle" | "square" | "triangle" | "diamond" | "star" | "cross" | "wye";

interface Kind {
  readonly code: string;
  readonly label: Record<Locale, string>;
  readonly events: number;
  readonly symbol: Shape;
  readonly colour: string;
}

export interface AgendaCalendarData {
  readonly events: readonly AgendaRow[];
  /** Kinds in the order of the code list. */
  readonly kinds: readonly Kind[];
  readonly place: ReadonlyMap<string, string>;
}

const FIRST_LOOK = ["circle", "var(--c1)"] as const;

/** A kind is told by its shape; the colour only helps. */
const LOOKS: readonly (readonly [Shape, string])[] = [
  FIRST_LOOK,
  ["square", "var(--c3)"],
  ["triangle", "var(--c4)"],
  ["diamond", "var(--c2)"],
  ["star", "var(--c5)"],
  ["cross", "var(--c6)"],
  ["wye", "var(--c8)"],
];

function words({ events }: AgendaCalendarData, { locale }: ChartContext) {
  const meetings = meetingsOf(events);
  const years = [...Map.groupBy(meetings, ({ date }) => date.slice(0, 4))];
  const [year, most] = years.reduce<readonly [string, readonly AgendaRow[]]>(
    (best, entry) => (entry[1].length > best[1].length ? entry : best),
    ["", []],
  );
  return {
    year,
    most: most.length,
    meetings: meetings.length,
    events: events.length,
    doubled: events.length - meetings.length,
    monthOnly: events.filter(({ date }) => precisionOf(date) === "month").length,
    yearOnly: events.filter(({ date }) => precisionOf(date) === "year").length,
    first: formatDate(events[0]?.date ?? "", locale),
    last: formatDate(events.at(-1)?.date ?? "", locale),
    years: yearsOf(events),
  };
}

/** The agenda as a strip of months and years, one symbol an item. */
export const agendaCalendar: Chart<AgendaCalendarData> = {
  id: "agenda-calendar",
  page: "agenda",
  hidesRowNotes: true,
  questions: () => [AGENDA],
  data(source) {
    const events = readAgenda(source);
    if (events.length === 0) return null;
    const codelist = source.codelist("agenda_kind");
    const counts = Map.groupBy(events, ({ kind }) => kind as string);
    return {
      events,
      place: new Map(events.map(({ region_code: code }) => [code, source.regionName(code)])),
      kinds: codelist.codes
        .filter(({ code }) => code !== "_T")
        .map(({ code, label_id, label_en }, index): Kind => {
          const [symbol, colour] = LOOKS[index % LOOKS.length] ?? FIRST_LOOK;
          return { code, label: { id: label_id, en: label_en }, events: counts.get(code)?.length ?? 0, symbol, colour };
        })
        .filter(({ events: count }) => count > 0),
    };
  },
  title: (data, context) => translate(context.locale)("chart.agenda-calendar.title", words(data, context)),
  subtitle: (data, context) => translate(context.locale)("chart.agenda-calendar.subtitle", words(data, context)),
  description: (data, context) =>
    translate(context.locale)("chart.agenda-calendar.description", {
      ...words(data, context),
      list: data.kinds
        .map(({ label, events }) => `${label[context.locale]} ${formatNumber(events, context.locale)}`)
        .join("; "),
    }),
  notes(data, context) {
    const t = translate(context.locale);
    const parameters = words(data, context);
    return [
      t("chart.agenda.coverage"),
      ...(parameters.doubled > 0 ? [t("chart.agenda.doubled", parameters)] : []),
      ...(parameters.yearOnly > 0 ? [t("chart.agenda-calendar.year-only", parameters)] : []),
    ];
  },
  table(data, { locale }) {
    const t = translate(locale);
    const label = new Map(data.kinds.map((kind) => [kind.code, kind.label[locale]]));
    return {
      columns: [
        { key: "date", label: t("chart.agenda.date"), type: "text" },
        { key: "title", label: t("chart.agenda.title"), type: "text" },
        { key: "kind", label: t("chart.agenda.kind"), type: "text" },
        { key: "place", label: t("chart.agenda.place"), type: "text" },
        { key: "participants", label: t("chart.agenda.participants"), type: "number" },
      ],
      rows: data.events.map((event) => ({
        date: formatDate(event.date, locale),
        title: locale === "id" ? event.title_id : event.title_en,
        kind: label.get(event.kind) ?? event.kind,
        place: data.place.get(event.region_code) ?? event.region_code,
        participants:
          event.same_meeting_as === null
            ? rowNumber(event.participants, locale, {
                rowId: event.event_id,
                asOf: event.date,
                obsStatus: event.obs_status,
                stage: null,
                sourceId: event.source_id,
              })
            : // Told with the row of the meeting itself, so that nobody adds it twice.
              computedNumber(null, locale),
      })),
    };
  },
  provenance: ({ events }) => agendaProvenance(events),
  options: calendar,
};

interface Placed {
  readonly event: AgendaRow;
  readonly x: number;
  readonly y: number;
}

function calendar(data: AgendaCalendarData, context: ChartContext): PlotOptions {
  const { widthPx, locale } = context;
  const t = translate(locale);
  const narrow = isNarrow(context);
  const left = narrow ? 34 : 48;
  const cellPx = (widthPx - left) / 12;
  const [pitch, radius] = narrow ? [12, 5] : [18, 6.5];
  const perLine = Math.max(1, Math.floor((cellPx - 1) / pitch));
  const key = kindKey(data.kinds, context);
  const texts: Words[] = [...key.words];
  const lines: Line[] = [];
  const grounds: Box[] = [];
  const placed: Placed[] = [];
  let y = key.bottom + 14;
  for (let month = 0; month < 12; month += 1) {
    const name = formatDateShort(`2000-${String(month + 1).padStart(2, "0")}`, locale).slice(0, narrow ? 1 : 3);
    texts.push({ x: left + (month + 0.5) * cellPx, y, text: name, anchor: "middle", look: "muted" });
  }
  y += 12;
  const byYear = Map.groupBy(data.events, ({ date }) => Number(date.slice(0, 4)));
  const first = Math.min(...byYear.keys());
  for (let year = first; year <= Math.max(...byYear.keys()); year += 1) {
    const byMonth = Map.groupBy(
      (byYear.get(year) ?? []).filter(({ date }) => precisionOf(date) !== "year"),
      ({ date }) => Number(date.slice(5, 7)) - 1,
    );
    const deepest = Math.max(1, ...[...byMonth.values()].map((events) => Math.ceil(events.length / perLine)));
    const heightPx = deepest * pitch + 12;
    if ((year - first) % 2 === 0) grounds.push({ x1: left, x2: widthPx, y1: y, y2: y + heightPx, look: "ground" });
    texts.push({ x: 0, y: y + heightPx / 2, text: String(year), look: "label" });
    for (const [month, events] of byMonth) {
      const columns = Math.min(perLine, events.length);
      const rows = Math.ceil(events.length / perLine);
      togetherWithTwins(events).forEach((event, i) => {
        placed.push({
          event,
          x: left + (month + 0.5) * cellPx + ((i % perLine) - (columns - 1) / 2) * pitch,
          y: y + heightPx / 2 + (Math.floor(i / perLine) - (rows - 1) / 2) * pitch,
        });
      });
    }
    y += heightPx;
  }
  for (let month = 0; month <= 12; month += narrow ? 3 : 1)
    lines.push({ x1: left + month * cellPx, x2: left + month * cellPx, y1: key.bottom + 26, y2: y, look: "grid" });
  const { monthOnly, doubled } = words(data, context);
  const remarks = [
    ...(monthOnly > 0 ? [t("chart.agenda-calendar.month-only")] : []),
    ...(doubled > 0 ? [t("chart.agenda-calendar.twins")] : []),
  ].flatMap((text) => wrapText(text, widthPx + 20));
  remarks.forEach((text, i) => texts.push({ x: 0, y: y + 16 + i * LINE_PX, text, look: "muted" }));
  const sketch = drawing({ widthPx, heightPx: y + 10 + remarks.length * LINE_PX, boxes: grounds, lines, words: texts });
  const symbols = data.kinds.flatMap((kind) => [
    symbolMark(
      placed.filter(({ event }) => event.kind === kind.code),
      kind,
      radius,
    ),
    symbolMark(key.places.get(kind.code) ?? [], kind, 6),
  ]);
  return { ...sketch, marks: [...(sketch.marks ?? []), twinLinks(placed), ...symbols] };
}

/** Rows of one meeting stand side by side. */
function togetherWithTwins(events: readonly AgendaRow[]): readonly AgendaRow[] {
  const own = (event: AgendaRow): string => event.same_meeting_as ?? event.event_id;
  return meetingsOf(events)
    .flatMap((event) => events.filter((other) => own(other) === event.event_id))
    .concat(
      events.filter(
        (event) => event.same_meeting_as !== null && !events.some(({ event_id }) => event_id === event.same_meeting_as),
      ),
    );
}

function twinLinks(placed: readonly Placed[]): Plot.Markish {
  const links = placed.flatMap(({ event, x, y }) => {
    const twin = placed.find(({ event: other }) => other.event_id === event.same_meeting_as);
    return twin === undefined ? [] : [{ x1: twin.x, y1: twin.y, x2: x, y2: y }];
  });
  if (links.length === 0) return null;
  return Plot.link(links, { x1: "x1", y1: "y1", x2: "x2", y2: "y2", stroke: "var(--ink)", strokeWidth: 3 });
}

/** Filled: the day is known. Hollow: only the month is. */
function symbolMark(
  places: readonly { x: number; y: number; event?: AgendaRow }[],
  kind: Kind,
  radius: number,
): Plot.Markish {
  if (places.length === 0) return null;
  const isExact = ({ event }: { event?: AgendaRow }): boolean =>
    event === undefined || precisionOf(event.date) === "day";
  return Plot.dot(places, {
    x: "x",
    y: "y",
    symbol: kind.symbol,
    // A hollow symbol has its stroke around it.
    r: { value: (place: { event?: AgendaRow }) => (isExact(place) ? radius : radius * 0.8), scale: null },
    fill: (place: { event?: AgendaRow }) => (isExact(place) ? kind.colour : "var(--surface)"),
    stroke: (place: { event?: AgendaRow }) => (isExact(place) ? "var(--surface)" : kind.colour),
    strokeWidth: (place: { event?: AgendaRow }) => (isExact(place) ? 0.75 : 1.75),
  });
}

/** Shape, name and number of each kind, laid out in lines above the calendar. */
function kindKey(kinds: readonly Kind[], { widthPx, locale }: ChartContext) {
  const places = new Map<string, { x: number; y: number }[]>();
  const texts: Words[] = [];
  let [x, y] = [0, 10];
  for (const { code, label, events } of kinds) {
    const text = `${label[locale]} ${formatNumber(events, locale)}`;
    const needed = 20 + textPx(text);
    if (x > 0 && x + needed > widthPx) [x, y] = [0, y + 22];
    places.set(code, [{ x: x + 7, y }]);
    texts.push({ x: x + 20, y, text });
    x += needed + 14;
  }
  return { places, words: texts, bottom: y + 12 };
}
