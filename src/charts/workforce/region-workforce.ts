import * as Plot from "@observablehq/plot";
import { translate } from "../../i18n/index.ts";
import type { Codelist } from "../../lib/codelist.ts";
import { formatDate, inSentence, type Locale } from "../../lib/format.ts";
import { compareDates } from "../../lib/reference-date.ts";
import type { Cell, Question, RowQuestion } from "../../query/question.ts";
import { isNarrow, type Chart, type ChartContext, type ChartData, type NativeLook } from "../chart.ts";
import { canvas, words } from "../parts/canvas.ts";
import { cellsOf, provenanceOf, toTableNumber } from "../parts/figures.ts";
import { eachAlone, lookIn, nativeChart, textIn, type TableRow } from "../parts/native.ts";
import { textWidthPx } from "../parts/text-width.ts";
import { BREAKDOWNS, cellOfRow, formatCell, isCounted, isPlanned, latestCell, shortLabel } from "./workforce-cells.ts";

/** Whose staff: everyone at work in the region, or its government's own; never on one scale of meaning. */
type Scope = "works-there" | "own" | "own-planned";
const SCOPES: readonly Scope[] = ["own", "own-planned", "works-there"];

interface Item {
  readonly cell: Cell;
  readonly label: Record<Locale, string>;
}

/** Figures of one source and date: what that source says together. */
interface Group {
  readonly scope: Scope;
  readonly asOf: string;
  /** Words for a definition other than the full one; `null` for the full one. */
  readonly definition: Record<Locale, string> | null;
  /** Reported beside a declared preferred figure. */
  readonly isAlsoReported: boolean;
  /** The group before it has the same scope and date; only the source differs. */
  readonly isOtherSource: boolean;
  readonly items: readonly Item[];
}

export interface RegionWorkforceData {
  readonly region: string;
  readonly government: Record<Locale, string>;
  readonly groups: readonly Group[];
  /** Declared differences between totals and their parts. */
  readonly differences: Record<Locale, readonly string[]>;
}

const question = (region: string): RowQuestion => ({
  table: "workforce",
  where: { region_code: [region] },
  order: ["-as_of"],
});
/** The government's total with what was reported beside it. */
const totalQuestion = (region: string): Question => ({
  table: "workforce",
  measure: "headcount",
  by: [],
  where: { region_code: [region], employer: ["OWN"] },
});

const isBrokenDown = ({ codes }: Cell): boolean => BREAKDOWNS.some((name) => codes[name] !== "_T");
const scopeOf = (cell: Cell): Scope =>
  cell.codes["employer"] !== "OWN" ? "works-there" : isPlanned(cell) ? "own-planned" : "own";
const seriesOf = (cell: Cell): string => [...Object.values(cell.codes), cell.stage, cell.definition].join(" ");

/** A figure by sex or position is left out where its source printed the whole beside it. */
function isPartOfShown(cell: Cell, cells: readonly Cell[]): boolean {
  const same = (other: Cell): boolean =>
    other.asOf === cell.asOf &&
    other.stage === cell.stage &&
    other.codes["employer"] === cell.codes["employer"] &&
    other.codes["employment_status"] === cell.codes["employment_status"];
  return isBrokenDown(cell) && cells.some((other) => !isBrokenDown(other) && same(other));
}

/**
 * Everything published about the government itself, details of a shown whole left out; of those who work in the
 * region only the latest figure of each series.
 */
function shownCells(cells: readonly Cell[]): readonly Cell[] {
  const whole = cells.filter((cell) => cell.value !== null && !isPartOfShown(cell, cells));
  return whole.filter(
    (cell) =>
      scopeOf(cell) !== "works-there" ||
      latestCell(whole.filter((other) => seriesOf(other) === seriesOf(cell))) === cell,
  );
}

function labelOf(source: ChartData, cell: Cell, locale: Locale): string {
  const { employment_status: status = "", employer = "" } = cell.codes;
  const details = BREAKDOWNS.filter((name) => cell.codes[name] !== "_T").map((name) =>
    source.codelist(name).label(cell.codes[name] ?? "", locale),
  );
  const employers =
    employer === "OWN" || employer === "_T" ? [] : [source.codelist("employer").label(employer, locale)];
  return [shortLabel(source.codelist("employment_status"), status, locale), ...employers, ...details].join(" – ");
}

