import { max } from "d3-array";
import { isNarrow } from "../chart.ts";
import { joinShapes, moveShapes, textPx, type Box, type KeyEntry, type Shapes, type Words } from "../parts/drawing.ts";
import { nativeStacks } from "./native-stacks.ts";
import { createPanelView, type PanelContext } from "./panels.ts";
import type { ExploreResult, ResultDimension } from "./result.ts";
import { isTiled, partsOf, stacksOf, tiledDimension, type Stack } from "./stacks.ts";
import {
  categoryColour,
  fits,
  isKnown,
  isPlanned,
  lookOf,
  longestPx,
  MOST_COLOURS,
  refuse,
  rowLabel,
  statusKey,
  trace,
  type Sketch,
} from "./view-parts.ts";

const BAR_PX = 26;
const GAP_PX = 10;
const LABEL_GAP_PX = 10;

/** Parts of a whole in one bar, only where they add up to it: shares, or counts beside their published total. */
export const stackedView = createPanelView({
  id: "stacked",
  fit(whole, panels) {
    const tiled = tiledDimension(whole);
    if (
      tiled === undefined ||
      partsOf(tiled).length < 2 ||
      !panels.every((panel) => stacksOf(panel, tiled).every((stack) => isTiled(stack, panel)))
    )
      return refuse("chart.explore-fit.no-tiling");
    if (partsOf(tiled).length > MOST_COLOURS) return refuse("chart.explore-fit.many-parts");
    return fits(whole.dimensions.length > 1 ? 70 : 58);
  },
  key: (whole) => {
    const tiled = tiledDimension(whole);
    return tiled === undefined ? [] : [...partsKey(tiled), ...statusKey(whole, "box")];
  },
  sketch: sketchStacks,
  native: nativeStacks,
});

function partsKey(tiled: ResultDimension): readonly KeyEntry[] {
  return partsOf(tiled).map(({ label }, place) => ({
    text: label,
    boxes: [{ x1: 1, x2: 21, y1: -6, y2: 6, look: "actual", colour: categoryColour(place) }],
  }));
}

/** The whole that a stack is part of, in units of the measure. */
const wholeOf = ({ total }: Stack): number => total?.value ?? 1;

function sketchStacks(panel: ExploreResult, context: PanelContext): Sketch {
  const tiled = tiledDimension(panel);
  if (tiled === undefined) return { heightPx: 0 };
  const stacks = stacksOf(panel, tiled);
  const { widthPx } = context;
  const isShare = panel.measure.kind === "share";
  const namesPx = longestPx(stacks.map(({ name }) => name));
  const labelPx = isNarrow({ widthPx }) || namesPx === 0 ? 0 : Math.min(namesPx + LABEL_GAP_PX, widthPx * 0.32);
  const endPx = isShare ? 0 : longestPx(context.all.map(({ text }) => text)) + 8;
  const largest = isShare ? 1 : Math.max(1, max(context.all, ({ value }) => value ?? 0) ?? 0);
  const scale = (widthPx - labelPx - endPx) / largest;
  const parts: Shapes[] = [];
  let y = 0;
  for (const stack of stacks) {
    const besidePx = Math.max(labelPx - LABEL_GAP_PX, 0);
    const { words, top, heightPx } = rowLabel(stack.name, { besidePx, barPx: BAR_PX, widthPx });
    const end: Words = {
      x: labelPx + wholeOf(stack) * scale + 7,
      y: top + BAR_PX / 2,
      text: stack.total?.text ?? "",
      look: "value",
    };
    const bar = sketchStack(stack, tiled, { panel, context, scale });
    parts.push(moveShapes({ words: isShare ? words : [...words, end] }, 0, y), moveShapes(bar, labelPx, y + top));
    y += heightPx + GAP_PX;
  }
  return { ...joinShapes(parts), heightPx: y - GAP_PX };
}

interface StackOptions {
  readonly panel: ExploreResult;
  readonly context: PanelContext;
  /** Pixels a unit. */
  readonly scale: number;
}

/** Parts from left to right, each with its number where it has room; what was filtered out stays as a quiet rest. */
function sketchStack(stack: Stack, tiled: ResultDimension, { panel, context, scale }: StackOptions): Shapes {
  const places = new Map(partsOf(tiled).map(({ code }, place) => [code, place]));
  const boxes: Box[] = [];
  const words: Words[] = [];
  let x = 0;
  for (const figure of stack.parts.filter(isKnown)) {
    const place = places.get(figure.codes[tiled.name] ?? "") ?? 0;
    const width = (figure.value ?? 0) * scale;
    // The gap that parts keep between them never swallows a small one.
    const x2 = x + Math.max(width - 2, Math.min(width, 1));
    boxes.push({
      x1: x,
      x2,
      y1: 0,
      y2: BAR_PX,
      look: lookOf(figure),
      colour: categoryColour(place),
      ...trace(panel, figure, context),
    });
    if (textPx(figure.text, "strong") + 6 <= width)
      words.push({
        x: (x + x2) / 2,
        y: BAR_PX / 2,
        text: figure.text,
        anchor: "middle",
        look: "value",
        colour: isPlanned(figure) ? "var(--ink)" : `var(--on-c${String((place % MOST_COLOURS) + 1)})`,
      });
    x += width;
  }
  const rest = wholeOf(stack) * scale - x;
  if (rest > 1) boxes.push({ x1: x, x2: x + rest, y1: 0, y2: BAR_PX, look: "ground" });
  return { boxes, words };
}
