import * as Plot from "@observablehq/plot";
import { translate } from "../../i18n/index.ts";
import { formatDate, formatDateShort, formatNumber, type Locale } from "../../lib/format.ts";
import { isProvince } from "../../lib/region-code.ts";
import type { Cell, RowQuestion } from "../../query/question.ts";
import type { Chart, ChartContext, ChartData, TableNumber } from "../chart.ts";
import { canvas, missingBoxes, words, type Box } from "../parts/canvas.ts";
import { provenanceOf, toTableNumber } from "../parts/figures.ts";
import { cellOfRow, governmentName, isCounted, isPlanned, latestCell, UNBROKEN } from "./workforce-cells.ts";

/** A column: which figures of a government count for it. */
const COLUMNS = [
  { key: "pns", statuses: ["PNS"], planned: false },
  // Where a source splits part-time off, what remains is full-time PPPK; the cell says so.
  { key: "pppk", statuses: ["PPPK", "PPPK_FT"], planned: false },
  { key: "part-time", statuses: ["PPPK_PW"], planned: false },
  { key: "part-time-planned", statuses: ["PPPK_PW"], planned: true },
  { key: "non-asn", statuses: ["NON_ASN"], planned: false },
] as const;
type ColumnKey = (typeof COLUMNS)[number]["key"];

const QUESTION: RowQuestion = {
  table: "workforce",
  where: { employer: ["OWN"], definition: ["FULL"], ...UNBROKEN },
  order: ["region_code", "as_of"],
};

interface Government {
  readonly code: string;
  readonly name: Record<Locale, string>;
  readonly cells: Readonly<Partial<Record<ColumnKey, Cell>>>;
}

export interface ProvinceGovernmentsData {
  readonly province: string;
  /** The province's own government first where it published something, then all its regencies and cities. */
  readonly governments: readonly Government[];
  /** Number of regencies and cities. */
  readonly local: number;
}

const isOfProvince = ({ code }: Government): boolean => isProvince(code);
const cellsIn = ({ governments }: ProvinceGovernmentsData): readonly Cell[] =>
  governments.flatMap(({ cells }) => Object.values(cells).filter((cell) => (cell as Cell | undefined) !== undefined));
const isSilent = ({ cells }: Government): boolean => Object.keys(cells).length === 0;

/** Gaps are drawn one by one while they are the smaller part; else the silent governments share one row. */
function rowsToDraw({ governments }: ProvinceGovernmentsData): { drawn: readonly Government[]; folded: number } {
  const silent = governments.filter(isSilent).length;
  if (silent * 2 <= governments.length) return { drawn: governments, folded: 0 };
  return { drawn: governments.filter((one) => !isSilent(one)), folded: silent };
}
const isFullTimeOnly = (cell: Cell): boolean => cell.codes["employment_status"] === "PPPK_FT";

const nameOf = (source: ChartData, code: string, locale: Locale): string =>
  source.region(code)["level"] === "regency" ? source.regionName(code, "short") : governmentName(source, code, locale);

function knownOf(cells: readonly Cell[]): Government["cells"] {
  const entries = COLUMNS.map(({ key, statuses, planned }) => {
    const fitting = cells.filter(
      (cell) =>
        isPlanned(cell) === planned && (statuses as readonly string[]).includes(cell.codes["employment_status"] ?? ""),
    );
    return [key, latestCell(fitting)] as const;
  });
  return Object.fromEntries(entries.filter(([, cell]) => cell !== undefined));
}