function groupsOf(source: ChartData, cells: readonly Cell[], alsoReported: ReadonlySet<string>): readonly Group[] {
  const keyOf = (cell: Cell): string => [scopeOf(cell), cell.asOf, ...cell.sourceIds].join(" ");
  const statuses: Codelist = source.codelist("employment_status");
  const definitions = source.codelist("definition");
  const groups = [...new Set(cells.map(keyOf))].map((key): Group => {
    const own = cells.filter((cell) => keyOf(cell) === key);
    const other = own.find(({ definition }) => definition !== null && definition !== "FULL")?.definition ?? null;
    return {
      scope: own[0] === undefined ? "own" : scopeOf(own[0]),
      asOf: own[0]?.asOf ?? "",
      definition: other === null ? null : definitions.labels(other),
      isAlsoReported: own.some(({ rowIds }) => rowIds.some((id) => alsoReported.has(id))),
      isOtherSource: false,
      items: [...own]
        .sort((a, b) => statuses.compare(a.codes["employment_status"] ?? "", b.codes["employment_status"] ?? ""))
        .map((cell) => ({ cell, label: { id: labelOf(source, cell, "id"), en: labelOf(source, cell, "en") } })),
    };
  });
  const sorted = groups.sort(
    (a, b) => SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope) || compareDates(b.asOf, a.asOf),
  );
  return sorted.map((group, index) => {
    const before = sorted[index - 1];
    return { ...group, isOtherSource: before?.scope === group.scope && before.asOf === group.asOf };
  });
}

const cellsIn = ({ groups }: RegionWorkforceData): readonly Cell[] =>
  groups.flatMap(({ items }) => items.map(({ cell }) => cell));

/** The figure that the headline is about: the newest total of own staff, else the newest own figure, else any. */
function headline({ groups }: RegionWorkforceData): { readonly item: Item; readonly group: Group } | undefined {
  const all = groups.flatMap((group) => group.items.map((item) => ({ item, group })));
  const own = all.filter(({ group }) => group.scope === "own" && !group.isAlsoReported);
  return (
    own.find(({ item }) => item.cell.codes["employment_status"] === "_T" && !isBrokenDown(item.cell)) ??
    all.find(({ group }) => group.scope === "works-there") ??
    own[0] ??
    all[0]
  );
}

/** Head of a group: its date, and what sets its figures apart. */
function headOf({ asOf, definition, isAlsoReported, isOtherSource }: Group, locale: Locale): readonly string[] {
  const t = translate(locale);
  return [
    formatDate(asOf, locale),
    ...(definition === null ? [] : [t("chart.region-workforce.definition", { definition: definition[locale] })]),
    ...(isAlsoReported ? [t("chart.region-workforce.also-reported")] : []),
    ...(isOtherSource ? [t("chart.region-workforce.other-source")] : []),
  ];
}

