import * as Plot from "@observablehq/plot";
import { translate } from "../../i18n/index.ts";
import { formatDate, formatNumber, type Locale } from "../../lib/format.ts";
import type { Cell, RowQuestion } from "../../query/question.ts";
import { isNarrow, type Chart, type ChartContext } from "../chart.ts";
import { canvas, words, type PlacedText } from "../parts/canvas.ts";
import { provenanceOf, toTableNumber } from "../parts/figures.ts";
import { nativeChart, rowsByText, textIn, type TableRow } from "../parts/native.ts";
import { textWidthPx } from "../parts/text-width.ts";
import { byDate, cellOfRow, governmentName, isPlanned, latestCell, UNBROKEN } from "./workforce-cells.ts";

const QUESTION: RowQuestion = {
  table: "workforce",
  where: { employer: ["OWN"], employment_status: ["PPPK_PW"], definition: ["FULL"], ...UNBROKEN },
  order: ["region_code", "as_of"],
};

interface Government {
  readonly code: string;
  readonly name: Record<Locale, string>;
  /** Plans from the first to the last. */
  readonly planned: readonly Cell[];
  /** The latest figure reported as done. */
  readonly actual: Cell | undefined;
}

/** What is known of a government; also the order of the groups. */
const KINDS = ["both", "actual", "planned"] as const;
type Kind = (typeof KINDS)[number];

export interface PartTimeData {
  readonly governments: Readonly<Record<Kind, readonly Government[]>>;
}

const kindOf = ({ planned, actual }: Government): Kind =>
  actual === undefined ? "planned" : planned.length === 0 ? "actual" : "both";
const lastKnown = ({ planned, actual }: Government): number => actual?.value ?? planned.at(-1)?.value ?? 0;
const all = ({ governments }: PartTimeData): readonly Government[] => KINDS.flatMap((kind) => governments[kind]);
const cellsOfAll = (data: PartTimeData): readonly Cell[] =>
  all(data).flatMap(({ planned, actual }) => [...planned, ...(actual === undefined ? [] : [actual])]);
const valueOf = (cell: Cell | undefined): number => cell?.value ?? 0;

