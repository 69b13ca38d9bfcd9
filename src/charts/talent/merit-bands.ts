import type { MeritRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatDate, formatList, formatNumber, inSentence, type Locale } from "../../lib/format.ts";
import { compareDates } from "../../lib/reference-date.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { drawing, drawKey, type Box, type Dot, type Line, type Words } from "../parts/drawing.ts";
import { provenanceOf } from "../parts/figures.ts";
import { eachAlone, nativeChart, numberIn, textIn } from "../parts/native.ts";
import { allRows, rowNumber, rowsOf } from "../parts/table-rows.ts";
import { textsOf } from "../parts/texts.ts";

/** Bounds of the KASN instrument, lowest and highest index of each category. */
const BANDS = [
  { code: "MC1", from: 100, to: 174 },
  { code: "MC2", from: 175, to: 249 },
  { code: "MC3", from: 250, to: 324 },
  { code: "MC4", from: 325, to: 400 },
] as const;
const SCALE = { from: 100, to: 400 };
/** Below this width the names of the bands have no room between those of governments and their figures. */
const TIGHT_PX = 660;

type BandCode = (typeof BANDS)[number]["code"];
type Text = Readonly<Record<Locale, string>>;

interface MeritFigure {
  readonly row: MeritRow;
  /** Band by index, else as printed; `null` off the scale. */
  readonly band: BandCode | null;
  /** Dated after the assessment moved to another body. */
  readonly afterBreak: boolean;
}

interface Government {
  readonly code: string;
  readonly name: string;
  /** Oldest first. */
  readonly figures: readonly MeritFigure[];
}

export interface MeritBandsData {
  readonly governments: readonly Government[];
  readonly bands: readonly {
    readonly code: BandCode;
    readonly from: number;
    readonly to: number;
    readonly label: Text;
  }[];
  readonly breakLabel: Text | null;
  readonly categoryLabels: Readonly<Record<string, Text>>;
}

const question = allRows("merit", ["region_code", "as_of"]);

/** "Kategori III – Baik" -> "Baik". */
const lastWords = (label: string): string => label.split(" – ").at(-1) ?? label;

function bandOf({ merit_index, category }: MeritRow): BandCode | null {
  if (merit_index !== null)
    return BANDS.find(({ from, to }) => merit_index >= from && merit_index < to + 1)?.code ?? null;
  return BANDS.find(({ code }) => code === category)?.code ?? null;
}

const onScale = ({ row, band }: MeritFigure): boolean => row.merit_index === null || band !== null;
const rank = (government: Government): number => {
  const latest = government.figures.filter(onScale).at(-1);
  const floor = BANDS.find(({ code }) => code === latest?.band)?.from ?? 0;
  return latest?.row.merit_index ?? floor + 0.5;
};

const latestBands = (data: MeritBandsData, locale: Locale): readonly string[] =>
  [...data.bands].reverse().flatMap(({ code, label }) => {
    const count = data.governments.filter(({ figures }) => figures.filter(onScale).at(-1)?.band === code).length;
    return count === 0 ? [] : [`${formatNumber(count, locale)} ${inSentence(label[locale])}`];
  });

function figureText({ row, band }: MeritFigure, data: MeritBandsData, locale: Locale): string {
  const year = row.as_of.slice(0, 4);
  if (row.merit_index !== null) return `${formatNumber(row.merit_index, locale)} (${year})`;
  return `${data.bands.find(({ code }) => code === band)?.label[locale] ?? ""} (${year})`;
}

const words = (data: MeritBandsData, { locale }: ChartContext) => {
  const figures = data.governments.flatMap((government) =>
    government.figures.map((figure) => ({ government, figure })),
  );
  const dates = figures.map(({ figure }) => figure.row.as_of.slice(0, 4)).sort();
  const offScale = figures.filter(({ figure }) => !onScale(figure));
  return {
    governments: data.governments.length,
    bands: formatList(latestBands(data, locale), locale),
    figures: figures.length,
    bandOnly: figures.filter(({ figure }) => figure.row.merit_index === null).length,
    from: dates[0] ?? "",
    to: dates.at(-1) ?? "",
    offScale: formatList(
      offScale.map(
        ({ government, figure: { row } }) =>
          `${government.name} ${row.as_of} (${formatNumber(row.merit_index ?? 0, locale)}, “${row.category_reported ?? ""}”)`,
      ),
      locale,
    ),
    list: data.governments
      .map(
        ({ name, figures: own }) =>
          `${name} ${own
            .filter(onScale)
            .map((figure) => inSentence(figureText(figure, data, locale)))
            .join(", ")}`,
      )
      .join("; "),
  };
};

