import { median } from "d3-array";
import { translate } from "../../i18n/index.ts";
import { reportedName } from "../../i18n/reported-name.ts";
import { formatNumber } from "../../lib/format.ts";
import { isNarrow, type Chart, type ChartContext } from "../chart.ts";
import { drawing, textPx, wrapText, type Dot, type Line, type Words } from "../parts/drawing.ts";
import { LINE_PX } from "../parts/label-placement.ts";
import { textsOf } from "../parts/texts.ts";
import { participantsOf, readVisits, VISIT_QUESTIONS, visitProvenance, yearsOf, type Visit } from "./visit-records.ts";

type Counted = Visit & { readonly participants: number };

export interface VisitParticipantsData {
  readonly visits: readonly Visit[];
  /** Visits whose number of people was published, smallest first. */
  readonly counted: readonly Counted[];
  readonly median: number;
}

const isCounted = (visit: Visit): visit is Counted => visit.participants !== null;

/** Visits that took place; the median and the words are about them, planned ones are drawn hollow. */
const reportedOf = <Kind extends Visit>(visits: readonly Kind[]): readonly Kind[] =>
  visits.filter(({ planned }) => !planned);

function words(data: VisitParticipantsData, { locale }: ChartContext) {
  const reported = reportedOf(data.counted);
  return {
    median: formatNumber(data.median, locale),
    least: reported[0]?.participants ?? 0,
    most: reported.at(-1)?.participants ?? 0,
    known: reported.length,
    visits: reportedOf(data.visits).length,
    years: yearsOf(data.visits),
  };
}

/** People of one visit go into the dot of their step of five. */
const STEP = 5;

/** How many people travelled on one visit, where it was published. */
export const visitParticipants: Chart<VisitParticipantsData> = {
  id: "visit-participants",
  page: "visits",
  hidesRowNotes: true,
  questions: () => VISIT_QUESTIONS,
  data(source) {
    const visits = readVisits(source);
    const counted = visits.filter(isCounted).sort((a, b) => a.participants - b.participants);
    if (counted.length === 0) return null;
    return { visits, counted, median: median(reportedOf(counted), ({ participants }) => participants) ?? 0 };
  },
  ...textsOf("visit-participants", words),
  notes: (_, { locale }) => [
    translate(locale)("chart.visit-participants.no-sum"),
    translate(locale)("chart.visits.row-notes"),
  ],
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "host", label: t("chart.visits.host"), type: "text" },
        { key: "year", label: t("chart.visits.year"), type: "text" },
        { key: "participants", label: t("chart.visits.participants"), type: "number", unit: t("figure.unit-people") },
      ],
      rows: data.counted.map((visit) => ({
        host: reportedName(visit.hostName, t),
        year: visit.start === null ? t("chart.visits.undated") : visit.start.slice(0, 4),
        participants: participantsOf(visit, locale),
      })),
    };
  },
  provenance: ({ counted }) => visitProvenance(counted, { withStatus: true }),
  options(data, context) {
    const { locale, widthPx } = context;
    const t = translate(locale);
    const narrow = isNarrow(context);
    const steps = [...Map.groupBy(data.counted, ({ participants }) => Math.floor(participants / STEP))];
    const last = Math.max(...steps.map(([step]) => step));
    const pitch = widthPx / (last + 1.5);
    const dotPitch = Math.min(pitch, narrow ? 11 : 15);
    const radius = dotPitch / 2 - 0.75;
    const highest = Math.max(...steps.map(([, visits]) => visits.length));
    const top = 38;
    const base = top + highest * dotPitch;
    const at = (participants: number): number => (participants / STEP) * pitch;
    const dots = steps.flatMap(([step, visits]) =>
      visits
        .toSorted((a, b) => Number(a.planned) - Number(b.planned))
        .map((visit, i): Dot => ({
          x: (step + 0.5) * pitch,
          y: base - (i + 0.5) * dotPitch,
          hollow: visit.planned,
          radiusPx: radius,
        })),
    );
    const ticks = Array.from(
      { length: Math.floor((data.counted.at(-1)?.participants ?? 0) / 40) + 1 },
      (_, i) => i * 40,
    ).filter((tick) => at(tick) <= widthPx);
    const medianX = at(data.median) + pitch / 2;
    const label = t("chart.visit-participants.median", words(data, context));
    const labelX = Math.max(medianX, textPx(label) / 2);
    const lines: Line[] = [
      { x1: 0, x2: widthPx, y1: base, y2: base, look: "axis" },
      { x1: medianX, x2: medianX, y1: 20, y2: base, look: "grid" },
    ];
    const remarks = wrapText(t("chart.visit-participants.key"), widthPx);
    const largest = data.counted.filter(({ participants }) => participants === data.counted.at(-1)?.participants);
    const largestLines = wrapText(
      largest
        .map(({ hostName, start }) => `${reportedName(hostName, t)}${start === null ? "" : ` ${start.slice(0, 4)}`}`)
        .join(", "),
      narrow ? 130 : 220,
    );
    const largestY = base - largest.length * dotPitch - 8 - (largestLines.length - 1) * LINE_PX;
    const texts: Words[] = [
      { x: labelX, y: 9, text: label, anchor: "middle" },
      ...ticks.map((tick): Words => ({
        x: Math.max(at(tick), 4) + (tick === 0 ? 0 : pitch / 2),
        y: base + 14,
        text: formatNumber(tick, locale),
        anchor: "middle",
        look: "muted",
      })),
      ...largestLines.map((text, i): Words => ({ x: widthPx, y: largestY + i * LINE_PX, text, anchor: "end" })),
      ...remarks.map((text, i): Words => ({ x: 0, y: base + 40 + i * LINE_PX, text, look: "muted" })),
    ];
    return drawing({ widthPx, heightPx: base + 36 + remarks.length * LINE_PX, lines, dots, words: texts });
  },
};