/** Part-time PPPK of each government: the plans one after the other, and what came of them. */
export const partTimePlannedActual: Chart<PartTimeData> = {
  id: "part-time-planned-actual",
  page: "workforce",
  questions: () => [QUESTION],
  data(source) {
    const cells = source
      .rows(QUESTION)
      .map(cellOfRow)
      .filter(({ value }) => value !== null);
    const codes = [...new Set(cells.map((cell) => cell.codes["region_code"] ?? ""))];
    if (codes.length === 0) return null;
    const governments = codes
      .map((code) => {
        const own = cells.filter((cell) => cell.codes["region_code"] === code);
        return {
          code,
          name: { id: governmentName(source, code, "id"), en: governmentName(source, code, "en") },
          planned: own.filter(isPlanned).sort(byDate),
          actual: latestCell(own.filter((cell) => !isPlanned(cell))),
        };
      })
      .sort((a, b) => lastKnown(b) - lastKnown(a));
    const of = (kind: Kind): readonly Government[] => governments.filter((one) => kindOf(one) === kind);
    return { governments: { both: of("both"), actual: of("actual"), planned: of("planned") } };
  },
  title(data, { locale }) {
    const { both } = data.governments;
    const below = both.filter(({ planned, actual }) => valueOf(actual) < valueOf(planned.at(-1)));
    return translate(locale)(`chart.part-time-planned-actual.${both.length === 0 ? "title-plain" : "title"}`, {
      below: below.length,
      both: both.length,
      count: all(data).length,
    });
  },
  subtitle(data, { locale }) {
    return translate(locale)("chart.part-time-planned-actual.subtitle", { count: all(data).length });
  },
  description(data, { locale }) {
    const t = translate(locale);
    const { both, actual, planned } = data.governments;
    const list = both
      .map(
        (one) =>
          `${one.name[locale]} ${[...one.planned, one.actual].map((cell) => formatNumber(valueOf(cell), locale)).join(" → ")}`,
      )
      .join("; ");
    return t("chart.part-time-planned-actual.description", {
      list,
      both: both.length,
      actual: actual.length,
      planned: planned.length,
    });
  },
  notes: (_, { locale }) => [translate(locale)("chart.part-time-planned-actual.note")],
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "government", label: t("chart.workforce.government"), type: "text" },
        { key: "stage", label: t("chart.workforce.stage"), type: "text" },
        { key: "date", label: t("figure.reference-date"), type: "text" },
        { key: "value", label: t("chart.workforce.part-time"), type: "number", unit: t("figure.unit-people") },
      ],
      rows: all(data).flatMap(({ name, planned, actual }) => {
        const row = (cell: Cell | undefined, stage: "planned" | "actual") => ({
          government: name[locale],
          stage: t(stage === "planned" ? "figure.planned" : "chart.workforce.actual"),
          date: cell === undefined ? "" : formatDate(cell.asOf ?? "", locale),
          value: toTableNumber(cell, locale),
        });
        return [
          ...(planned.length === 0 ? [row(undefined, "planned")] : planned.map((cell) => row(cell, "planned"))),
          row(actual, "actual"),
        ];
      }),
    };
  },
  native(data, context) {
    const t = translate(context.locale);
    const table = partTimePlannedActual.table(data, context);
    const stage = { planned: t("figure.planned"), actual: t("chart.workforce.actual") };
    const isStage =
      (name: string) =>
      (row: TableRow): boolean =>
        textIn(row, "stage") === name;
    return nativeChart(table, {
      form: "bars",
      category: ["government"],
      // Of several plans the last one is what came about, or did not.
      groups: rowsByText(table.rows, ["government"]).map((rows) => rows.toReversed()),
      series: [
        { column: "value", name: stage.planned, colour: "c1", look: "planned", where: isStage(stage.planned) },
        { column: "value", name: stage.actual, colour: "c1", where: isStage(stage.actual) },
      ],
    });
  },
  provenance: (data) => provenanceOf({ table: "workforce", cells: cellsOfAll(data) }),
  options: draw,
};

const RADIUS = 4.5;
const SIZES = {
  // `right`: room beside the longest track.
  narrow: { label: 172, track: 180, right: 8, both: 44, single: 25 },
  wide: { label: 196, track: 208, right: 46, both: 26, single: 25 },
};
const HEAD_PX = 34;

