/** Small multiples: one view, drawn once for each code of a dimension, on one scale. */
import { translate } from "../../i18n/index.ts";
import { isNarrow, type ChartContext, type NativeChart, type PlotOptions } from "../chart.ts";
import {
  drawing,
  drawKey,
  joinShapes,
  moveShapes,
  wrapText,
  type KeyEntry,
  type Shapes,
  type Words,
} from "../parts/drawing.ts";
import { LINE_PX } from "../parts/label-placement.ts";
import type { ExploreResult, ResultFigure } from "./result.ts";
import { refuse, remark, type Sketch } from "./view-parts.ts";
import type { ExploreView, Fit, ViewContext, ViewLayout } from "./view.ts";

export interface PanelContext extends ChartContext {
  /** Figures of every panel, for scales that all of them share. */
  readonly all: readonly ResultFigure[];
  /** How many panels the drawing has; those of several keep to one layout, so that they can be compared. */
  readonly panelCount: number;
  readonly sort: string | null;
}

/** A view that draws one panel into the width that it is given. */
export interface PanelView {
  readonly id: ExploreView["id"];
  /**
   * `whole` has the figures of all panels, and neither the dimension of the panels nor one that has a single code;
   * `panels` are what is drawn, one where there are no small multiples.
   */
  readonly fit: (whole: ExploreResult, panels: readonly ExploreResult[]) => Fit;
  /** Needs the whole width: panels stand below each other. Default `false`. */
  readonly isWide?: boolean;
  readonly sketch: (panel: ExploreResult, context: PanelContext) => Sketch;
  /** What colours and looks mean, drawn once above all panels. */
  readonly key?: (whole: ExploreResult) => readonly KeyEntry[];
  /** Without small multiples: `whole` has every dimension that tells figures apart. `sort` is that of the layout. */
  readonly native?: (whole: ExploreResult, sort: string | null) => NativeChart | null;
}

const MOST_PANELS = 24;
const GAP_PX = 28;
/** Below this width panels stand in two columns, in a narrow drawing in one, else in three. */
const TWO_COLUMNS_PX = 640;

interface Panel {
  readonly label: string;
  readonly result: ExploreResult;
}

/** A result as its panels; one without a label where there are no small multiples. */
function panelsOf(result: ExploreResult, facet: string | null = null): readonly Panel[] {
  const split = result.dimensions.find(({ name }) => name === facet);
  if (split === undefined) return [{ label: "", result: withoutConstants(result) }];
  const whole = withoutConstants({ ...result, dimensions: result.dimensions.filter((one) => one !== split) });
  return split.codes.map(({ code, label }) => ({
    label,
    result: { ...whole, figures: result.figures.filter(({ codes }) => codes[split.name] === code) },
  }));
}

/** A dimension of one code tells nothing apart; the last one stays where there is no other. */
function withoutConstants(result: ExploreResult): ExploreResult {
  const telling = result.dimensions.filter(({ codes }) => codes.length > 1);
  return { ...result, dimensions: telling.length > 0 ? telling : result.dimensions.slice(-1) };
}

/** The view that draws a panel once, or once for each panel. */
export function createPanelView(view: PanelView): ExploreView {
  const { id, fit, native } = view;
  return {
    id,
    ...(native === undefined
      ? {}
      : {
          native(result: ExploreResult, { sort = null }: ViewLayout = {}) {
            const whole = withoutConstants(result);
            return result.figures.length > 0 && fit(whole, [whole]).fits ? native(whole, sort) : null;
          },
        }),
    fit(result, { facet = null }: ViewLayout = {}) {
      const panels = panelsOf(result, facet).map((panel) => panel.result);
      const [first] = panels;
      return first === undefined || result.figures.length === 0
        ? refuse("chart.explore-fit.no-figures")
        : fit({ ...first, figures: result.figures }, panels);
    },
    options: (result, context) => drawPanels(view, result, context),
  };
}

function drawPanels(
  { sketch, key, isWide = false }: PanelView,
  result: ExploreResult,
  context: ViewContext,
): PlotOptions {
  const { widthPx } = context;
  const { facet = null, sort = null } = context;
  const all = panelsOf(result, facet);
  const panels = all.slice(0, MOST_PANELS);
  const [first] = panels;
  const entries = first === undefined ? [] : (key?.({ ...first.result, figures: result.figures }) ?? []);
  const keys = drawKey(entries, { x: 0, y: 8, widthPx });
  const isPanel = panels.length > 1;
  const columns =
    !isPanel || isWide || isNarrow(context) ? 1 : Math.min(panels.length, widthPx < TWO_COLUMNS_PX ? 2 : 3);
  const panelPx = (widthPx - (columns - 1) * GAP_PX) / columns;
  const parts: Shapes[] = [];
  let y = entries.length === 0 ? 0 : keys.bottom + 8;
  for (let row = 0; row < panels.length; row += columns) {
    const sketches = panels.slice(row, row + columns).map(({ label, result: panel }) => {
      const headings = label === "" ? [] : wrapText(label, panelPx, "strong");
      return {
        headings,
        drawn: sketch(panel, { ...context, widthPx: panelPx, all: result.figures, panelCount: all.length, sort }),
      };
    });
    const headingPx = Math.max(...sketches.map(({ headings }) => headings.length)) * LINE_PX;
    const top = y + headingPx + (headingPx === 0 ? 0 : 6);
    sketches.forEach(({ headings, drawn }, column) => {
      const x = column * (panelPx + GAP_PX);
      const words = headings.map((text, line): Words => ({ x, y: y + 8 + line * LINE_PX, text, look: "label" }));
      parts.push({ words }, moveShapes(drawn, x, top));
    });
    y = top + Math.max(...sketches.map(({ drawn }) => drawn.heightPx)) + (row + columns < panels.length ? GAP_PX : 0);
  }
  const left = all.length - panels.length;
  const more =
    left === 0
      ? ""
      : translate(result.locale)("chart.explore-words.more-panels", { shown: panels.length, of: all.length });
  const note = remark(more, y + 18, widthPx);
  return drawing({
    widthPx,
    heightPx: y + (note.heightPx === 0 ? 0 : note.heightPx + 12),
    ...joinShapes([keys, ...parts, note]),
  });
}
