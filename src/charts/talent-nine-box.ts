/** The nine boxes of a talent map with the one count that was published; the other eight stay empty and say so. */
import type { TalentCountsRow } from "../generated/tables.ts";
import { translate } from "../i18n/index.ts";
import { formatDate, formatNumber, formatShare, type Locale } from "../lib/format.ts";
import { compareDates } from "../lib/reference-date.ts";
import { drawing, type Box, type Words } from "./drawing.ts";
import { isNarrow, type Chart, type ChartContext } from "./chart.ts";
import { computedNumber } from "./figures.ts";
import { rowsOf } from "./table-rows.ts";
import { countNumber, countsProvenance } from "./talent-counts.ts";

export interface TalentNineBoxData {
  readonly place: string;
  readonly mapped: TalentCountsRow;
  readonly box9: TalentCountsRow;
  /** Labels of the nine boxes by code. */
  readonly labels: Readonly<Record<string, Readonly<Record<Locale, string>>>>;
  readonly notes: Readonly<Record<Locale, readonly string[]>>;
}

/** Codes as they lie on the map: potential from high to low, performance from below to above expectation. */
const GRID = [
  ["K6", "K8", "K9"],
  ["K3", "K5", "K7"],
  ["K1", "K2", "K4"],
] as const;
const CODES = ["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9"] as const;

const question = {
  table: "talent_counts" as const,
  where: { measure: ["officials_mapped", "officials_box9"] },
  order: ["as_of"],
};

const words = ({ place, mapped, box9 }: TalentNineBoxData, { locale }: ChartContext) => ({
  place,
  mapped: mapped.value ?? 0,
  box9: box9.value ?? 0,
  share: formatShare((box9.value ?? 0) / Math.max(mapped.value ?? 1, 1), locale),
  date: formatDate(box9.as_of, locale),
});

export const talentNineBox: Chart<TalentNineBoxData> = {
  id: "talent-nine-box",
  page: "talent",
  questions: () => [question],
  data(source) {
    const rows = [...rowsOf(source, question)].sort((a, b) => compareDates(b.as_of, a.as_of));
    const box9 = rows.find(({ measure, value }) => measure === "officials_box9" && value !== null);
    const mapped = rows.find(
      (row) => row.measure === "officials_mapped" && row.region_code === box9?.region_code && row.as_of === box9.as_of,
    );
    if (box9 === undefined || mapped === undefined) return null;
    const codelist = source.codelist("ninebox");
    const [step] = source
      .rows({ table: "talent", where: { region_code: [box9.region_code] }, order: ["date"] })
      .filter((row) => row["source_id"] === box9.source_id);
    const note = (locale: Locale): readonly string[] => {
      const text = step === undefined ? null : source.note("talent", String(step["talent_id"]), locale);
      return text === null ? [] : [text];
    };
    return {
      place: source.regionName(box9.region_code),
      mapped,
      box9,
      labels: Object.fromEntries(
        CODES.map((code) => [code, { id: codelist.label(code, "id"), en: codelist.label(code, "en") }]),
      ),
      notes: { id: note("id"), en: note("en") },
    };
  },
  title: (data, context) => translate(context.locale)("chart.talent-nine-box.title", words(data, context)),
  subtitle: (data, context) => translate(context.locale)("chart.talent-nine-box.subtitle", words(data, context)),
  description: (data, context) => translate(context.locale)("chart.talent-nine-box.description", words(data, context)),
  notes: (data, { locale }) => [translate(locale)("chart.talent-nine-box.none-publishes-all"), ...data.notes[locale]],
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "box", label: t("chart.talent-nine-box.box"), type: "text" },
        { key: "value", label: t("figure.people"), type: "number", unit: t("figure.unit-people") },
      ],
      rows: [
        ...[...CODES].reverse().map((code) => ({
          box: data.labels[code]?.[locale] ?? code,
          value: code === "K9" ? countNumber(data.box9, locale) : computedNumber(null, locale),
        })),
        { box: t("chart.talent-nine-box.mapped"), value: countNumber(data.mapped, locale) },
      ],
    };
  },
  provenance: ({ mapped, box9 }) => countsProvenance([box9, mapped]),
  options(data, context) {
    const { widthPx, locale } = context;
    const t = translate(locale);
    const narrow = isNarrow(context);
    const left = narrow ? 92 : 110;
    const width = narrow ? widthPx - left : 420;
    const [cellX, cellY] = [width / 3, narrow ? 64 : 72];
    const boxes: Box[] = [];
    const texts: Words[] = [];
    GRID.forEach((row, down) => {
      row.forEach((code, across) => {
        const [x1, y1] = [left + across * cellX, down * cellY];
        const known = code === "K9";
        boxes.push({
          x1: x1 + 2,
          x2: x1 + cellX - 2,
          y1: y1 + 2,
          y2: y1 + cellY - 2,
          look: known ? "actual" : "missing",
        });
        const colour = known ? { colour: "var(--surface)" } : {};
        texts.push({
          x: x1 + 9,
          y: y1 + 15,
          text: t("chart.talent-nine-box.number", { number: code.slice(1) }),
          look: known ? "value" : "muted",
          ...colour,
        });
        texts.push(
          known
            ? { x: x1 + 9, y: y1 + 40, text: formatNumber(data.box9.value ?? 0, locale), look: "headline", ...colour }
            : { x: x1 + cellX / 2, y: y1 + cellY / 2 + 6, text: "–", look: "muted", anchor: "middle" },
        );
      });
    });
    (["high", "medium", "low"] as const).forEach((level, down) =>
      texts.push({ x: left - 8, y: (down + 0.5) * cellY, text: t(`chart.talent-nine-box.${level}`), anchor: "end" }),
    );
    (["below", "meets", "above"] as const).forEach((level, across) =>
      texts.push({
        x: left + (across + 0.5) * cellX,
        y: 3 * cellY + 14,
        text: t(`chart.talent-nine-box.${level}`),
        anchor: "middle",
      }),
    );
    texts.push({
      x: left + width / 2,
      y: 3 * cellY + 34,
      text: t("chart.talent-nine-box.performance"),
      look: "label",
      anchor: "middle",
    });
    texts.push({
      x: 10,
      y: 1.5 * cellY,
      text: t("chart.talent-nine-box.potential"),
      look: "label",
      anchor: "middle",
      upright: true,
    });
    texts.push({ x: narrow ? 0 : left, y: 3 * cellY + 60, text: t("chart.talent-nine-box.key"), look: "muted" });
    return drawing({ widthPx, heightPx: 3 * cellY + 74, boxes, words: texts });
  },
};