/** Own staff of every government of a province: the latest published figure of each status, gaps left open. */
export const provinceGovernments: Chart<ProvinceGovernmentsData> = {
  id: "province-governments",
  page: "workforce",
  scope: "region",
  questions: () => [QUESTION],
  data(source, { region }) {
    if (region === undefined || region === "ID" || source.region(region)["level"] !== "province") return null;
    const cells = source
      .rows(QUESTION)
      .map(cellOfRow)
      .filter(({ value }) => value !== null);
    const locals = source.regionCodes.filter((code) => source.region(code)["parent_code"] === region);
    const governmentOf = (code: string): Government => ({
      code,
      // Regencies stand without "Kab.": most are, and cities say that they are cities.
      name: { id: nameOf(source, code, "id"), en: nameOf(source, code, "en") },
      cells: knownOf(cells.filter((cell) => cell.codes["region_code"] === code)),
    });
    const governments = locals.map(governmentOf);
    if (governments.every((one) => Object.keys(one.cells).length === 0)) return null;
    const own = governmentOf(region);
    return {
      province: source.regionName(region),
      governments: [...(Object.keys(own.cells).length === 0 ? [] : [own]), ...governments],
      local: locals.length,
    };
  },
  title(data, { locale }) {
    const locals = data.governments.filter((one) => !isOfProvince(one));
    const count = (key: ColumnKey): number => locals.filter(({ cells }) => cells[key] !== undefined).length;
    const [pns, partTime] = [count("pns"), count("part-time")];
    const t = translate(locale);
    const common = { province: data.province, count: data.local };
    if (pns === 0 || partTime === 0)
      return t("chart.province-governments.title-any", {
        ...common,
        known: locals.filter((one) => !isSilent(one)).length,
      });
    return t("chart.province-governments.title", { ...common, pns, partTime });
  },
  subtitle(data, { locale }) {
    return translate(locale)("chart.province-governments.subtitle", { province: data.province });
  },
  description(data, { locale }) {
    const t = translate(locale);
    const list = data.governments
      .filter((one) => !isSilent(one))
      .map(({ name, cells }) => {
        const known = COLUMNS.flatMap(({ key }) => {
          const cell = cells[key];
          return cell === undefined
            ? []
            : [`${t(`chart.province-governments.${key}`)} ${formatNumber(cell.value ?? 0, locale)}`];
        });
        return `${name[locale]}: ${known.join(", ")}`;
      })
      .join("; ");
    const silent = data.governments.filter(isSilent).length;
    return t("chart.province-governments.description", { province: data.province, list, silent });
  },
  notes(data, { locale }) {
    const t = translate(locale);
    const cells = cellsIn(data);
    return [
      t("chart.province-governments.note-dates"),
      ...(cells.some(isFullTimeOnly) ? [t("chart.province-governments.note-full-time")] : []),
      ...(cells.some((cell) => !isCounted(cell)) ? [t("chart.province-governments.note-about")] : []),
    ];
  },
  table(data, { locale }) {
    const t = translate(locale);
    const unit = t("figure.unit-people");
    return {
      columns: [
        { key: "government", label: t("chart.workforce.government"), type: "text" },
        ...COLUMNS.flatMap(({ key }) => [
          { key, label: t(`chart.province-governments.${key}`), type: "number" as const, unit },
          { key: `${key}-date`, label: t("figure.reference-date"), type: "text" as const },
        ]),
      ],
      rows: data.governments.map(({ name, cells }) => {
        const entries = COLUMNS.flatMap(({ key }): [string, string | TableNumber][] => {
          const cell = cells[key];
          const date = cell === undefined ? "" : formatDate(cell.asOf ?? "", locale);
          const isPart = cell !== undefined && isFullTimeOnly(cell);
          return [
            [key, toTableNumber(cell, locale)],
            [`${key}-date`, isPart ? `${date} (${t("chart.province-governments.full-time")})` : date],
          ];
        });
        return { government: name[locale], ...Object.fromEntries(entries) };
      }),
    };
  },
  provenance: (data) => provenanceOf({ table: "workforce", cells: cellsIn(data) }),
  options: draw,
};

/** Below this width columns have no room for whole words. */
const TIGHT_PX = 640;
/** Room that a day takes. */
const DAY_PX = 74;
const SIZES = { narrow: { label: 98, row: 37, head: 62 }, wide: { label: 196, row: 38, head: 40 } };

