import type { RotationsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatDate, formatDateShort, formatNumber, type Locale } from "../../lib/format.ts";
import { compareDates } from "../../lib/reference-date.ts";
import { isNarrow, type Chart, type ChartContext, type NativeColour } from "../chart.ts";
import { drawing, drawKey, wrapText, type Box, type Line, type Words } from "../parts/drawing.ts";
import { provenanceOf } from "../parts/figures.ts";
import { lookIn, nativeChart, rowsByText, textIn, type SeriesOptions, type TableRow } from "../parts/native.ts";
import { allRows, rowNumber, rowsOf } from "../parts/table-rows.ts";
import { textsOf } from "../parts/texts.ts";

interface Ceremony {
  readonly place: string;
  readonly date: string;
  readonly planned: boolean;
  /** Sum of the levels, which the source printed as a total that splits exactly. */
  readonly officials: number;
  readonly levels: readonly RotationsRow[];
}

export interface RotationsData {
  /** Latest first. */
  readonly ceremonies: readonly Ceremony[];
  readonly labels: Readonly<Record<string, Readonly<Record<Locale, string>>>>;
}

const question = allRows("rotations", ["-date", "region_code"]);

const words = ({ ceremonies }: RotationsData, { locale }: ChartContext) => {
  const t = translate(locale);
  const done = ceremonies.filter(({ planned }) => !planned);
  const top = (done.length === 0 ? ceremonies : done).reduce((best, one) =>
    one.officials > best.officials ? one : best,
  );
  const dates = ceremonies.map(({ date }) => date).sort(compareDates);
  return {
    officials: top.officials,
    place: top.place,
    date: formatDate(top.date, locale),
    ceremonies: ceremonies.length,
    places: new Set(ceremonies.map(({ place }) => place)).size,
    split: ceremonies.filter(({ levels }) => levels.length > 1).length,
    planned: ceremonies.length - done.length,
    from: formatDate(dates[0] ?? "", locale),
    to: formatDate(dates.at(-1) ?? "", locale),
    list: ceremonies
      .map(
        (one) =>
          `${one.place}, ${formatDate(one.date, locale)}: ${formatNumber(one.officials, locale)}${one.planned ? ` (${t("figure.planned")})` : ""}`,
      )
      .join("; "),
  };
};

/** `1 eselon II + 22 eselon III`, or the level alone where there is only one. */
function levelsText({ levels }: Ceremony, locale: Locale): string {
  const name = (row: RotationsRow): string => (locale === "id" ? row.level_id : row.level_en);
  if (levels.length === 1) return levels.map(name).join("");
  return levels.map((row) => `${formatNumber(row.officials ?? 0, locale)} ${name(row)}`).join(" + ");
}

const COLOURS = ["var(--c1)", "var(--c6)"] as const;
/** In presentation programs a legend tells the levels apart. */
const LEVEL_COLOURS: readonly NativeColour[] = ["c1", "c6", "c2", "c3", "c5", "c7", "c4", "c8"];