/** Every published merit figure per government against the four bands of the 100–400 scale. */
export const meritBands: Chart<MeritBandsData> = {
  id: "merit-bands",
  page: "talent",
  questions: () => [question],
  data(source) {
    const rows = rowsOf(source, question);
    if (rows.length === 0) return null;
    const [change] = source.breaks("merit", "merit_index");
    const codelist = source.codelist("merit_category");
    const codes = [...new Set(rows.map(({ region_code }) => region_code))];
    const governments = codes.map((code): Government => ({
      code,
      name: source.regionName(code),
      figures: rows
        .filter(({ region_code }) => region_code === code)
        .map((row) => ({
          row,
          band: bandOf(row),
          afterBreak: change !== undefined && compareDates(row.as_of, change.asOf) >= 0,
        }))
        .sort((a, b) => compareDates(a.row.as_of, b.row.as_of)),
    }));
    const label = (code: string): Text => ({
      id: lastWords(codelist.label(code, "id")),
      en: lastWords(codelist.label(code, "en")),
    });
    return {
      governments: governments.sort((a, b) => rank(b) - rank(a)),
      bands: BANDS.map((band) => ({ ...band, label: label(band.code) })),
      breakLabel: change === undefined ? null : { id: change.label_id, en: change.label_en },
      categoryLabels: Object.fromEntries(
        codelist.codes.map(({ code, label_id, label_en }) => [code, { id: label_id, en: label_en }]),
      ),
    };
  },
  ...textsOf("merit-bands", words),
  notes(data, context) {
    const t = translate(context.locale);
    const parameters = words(data, context);
    return [
      ...(data.breakLabel === null ? [] : [t("chart.merit-bands.break", { label: data.breakLabel[context.locale] })]),
      ...(parameters.bandOnly === 0 ? [] : [t("chart.merit-bands.band-only", parameters)]),
      ...(parameters.offScale === "" ? [] : [t("chart.merit-bands.off-scale", parameters)]),
    ];
  },
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "government", label: t("talent.government"), type: "text" },
        { key: "date", label: t("figure.reference-date"), type: "text" },
        { key: "index", label: t("chart.merit-bands.index"), type: "number", unit: t("chart.merit-bands.unit") },
        { key: "category", label: t("chart.merit-bands.category"), type: "text" },
        { key: "remark", label: t("chart.merit-bands.remark"), type: "text" },
      ],
      rows: data.governments.flatMap(({ name, figures }) =>
        figures.map((figure) => {
          const { row } = figure;
          const category =
            row.category === null ? row.category_reported : (data.categoryLabels[row.category]?.[locale] ?? null);
          return {
            government: name,
            date: formatDate(row.as_of, locale),
            index: rowNumber(row.merit_index, locale, {
              rowId: row.merit_id,
              asOf: row.as_of,
              obsStatus: row.obs_status,
              stage: null,
              sourceId: row.source_id,
            }),
            category: category ?? t("chart.merit-bands.no-category"),
            remark: !onScale(figure)
              ? t("chart.merit-bands.remark-off-scale")
              : figure.afterBreak
                ? t("chart.merit-bands.remark-break")
                : "",
          };
        }),
      ),
    };
  },
  native(data, context) {
    const t = translate(context.locale);
    const table = meritBands.table(data, context);
    const remark = { break: t("chart.merit-bands.remark-break"), offScale: t("chart.merit-bands.remark-off-scale") };
    const drawn = table.rows.filter(
      (row) => numberIn(row, "index") !== null && textIn(row, "remark") !== remark.offScale,
    );
    return nativeChart(table, {
      form: "bars",
      category: ["government", "date"],
      groups: eachAlone(drawn),
      series: [
        {
          column: "index",
          name: t("chart.merit-bands.key-index"),
          colour: "c1",
          where: (row) => textIn(row, "remark") !== remark.break,
        },
        {
          column: "index",
          name: t("chart.merit-bands.key-break"),
          colour: "c2",
          where: (row) => textIn(row, "remark") === remark.break,
        },
      ],
      valueLabel: `${t("chart.merit-bands.index")}, ${t("chart.merit-bands.unit")}`,
    });
  },
  provenance: (data) =>
    provenanceOf({
      table: "merit",
      rows: data.governments.flatMap(({ figures }) => figures.map(({ row }) => row)),
      idOf: (row) => String(row["merit_id"]),
      dateField: "as_of",
    }),
  options(data, context) {
    const { widthPx, locale } = context;
    const t = translate(locale);
    const narrow = widthPx < TIGHT_PX;
    const left = narrow ? 1 : 200;
    const right = narrow ? widthPx - 1 : widthPx - 190;
    const top = 44;
    const rowPx = narrow ? 46 : 30;
    const x = (index: number): number => left + ((index - SCALE.from) / (SCALE.to - SCALE.from)) * (right - left);
    const bottom = top + data.governments.length * rowPx;
    const boxes: Box[] = [];
    const lines: Line[] = [];
    const dots: Dot[] = [];
    const texts: Words[] = [];

    const strips = narrow
      ? data.governments.map((_, index) => ({ y1: top + index * rowPx + 23, y2: top + (index + 1) * rowPx }))
      : [{ y1: top - 6, y2: bottom }];
    data.bands.forEach(({ from, to, label }, index) => {
      const [x1, x2] = [x(from), x(to === SCALE.to ? to : to + 1)];
      // On a phone words run across the scale, so the bands stay in the lower half of each row.
      for (const { y1, y2 } of strips) {
        if (index % 2 === 1) boxes.push({ x1, x2, y1, y2, look: "ground" });
        lines.push({ x1, x2: x1, y1, y2, look: "grid" });
        if (to === SCALE.to) lines.push({ x1: x2, x2, y1, y2, look: "grid" });
      }
      lines.push({ x1, x2: x1, y1: 4, y2: top - 6, look: "grid" });
      texts.push({ x: x1 + 5, y: 12, text: label[locale], look: "label" });
      texts.push({ x: x1 + 5, y: 29, text: `${String(from)}–${String(to)}`, look: "muted" });
    });

    data.governments.forEach(({ name, figures }, index) => {
      const y1 = top + index * rowPx;
      const y = narrow ? y1 + 33 : y1 + rowPx / 2;
      const shown = figures.filter(onScale);
      lines.push({ x1: 0, x2: widthPx, y1, y2: y1, look: "grid" });
      texts.push(
        narrow
          ? { x: 0, y: y1 + 14, text: name, look: "label" }
          : { x: left - 10, y, text: name, look: "label", anchor: "end" },
      );
      texts.push({
        x: widthPx,
        y: narrow ? y1 + 14 : y,
        text: shown.map((figure) => figureText(figure, data, locale)).join(", "),
        anchor: "end",
      });
      shown.forEach((figure, position) => {
        const previous = shown[position - 1];
        const value = figure.row.merit_index;
        const shape = figure.afterBreak ? "diamond" : "circle";
        if (value === null) {
          const band = data.bands.find(({ code }) => code === figure.band);
          if (band !== undefined)
            boxes.push({ x1: x(band.from) + 1, x2: x(band.to + 1) - 1, y1: y - 5, y2: y + 5, look: "range" });
          return;
        }
        if (previous !== undefined && previous.row.merit_index !== null && previous.afterBreak === figure.afterBreak)
          lines.push({ x1: x(previous.row.merit_index), x2: x(value), y1: y, y2: y, look: "solid" });
        const earlier = shown.slice(position + 1).some(({ row }) => row.merit_index !== null);
        dots.push({
          x: x(value),
          y,
          shape,
          radiusPx: earlier ? 3.5 : 5.5,
          colour: figure.afterBreak ? "var(--c2)" : "var(--c1)",
        });
      });
    });
    lines.push({ x1: 0, x2: widthPx, y1: bottom, y2: bottom, look: "grid" });

    const key = drawKey(
      [
        { text: t("chart.merit-bands.key-index"), dots: [{ x: 11, y: 0, radiusPx: 5.5 }] },
        ...(data.breakLabel === null
          ? []
          : [
              {
                text: t("chart.merit-bands.key-break"),
                dots: [{ x: 11, y: 0, radiusPx: 5.5, shape: "diamond" as const, colour: "var(--c2)" }],
              },
            ]),
        {
          text: t("chart.merit-bands.key-band"),
          boxes: [{ x1: 1, x2: 21, y1: -5, y2: 5, look: "range" as const }],
        },
      ],
      { x: narrow ? 0 : left, y: bottom + 18, widthPx: narrow ? widthPx : widthPx - left },
    );
    return drawing({
      widthPx,
      heightPx: key.bottom + 4,
      boxes: [...boxes, ...key.boxes],
      lines,
      dots: [...dots, ...key.dots],
      words: [...texts, ...key.words],
    });
  },
};