/** Published figures of one region: its government's own staff and plans, and everyone at work there, kept apart. */
export const regionWorkforce: Chart<RegionWorkforceData> = {
  id: "region-workforce",
  page: "workforce",
  scope: "region",
  questions: ({ region = "ID" }) => [question(region), totalQuestion(region)],
  data(source, { region }) {
    if (region === undefined) return null;
    const cells = shownCells(source.rows(question(region)).map(cellOfRow));
    if (cells.length === 0) return null;
    const also = cellsOf(source.ask(totalQuestion(region))).flatMap(({ alsoReported }) =>
      alsoReported.flatMap(({ rowIds }) => rowIds),
    );
    const rowIds = cells.flatMap((cell) => cell.rowIds);
    const name = source.regionName(region);
    const government = (locale: Locale): string =>
      source.region(region)["level"] === "province"
        ? translate(locale)("chart.workforce.province-full", { name })
        : name;
    return {
      region: name,
      government: { id: government("id"), en: government("en") },
      groups: groupsOf(source, cells, new Set(also)),
      differences: { id: source.declaredDifferences(rowIds, "id"), en: source.declaredDifferences(rowIds, "en") },
    };
  },
  title(data, { locale }) {
    const found = headline(data);
    if (found === undefined) return data.region;
    const { item, group } = found;
    const isTotal = item.cell.codes["employment_status"] === "_T" && !isBrokenDown(item.cell);
    const title = translate(locale)(`chart.region-workforce.title-${group.scope}`, {
      value: formatCell(item.cell, locale),
      label: isTotal ? "ASN" : inSentence(item.label[locale]),
      region: data.region,
      government: data.government[locale],
      date: formatDate(group.asOf, locale),
    });
    return title.charAt(0).toUpperCase() + title.slice(1);
  },
  subtitle: (data, { locale }) => translate(locale)("chart.region-workforce.subtitle", { region: data.region }),
  description(data, { locale }) {
    const t = translate(locale);
    const list = data.groups
      .map((group) => {
        const items = group.items.map(({ cell, label }) => `${label[locale]} ${formatCell(cell, locale)}`).join(", ");
        return `${t(`chart.region-workforce.scope-${group.scope}`)}, ${headOf(group, locale).join(", ")}: ${items}`;
      })
      .join("; ");
    return t("chart.region-workforce.description", { region: data.region, list });
  },
  notes(data, { locale }) {
    const t = translate(locale);
    const scopes = new Set(data.groups.map(({ scope }) => scope));
    return [
      ...data.differences[locale],
      ...(data.groups.some(({ definition }) => definition !== null)
        ? [t("chart.region-workforce.note-definition")]
        : []),
      ...(data.groups.length > 1 ? [t("chart.region-workforce.note-dates")] : []),
      ...(scopes.has("works-there") && scopes.size > 1 ? [t("chart.region-workforce.note-scope")] : []),
      ...(cellsIn(data).some((cell) => !isCounted(cell)) ? [t("chart.region-workforce.note-about")] : []),
    ];
  },
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "category", label: t("chart.workforce.status"), type: "text" },
        { key: "value", label: t("figure.people"), type: "number", unit: t("figure.unit-people") },
        { key: "scope", label: t("chart.workforce.scope"), type: "text" },
        { key: "date", label: t("figure.reference-date"), type: "text" },
        { key: "definition", label: t("chart.workforce.definition"), type: "text" },
      ],
      rows: data.groups.flatMap((group) =>
        group.items.map(({ cell, label }) => ({
          category: label[locale],
          value: toTableNumber(cell, locale),
          scope: t(`chart.region-workforce.scope-${group.scope}`),
          date: formatDate(group.asOf, locale),
          definition: [
            // A group is named by the definition of its total; its parts may each be counted in full.
            cell.definition === "FULL" || group.definition === null
              ? t("chart.region-workforce.definition-full")
              : group.definition[locale],
            ...(group.isAlsoReported ? [t("chart.region-workforce.also-reported")] : []),
          ].join(" · "),
        })),
      ),
    };
  },
  native(data, context) {
    const t = translate(context.locale);
    const table = regionWorkforce.table(data, context);
    const full = t("chart.region-workforce.definition-full");
    const isPlain = (row: TableRow): boolean => textIn(row, "definition") === full;
    const isTotal = (row: TableRow): boolean => textIn(row, "category") === t("chart.workforce.total");
    const isLook = (look: NativeLook) => (row: TableRow) => lookIn(row, "value") === look;
    const first = table.rows[0];
    const isFirstScope = (row: TableRow): boolean =>
      first !== undefined && textIn(row, "scope") === textIn(first, "scope");
    return nativeChart(table, {
      form: "bars",
      // Said of a bar only where it is not as the first ones are: these names are long.
      category: (row) => [
        "category",
        "date",
        ...(isFirstScope(row) ? [] : ["scope"]),
        ...(isPlain(row) ? [] : ["definition"]),
      ],
      groups: eachAlone(table.rows),
      series: [
        {
          column: "value",
          name: t("chart.region-workforce.counted"),
          colour: "c1",
          colourOf: (row) => (isTotal(row) ? "c8" : "c1"),
          where: isLook("actual"),
        },
        {
          column: "value",
          name: t("chart.region-workforce.rounded"),
          colour: "c1",
          look: "rounded",
          where: isLook("rounded"),
        },
        { column: "value", name: t("figure.planned"), colour: "c1", look: "planned", where: isLook("planned") },
      ],
    });
  },
  provenance: (data) => provenanceOf({ table: "workforce", cells: cellsIn(data) }),
  options: draw,
};