/** Officials rotated or inaugurated, one bar a ceremony; split by level only where the source printed the split. */
export const rotations: Chart<RotationsData> = {
  id: "rotations",
  page: "talent",
  questions: () => [question],
  data(source) {
    const rows = rowsOf(source, question).filter(({ officials }) => officials !== null);
    if (rows.length === 0) return null;
    const codelist = source.codelist("rotation_level");
    const keyOf = ({ region_code, date, date_status, source_id }: RotationsRow): string =>
      [region_code, date, date_status, source_id].join("|");
    const groups = Map.groupBy(rows, keyOf);
    const ceremonies = [...groups.values()].flatMap((levels): Ceremony[] => {
      const [first] = levels;
      if (first === undefined) return [];
      return [
        {
          place: source.regionName(first.region_code),
          date: first.date,
          planned: first.date_status === "PLANNED",
          officials: levels.reduce((sum, { officials }) => sum + (officials ?? 0), 0),
          levels: [...levels].sort((a, b) => codelist.get(a.level_code).sort - codelist.get(b.level_code).sort),
        },
      ];
    });
    return {
      ceremonies: ceremonies.sort((a, b) => compareDates(b.date, a.date)),
      labels: Object.fromEntries(
        codelist.codes.map(({ code, label_id, label_en }) => [code, { id: label_id, en: label_en }]),
      ),
    };
  },
  ...textsOf("rotations", words),
  notes: (data, context) => [translate(context.locale)("chart.rotations.levels", words(data, context))],
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "government", label: t("talent.government"), type: "text" },
        { key: "date", label: t("talent.date"), type: "text" },
        { key: "level", label: t("chart.rotations.level"), type: "text" },
        { key: "reported", label: t("chart.rotations.reported"), type: "text" },
        { key: "officials", label: t("figure.people"), type: "number", unit: t("talent.unit-officials") },
      ],
      rows: data.ceremonies.flatMap(({ place, date, levels }) =>
        levels.map((row) => ({
          government: place,
          date: formatDate(date, locale),
          level: data.labels[row.level_code]?.[locale] ?? row.level_code,
          reported: locale === "id" ? row.level_id : row.level_en,
          officials: rowNumber(row.officials, locale, {
            rowId: row.rotation_id,
            asOf: row.date,
            obsStatus: row.obs_status,
            stage: row.date_status,
            sourceId: row.source_id,
          }),
        })),
      ),
    };
  },
  native(data, context) {
    const { locale } = context;
    const t = translate(locale);
    const table = rotations.table(data, context);
    const occurring = new Set(table.rows.map((row) => textIn(row, "level")));
    const levels = Object.values(data.labels)
      .map((label) => label[locale])
      .filter((name) => occurring.has(name));
    const series = levels.flatMap((level, place): readonly SeriesOptions[] => {
      const colour = LEVEL_COLOURS[place % LEVEL_COLOURS.length] ?? "c1";
      const isOf = (look: "actual" | "planned") => (row: TableRow) =>
        textIn(row, "level") === level && (lookIn(row, "officials") === "planned") === (look === "planned");
      return [
        { column: "officials", name: level, colour, where: isOf("actual") },
        {
          column: "officials",
          name: `${level} · ${t("figure.planned")}`,
          colour,
          look: "planned",
          where: isOf("planned"),
        },
      ];
    });
    return nativeChart(table, {
      form: "stacked-bars",
      category: ["government", "date"],
      groups: rowsByText(table.rows, ["government", "date"]),
      series,
    });
  },
  provenance: (data) =>
    provenanceOf({
      table: "rotations",
      rows: data.ceremonies.flatMap(({ levels }) => levels),
      idOf: (row) => String(row["rotation_id"]),
      dateField: "date",
    }),
  options(data, context) {
    const { widthPx, locale } = context;
    const t = translate(locale);
    const narrow = isNarrow(context);
    const left = narrow ? 1 : 230;
    const right = widthPx - (narrow ? 92 : 130);
    const max = Math.max(...data.ceremonies.map(({ officials }) => officials), 1);
    const x = (officials: number): number => left + (officials / max) * (right - left);
    const boxes: Box[] = [];
    const lines: Line[] = [];
    const texts: Words[] = [];
    let y = 0;
    for (const one of data.ceremonies) {
      const levelLines = wrapText(levelsText(one, locale), widthPx - left);
      if (y > 0) lines.push({ x1: 0, x2: widthPx, y1: y, y2: y, look: "grid" });
      if (narrow) {
        const nameLines = wrapText(one.place, widthPx - 92, "strong");
        nameLines.forEach((text, line) => texts.push({ x: 0, y: y + 15 + line * 16, text, look: "label" }));
        texts.push({ x: widthPx, y: y + 15, text: formatDateShort(one.date, locale), look: "muted", anchor: "end" });
        y += 8 + nameLines.length * 16;
      } else {
        texts.push({ x: left - 14, y: y + 20, text: one.place, look: "label", anchor: "end" });
        texts.push({ x: left - 14, y: y + 38, text: formatDate(one.date, locale), look: "muted", anchor: "end" });
        y += 9;
      }
      let sum = 0;
      one.levels.forEach((row, index) => {
        const from = x(sum);
        sum += row.officials ?? 0;
        boxes.push({
          x1: from,
          // A gap of a pixel between pieces, so that their borders do not rest on colour.
          x2: Math.max(x(sum) - (index < one.levels.length - 1 ? 1.5 : 0), from + 1),
          y1: y + 4,
          y2: y + 20,
          look: one.planned ? "planned" : "actual",
          ...(one.planned ? { colour: "var(--planned)" } : { colour: COLOURS[index % 2] ?? COLOURS[0] }),
        });
      });
      const number = formatNumber(one.officials, locale);
      texts.push({
        x: x(sum) + 8,
        y: y + 12,
        text: one.planned ? `${number} · ${t("figure.planned")}` : number,
        look: "value",
        ...(one.planned ? { colour: "var(--planned)" } : {}),
      });
      levelLines.forEach((text, line) => texts.push({ x: left, y: y + 31 + line * 15, text, look: "muted" }));
      y += 33 + levelLines.length * 15;
    }
    const key = drawKey(
      [
        {
          text: t("chart.rotations.key-split"),
          boxes: [
            { x1: 0, x2: 9, y1: -5, y2: 5, look: "actual", colour: COLOURS[0] },
            { x1: 10.5, x2: 22, y1: -5, y2: 5, look: "actual", colour: COLOURS[1] },
          ],
        },
        ...(data.ceremonies.some(({ planned }) => planned)
          ? [
              {
                text: t("chart.rotations.key-planned"),
                boxes: [{ x1: 1, x2: 21, y1: -5, y2: 5, look: "planned" as const, colour: "var(--planned)" }],
              },
            ]
          : []),
      ],
      { x: narrow ? 0 : left, y: y + 16, widthPx: widthPx - (narrow ? 0 : left) },
    );
    return drawing({
      widthPx,
      heightPx: key.bottom + 4,
      boxes: [...boxes, ...key.boxes],
      lines,
      words: [...texts, ...key.words],
    });
  },
};
