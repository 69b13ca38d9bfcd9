import type { ProjectsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatNumber, formatShare, type Locale } from "../../lib/format.ts";
import { isNarrow, type Chart, type ChartContext } from "../chart.ts";
import { drawing, wrapText, type Box, type Words } from "../parts/drawing.ts";
import { computedNumber } from "../parts/figures.ts";
import { LINE_PX } from "../parts/label-placement.ts";
import { nativeChart, textIn } from "../parts/native.ts";
import { textsOf } from "../parts/texts.ts";
import { projectProvenance, PROJECTS, readProjects, yearsOf } from "./project-records.ts";

interface Horizon {
  readonly code: string;
  readonly label: Record<Locale, string>;
  readonly projects: readonly ProjectsRow[];
}

export interface ProjectsHorizonData {
  readonly projects: readonly ProjectsRow[];
  /** In the order of the code list, those without a project included; not stated is last. */
  readonly horizons: readonly Horizon[];
}

const NOT_STATED = "_U";
const countOf = ({ horizons }: ProjectsHorizonData, code: string): number =>
  horizons.find((horizon) => horizon.code === code)?.projects.length ?? 0;

function words(data: ProjectsHorizonData, { locale }: ChartContext) {
  const notStated = countOf(data, NOT_STATED);
  return {
    notStated,
    stated: data.projects.length - notStated,
    projects: data.projects.length,
    share: formatShare(notStated / data.projects.length, locale, 0),
    list: data.horizons
      .map(({ label, projects }) => `${label[locale]} ${formatNumber(projects.length, locale)}`)
      .join("; "),
    years: yearsOf(data.projects),
  };
}

/** Over what horizon change projects run: one square a project, and nearly all without an answer. */
export const projectsHorizon: Chart<ProjectsHorizonData> = {
  id: "projects-horizon",
  page: "projects",
  questions: () => [PROJECTS],
  data(source) {
    const projects = readProjects(source);
    if (projects.length === 0) return null;
    const codelist = source.codelist("horizon");
    return {
      projects,
      horizons: codelist.codes
        .filter(({ code }) => code !== "_T")
        .map(({ code, label_id, label_en }) => ({
          code,
          label: { id: label_id, en: label_en },
          projects: projects.filter(({ horizon }) => horizon === code),
        })),
    };
  },
  ...textsOf("projects-horizon", words),
  notes: (_, { locale }) => {
    const t = translate(locale);
    return [t("chart.projects.coverage"), t("chart.projects-horizon.why")];
  },
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "horizon", label: t("chart.projects.horizon"), type: "text" },
        { key: "projects", label: t("chart.projects.projects"), type: "number", unit: t("chart.projects.unit") },
      ],
      rows: data.horizons.map(({ label, projects }) => ({
        horizon: label[locale],
        projects: computedNumber(projects.length, locale),
      })),
    };
  },
  native(data, context) {
    const notStated = data.horizons.find(({ code }) => code === NOT_STATED)?.label[context.locale];
    return nativeChart(projectsHorizon.table(data, context), {
      form: "bars",
      category: ["horizon"],
      series: [
        { column: "projects", colour: "c1", colourOf: (row) => (textIn(row, "horizon") === notStated ? "c8" : "c1") },
      ],
    });
  },
  provenance: ({ projects }) => projectProvenance(projects),
  options(data, context) {
    const { widthPx, locale } = context;
    const narrow = isNarrow(context);
    const [sizePx, pitchPx] = narrow ? [18, 22] : [20, 25];
    const left = narrow ? 0 : 150;
    const perLine = Math.floor((widthPx - left) / pitchPx);
    const boxes: Box[] = [];
    const texts: Words[] = [];
    let y = 2;
    for (const { code, label, projects } of data.horizons) {
      const heading = label[locale];
      const count = formatNumber(projects.length, locale);
      // On a phone the number stands after the heading, on a desk after the last square.
      texts.push({
        x: narrow ? 0 : left - 12,
        y: y + sizePx / 2,
        text: narrow ? `${heading} ${count}` : heading,
        anchor: narrow ? "start" : "end",
        look: "label",
      });
      const own = projects.length;
      if (narrow) y += sizePx + 4;
      projects.forEach((_, i) => {
        const x1 = left + 1 + (i % perLine) * pitchPx;
        const y1 = y + Math.floor(i / perLine) * pitchPx;
        boxes.push({ x1, x2: x1 + sizePx, y1, y2: y1 + sizePx, look: code === NOT_STATED ? "missing" : "actual" });
      });
      const lines = Math.max(own === 0 && narrow ? 0 : 1, Math.ceil(own / perLine));
      const endX = left + (own % perLine) * pitchPx + 6;
      const endY = y + (lines - 1) * pitchPx + sizePx / 2;
      if (!narrow) texts.push({ x: own > 0 && own % perLine === 0 ? left : endX, y: endY, text: count, look: "value" });
      // The title of a single project is worth more than its square.
      const [only] = projects;
      if (own === 1 && only !== undefined) {
        const titleX = narrow ? left + pitchPx + 4 : endX + 16;
        const title = wrapText(only.title, widthPx - titleX);
        title.forEach((text, i) => texts.push({ x: titleX, y: y + sizePx / 2 + i * LINE_PX, text, look: "muted" }));
        y += Math.max(0, (title.length - 1) * LINE_PX);
      }
      y += lines * pitchPx + (narrow ? 10 : 8);
    }
    return drawing({ widthPx, heightPx: y, boxes, words: texts });
  },
};
