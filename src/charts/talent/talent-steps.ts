import type { TalentRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatDate, formatDateShort, formatList, formatNumber, inSentence, type Locale } from "../../lib/format.ts";
import { compareDates } from "../../lib/reference-date.ts";
import { isProvince, provinceOf } from "../../lib/region-code.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { drawing, textPx, wrapText, type Box, type Dot, type Line, type Words } from "../parts/drawing.ts";
import { provenanceOf } from "../parts/figures.ts";
import { allRows, rowsOf } from "../parts/table-rows.ts";
import { textsOf } from "../parts/texts.ts";

interface Step {
  readonly code: string;
  readonly label: Readonly<Record<Locale, string>>;
  /** Governments with this step. */
  readonly governments: number;
}

interface Government {
  readonly code: string;
  readonly name: string;
  readonly isProvince: boolean;
  readonly rows: readonly TalentRow[];
}

export interface TalentStepsData {
  /** Only steps that some government took, from legal basis to recognition. */
  readonly steps: readonly Step[];
  /** Provinces in the order of their codes, each followed by its own regencies and cities; a province without a step has no rows. */
  readonly governments: readonly Government[];
}

const question = allRows("talent", ["region_code", "date"]);

const taking = (data: TalentStepsData): readonly Government[] => data.governments.filter(({ rows }) => rows.length > 0);

const words = (data: TalentStepsData, { locale }: ChartContext) => {
  const top = data.steps.reduce((best, step) => (step.governments > best.governments ? step : best));
  const dates = data.governments.flatMap(({ rows }) => rows.map(({ date }) => date)).sort(compareDates);
  return {
    governments: taking(data).length,
    rows: dates.length,
    step: inSentence(top.label[locale]),
    count: top.governments,
    from: formatDate(dates[0] ?? "", locale),
    to: formatDate(dates.at(-1) ?? "", locale),
    list: formatList(
      data.steps.map(({ label, governments }) => `${label[locale].toLowerCase()} ${formatNumber(governments, locale)}`),
      locale,
    ),
  };
};

/** `Kabupaten Bintan` -> `Kab. Bintan`, so that a name fits beside the matrix. */
const shortName = (name: string): string => name.replace(/^Kabupaten /, "Kab. ").replace(/^Daerah Istimewa /, "DI ");

/** Room for a month and a year at 12 px. */
const DATE_PX = 54;
/** Below this width columns have no room for dates. */
const TIGHT_PX = 720;

/** Which governments reported which step of talent management, and when: a matrix by province. */
export const talentSteps: Chart<TalentStepsData> = {
  id: "talent-steps",
  page: "talent",
  hidesRowNotes: true,
  questions: () => [question],
  data(source) {
    const rows = rowsOf(source, question).filter(({ region_code }) => region_code !== "ID");
    if (rows.length === 0) return null;
    const codelist = source.codelist("talent_step");
    const codes = [...new Set(rows.flatMap(({ region_code: code }) => [code, provinceOf(code)]))].sort();
    return {
      steps: codelist.codes
        .map(({ code, label_id, label_en }): Step => ({
          code,
          label: { id: label_id, en: label_en },
          governments: new Set(rows.filter(({ step }) => step === code).map(({ region_code }) => region_code)).size,
        }))
        .filter(({ governments }) => governments > 0),
      governments: codes.map((code) => ({
        code,
        name: source.regionName(code),
        isProvince: isProvince(code),
        rows: rows.filter(({ region_code }) => region_code === code),
      })),
    };
  },
  ...textsOf("talent-steps", words),
  notes: (_, { locale }) => [translate(locale)("chart.talent-steps.reported")],
  table(data, { locale }) {
    const t = translate(locale);
    const label = new Map(data.steps.map((step) => [step.code, step.label[locale]]));
    return {
      columns: [
        { key: "government", label: t("talent.government"), type: "text" },
        { key: "date", label: t("talent.date"), type: "text" },
        { key: "step", label: t("talent.step"), type: "text" },
        { key: "milestone", label: t("talent.milestone"), type: "text" },
      ],
      rows: taking(data).flatMap(({ name, rows }) =>
        rows.map((row) => ({
          government: name,
          date: formatDate(row.date, locale),
          step: label.get(row.step) ?? row.step,
          milestone: locale === "id" ? row.milestone_id : row.milestone_en,
        })),
      ),
    };
  },
  provenance: (data) =>
    provenanceOf({
      table: "talent",
      rows: data.governments.flatMap(({ rows }) => rows),
      idOf: (row) => String(row["talent_id"]),
      dateField: "date",
    }),
  options(data, context) {
    const { widthPx, locale } = context;
    const narrow = widthPx < TIGHT_PX;
    const left = narrow ? 176 : 182;
    const rowPx = narrow ? 19 : 23;
    // A column is as wide as its longest word needs, and at least as its dates.
    const wanted = data.steps.map(({ label }) =>
      narrow ? 1 : Math.max(DATE_PX, ...label[locale].split(" ").map((word) => textPx(word) + 6)),
    );
    const scale = (widthPx - left) / wanted.reduce((sum, width) => sum + width, 0);
    const edges = wanted.reduce((all, width) => [...all, (all.at(-1) ?? left) + width * scale], [left]);
    const centre = (column: number): number => ((edges[column] ?? left) + (edges[column + 1] ?? left)) / 2;
    const headers = data.steps.map(({ label }, column) => wrapText(label[locale], (wanted[column] ?? 0) * scale));
    const top = narrow
      ? Math.max(...data.steps.map(({ label }) => textPx(label[locale]))) + 6
      : Math.max(...headers.map(({ length }) => length)) * 15 + 8;
    const bottom = top + data.governments.length * rowPx;
    const lines: Line[] = [];
    const boxes: Box[] = [];
    const dots: Dot[] = [];
    const texts: Words[] = [];

    data.steps.forEach(({ label }, column) => {
      lines.push({ x1: centre(column), x2: centre(column), y1: top, y2: bottom, look: "grid" });
      if (narrow) {
        texts.push({ x: centre(column), y: top - 4, text: label[locale], look: "heading", upright: true });
        return;
      }
      const header = headers[column] ?? [];
      header.forEach((text, line) =>
        texts.push({
          x: centre(column),
          y: top - 12 - (header.length - 1 - line) * 15,
          text,
          look: "heading",
          anchor: "middle",
        }),
      );
    });
    data.governments.forEach(({ name, isProvince, rows }, index) => {
      const y = top + (index + 0.5) * rowPx;
      if (isProvince) lines.push({ x1: 0, x2: widthPx, y1: y - rowPx / 2, y2: y - rowPx / 2, look: "axis" });
      texts.push({
        x: isProvince ? 0 : 10,
        y,
        text: shortName(name),
        look: isProvince ? (rows.length === 0 ? "muted" : "label") : "plain",
      });
      data.steps.forEach(({ code }, column) => {
        const own = rows.filter(({ step }) => step === code);
        const last = own.at(-1);
        if (last === undefined) return;
        if (narrow) dots.push({ x: centre(column), y, radiusPx: 4.5 });
        else {
          const half = DATE_PX / 2 - 1;
          const [x1, x2, y1, y2] = [centre(column) - half, centre(column) + half, y - 9, y + 9];
          boxes.push({ x1, x2, y1, y2, look: "actual", colour: "var(--s1)" });
          const text = formatDateShort(last.date.slice(0, 7), locale);
          texts.push({ x: centre(column), y, text, look: "muted", colour: "var(--on-s1)", anchor: "middle" });
        }
      });
    });
    return drawing({ widthPx, heightPx: bottom + 2, boxes, lines, dots, words: texts });
  },
};