const BAR_PX = 15;
const SIZES = {
  narrow: { label: 0, item: 42, scope: 30, group: 22 },
  wide: { label: 232, item: 27, scope: 30, group: 23 },
};

function draw(data: RegionWorkforceData, context: ChartContext) {
  const { locale, widthPx } = context;
  const t = translate(locale);
  const narrow = isNarrow(context);
  const size = narrow ? SIZES.narrow : SIZES.wide;
  const texts = cellsIn(data).map((cell) => formatCell(cell, locale));
  const right = Math.max(...texts.map((text) => textWidthPx(text)), 30) + 14;
  const max = Math.max(...cellsIn(data).map(({ value }) => value ?? 0), 1);
  const length = (value: number): number => (value / max) * (widthPx - size.label - right);

  // One line after another: a scope's head, a group's head, its bars.
  let y = 0;
  let scope: Scope | undefined;
  const scopes: { y: number; text: string }[] = [];
  const heads: { y: number; text: string }[] = [];
  const bars: { y: number; cell: Cell; label: string; text: string; planned: boolean; isTotal: boolean }[] = [];
  for (const group of data.groups) {
    if (group.scope !== scope) {
      y += scope === undefined ? 0 : 10;
      scopes.push({ y: y + 12, text: t(`chart.region-workforce.scope-${group.scope}`) });
      y += size.scope;
      scope = group.scope;
    }
    // On a phone what sets a group apart stands below its date.
    const [date = "", ...rest] = headOf(group, locale);
    const lines = narrow && rest.length > 0 ? [date, rest.join(" · ")] : [[date, ...rest].join(" · ")];
    for (const text of lines) {
      heads.push({ y: y + 9, text });
      y += 17;
    }
    y += size.group - 17;
    for (const { cell, label } of group.items) {
      const isTotal = cell.codes["employment_status"] === "_T";
      bars.push({ y, cell, label: label[locale], text: formatCell(cell, locale), planned: isPlanned(cell), isTotal });
      y += size.item;
    }
    y += 8;
  }
  const barTop = narrow ? 20 : (size.item - BAR_PX) / 2;
  const placed = bars.map((bar) => ({
    ...bar,
    x1: size.label,
    x2: size.label + Math.max(length(bar.cell.value ?? 0), 1),
    y1: bar.y + barTop,
    y2: bar.y + barTop + BAR_PX,
  }));
  const box = { x1: "x1", x2: "x2", y1: "y1", y2: "y2" } as const;
  const solid = placed.filter(({ planned, cell }) => !planned && isCounted(cell));
  const rounded = placed.filter(({ planned, cell }) => !planned && !isCounted(cell));
  return canvas(widthPx, y, [
    Plot.link(scopes.slice(1), {
      x1: () => 0,
      x2: () => widthPx,
      y1: (one: { y: number }) => one.y - 17,
      y2: (one: { y: number }) => one.y - 17,
      stroke: "var(--rule)",
    }),
    words(
      scopes.map((one) => ({ x: 0, ...one })),
      { fontWeight: 700, fontSize: 14 },
    ),
    words(
      heads.map((one) => ({ x: 0, ...one })),
      { className: "plot-muted" },
    ),
    Plot.rect(solid, { ...box, fill: ({ isTotal }: { isTotal: boolean }) => (isTotal ? "var(--ink)" : "var(--c1)") }),
    Plot.rect(rounded, { ...box, fill: "var(--surface)", stroke: "var(--c1)", strokeWidth: 1.5 }),
    Plot.rect(
      placed.filter(({ planned }) => planned),
      { ...box, className: "plot-planned" },
    ),
    words(
      placed.map(({ label, y1, y2 }) =>
        narrow ? { x: 0, y: y1 - 9, text: label } : { x: size.label - 9, y: (y1 + y2) / 2, text: label },
      ),
      {
        anchor: narrow ? "start" : "end",
        fontWeight: 600,
      },
    ),
    words(
      placed.map(({ x2, y1, y2, text }) => ({ x: x2 + 7, y: (y1 + y2) / 2, text })),
      { fontWeight: 650 },
    ),
  ]);
}