function draw(data: ProvinceGovernmentsData, context: ChartContext) {
  const { locale, widthPx } = context;
  const t = translate(locale);
  const narrow = widthPx < TIGHT_PX;
  const { label, row, head } = narrow ? SIZES.narrow : SIZES.wide;
  const column = (widthPx - label) / COLUMNS.length;
  const fontSize = narrow ? 12 : 13;

  const { drawn, folded } = rowsToDraw(data);
  const boxes = drawn.flatMap(({ cells }, rowIndex) =>
    COLUMNS.map(({ key }, index) => {
      const x1 = label + index * column + 1;
      const y1 = head + rowIndex * row + 1;
      return { x1, x2: x1 + column - 2, y1, y2: y1 + row - 2, cell: cells[key] };
    }),
  );
  const known = boxes.flatMap(({ cell, ...box }) => (cell === undefined ? [] : [{ ...box, cell }]));
  const middle = ({ x1, x2 }: Box): number => (x1 + x2) / 2;
  const number = (cell: Cell): string =>
    `${isCounted(cell) ? "" : "±"}${formatNumber(cell.value ?? 0, locale)}${isFullTimeOnly(cell) ? "*" : ""}`;
  const date = ({ asOf }: Cell): string =>
    column < DAY_PX ? (asOf ?? "").slice(0, 4) : formatDateShort(asOf ?? "", locale);
  const box = { x1: "x1", x2: "x2", y1: "y1", y2: "y2" } as const;
  const foldedTop = head + drawn.length * row;
  const height = foldedTop + (folded > 0 ? row : 0);
  const foldedBox = { x1: label + 1, x2: widthPx - 1, y1: foldedTop + 1, y2: foldedTop + row - 1 };
  return canvas(widthPx, height + 2, [
    Plot.text(COLUMNS, {
      x: (_: unknown, index: number) => label + (index + 0.5) * column,
      y: () => head - 6,
      text: ({ key }: { key: ColumnKey }) => {
        const lines = t(`chart.province-governments.head-${key}`);
        if (narrow) return lines;
        const [first = "", ...rest] = lines.replaceAll("-\n", "-").split("\n");
        return rest.length === 0 ? first : `${first}\n${rest.join(" ")}`;
      },
      lineAnchor: "bottom",
      lineHeight: 1.1,
      fontSize: 12,
      fontWeight: 600,
    }),
    ...missingBoxes([...boxes.filter(({ cell }) => cell === undefined), ...(folded > 0 ? [foldedBox] : [])]),
    Plot.rect(
      known.filter(({ cell }) => !isPlanned(cell)),
      { ...box, fill: "var(--tint-strong)" },
    ),
    Plot.rect(
      known.filter(({ cell }) => isPlanned(cell)),
      { ...box, className: "plot-planned" },
    ),
    Plot.text(drawn, {
      x: () => 0,
      y: (_: unknown, index: number) => head + (index + 0.5) * row,
      text: (one: Government) =>
        narrow && isOfProvince(one) ? t("chart.province-governments.province") : one.name[locale],
      textAnchor: "start",
      lineWidth: (label - 6) / fontSize,
      lineHeight: 1.08,
      fontSize,
      fontWeight: 600,
    }),
    words(
      known.map(({ cell, ...one }) => ({ x: middle(one), y: one.y1 + (narrow ? 11 : 12), text: number(cell) })),
      { anchor: "middle", fontSize, fontWeight: 700 },
    ),
    words(
      known.map(({ cell, ...one }) => ({ x: middle(one), y: one.y2 - (narrow ? 9 : 10), text: date(cell) })),
      { anchor: "middle", fontSize: 12, className: "plot-muted" },
    ),
    words(
      folded > 0
        ? [{ x: 0, y: foldedTop + row / 2, text: t("chart.province-governments.others", { count: folded }) }]
        : [],
      { fontSize, fontWeight: 600 },
    ),
  ]);
}