function draw(data: PartTimeData, context: ChartContext) {
  const { locale, widthPx } = context;
  const t = translate(locale);
  const narrow = isNarrow(context);
  const size = narrow ? SIZES.narrow : SIZES.wide;
  const fontSize = narrow ? 12.5 : 13;
  const max = Math.max(...cellsOfAll(data).map(valueOf), 1);
  const trackEnd = widthPx - size.right;
  const scale = (value: number): number => size.track + (value / max) * (trackEnd - size.track);

  const kinds = KINDS.filter((kind) => data.governments[kind].length > 0);
  const rowPx = (kind: Kind): number => (kind === "both" ? size.both : size.single);
  const heads = kinds.map((kind, index) => {
    const before = kinds
      .slice(0, index)
      .reduce((sum, one) => sum + HEAD_PX + data.governments[one].length * rowPx(one) + 6, 28);
    return { kind, y: before };
  });
  const rows = heads.flatMap(({ kind, y }) =>
    data.governments[kind].map((government, index) => ({
      ...government,
      kind,
      top: y + HEAD_PX + index * rowPx(kind),
      y: y + HEAD_PX + index * rowPx(kind) + (kind === "both" && narrow ? 12 : rowPx(kind) / 2),
    })),
  );
  const last = rows.at(-1);
  const height = (last === undefined ? 0 : last.top + rowPx(last.kind)) + 2;

  const plans = rows.flatMap(({ planned, y }) => planned.map((cell) => ({ x: scale(valueOf(cell)), y })));
  const done = rows.flatMap(({ actual, y }) => (actual === undefined ? [] : [{ x: scale(valueOf(actual)), y }]));
  const ways = rows
    .filter(({ kind }) => kind === "both")
    .map(({ planned, actual, y }) => {
      const xs = [...planned, actual].map((cell) => scale(valueOf(cell)));
      return { x1: Math.min(...xs), x2: Math.max(...xs), y };
    });
  // The number of a single figure stands beside its dot; where plan and outcome are known, the whole sequence does.
  const singles = rows
    .filter(({ kind }) => kind !== "both")
    .map((row) => {
      const value = lastKnown(row);
      const text = formatNumber(value, locale);
      const fits = scale(value) + 10 + textWidthPx(text, fontSize) < widthPx;
      return { x: scale(value) + (fits ? 10 : -10), y: row.y, text, fits };
    });
  // One after the other to the right of the dots; on a phone below them.
  const sequences = rows
    .filter(({ kind }) => kind === "both")
    .map(({ planned, actual, y }) => {
      const plan = planned.map((cell) => `${formatNumber(valueOf(cell), locale)} ›`).join(" ");
      const end = formatNumber(valueOf(actual), locale);
      const widthOf = (text: string): number => textWidthPx(text, fontSize);
      const right = Math.max(...[...planned, actual].map((cell) => scale(valueOf(cell)))) + 12;
      const x = narrow ? trackEnd - widthOf(end) - widthOf(plan) - 4 : right;
      const line = narrow ? y + 18 : y;
      return {
        plan: { x: x + widthOf(plan), y: line, text: plan },
        end: { x: x + widthOf(plan) + 4, y: line, text: end },
      };
    });
  const labels = rows.map(({ name, y }): PlacedText => ({ x: size.label, y, text: name[locale] }));
  return canvas(widthPx, height, [
    Plot.dot([{ x: 6, y: 10 }], {
      x: "x",
      y: "y",
      r: RADIUS,
      fill: "var(--surface)",
      stroke: "var(--planned)",
      strokeWidth: 1.75,
    }),
    Plot.dot([{ x: 22 + textWidthPx(t("figure.planned")) + 12, y: 10 }], {
      x: "x",
      y: "y",
      r: RADIUS,
      fill: "var(--c1)",
    }),
    words([
      { x: 16, y: 10, text: t("figure.planned") },
      { x: 32 + textWidthPx(t("figure.planned")) + 12, y: 10, text: t("chart.workforce.actual") },
    ]),
    words(
      heads.map(({ kind, y }) => ({
        x: 0,
        y: y + 17,
        text: t(`chart.part-time-planned-actual.group-${kind}`, { count: data.governments[kind].length }),
      })),
      { fontWeight: 650, fontSize },
    ),
    Plot.link(rows, { x1: () => size.track, x2: () => trackEnd, y1: "y", y2: "y", stroke: "var(--grid)" }),
    Plot.link(ways, { x1: "x1", x2: "x2", y1: "y", y2: "y", stroke: "var(--axis)", strokeWidth: 2 }),
    Plot.dot(plans, { x: "x", y: "y", r: RADIUS, fill: "var(--surface)", stroke: "var(--planned)", strokeWidth: 1.75 }),
    Plot.dot(done, { x: "x", y: "y", r: RADIUS, fill: "var(--c1)", stroke: "var(--surface)", strokeWidth: 1 }),
    words(labels, { anchor: "end", fontSize }),
    words(
      singles.filter(({ fits }) => fits),
      { className: "plot-halo", fontSize, fontWeight: 600 },
    ),
    words(
      singles.filter(({ fits }) => !fits),
      { anchor: "end", className: "plot-halo", fontSize, fontWeight: 600 },
    ),
    words(
      sequences.map(({ plan }) => plan),
      { anchor: "end", fill: "var(--planned)", fontSize, className: "plot-halo" },
    ),
    words(
      sequences.map(({ end }) => end),
      { fontWeight: 700, fontSize, className: "plot-halo" },
    ),
  ]);
}
