import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { drawView } from "../../../charts/explore/index.ts";
import type { ExploreResult } from "../../../charts/explore/result.ts";
import type { ExploreView, ViewLayout } from "../../../charts/explore/view.ts";
import { useExplorer } from "../context.ts";
import type { Selection } from "./selection.ts";
import { useBrush } from "./use-brush.ts";
import { useDrawingWidth } from "./use-drawing-width.ts";

export interface ChartPanelProps {
  readonly result: ExploreResult;
  readonly view: ExploreView;
  readonly layout: ViewLayout;
  readonly selection: Selection;
}

/** The drawing of a result at the width that it has on the page. Colours are CSS variables, so the theme needs no redraw. */
export function ChartPanel({ result, view, layout, selection }: ChartPanelProps): JSX.Element {
  const { locale } = useExplorer();
  const container = useRef<HTMLDivElement>(null);
  const widthPx = useDrawingWidth(container);
  const svg = useMemo(() => {
    if (widthPx === null) return "";
    const context = { ...layout, widthPx, locale, interactive: true };
    return drawView(view, result, context, { idPrefix: "result-chart", document }).svg;
  }, [view, result, layout, locale, widthPx]);
  useBrush(container, selection);
  useMarkClasses(container, svg, selection);
  // Markup of our own renderer, made of text nodes and attributes.
  return <div class="result-chart" ref={container} dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** Shows on the drawing which figures are selected and which one is pointed at in the table. */
function useMarkClasses(
  container: { readonly current: HTMLElement | null },
  svg: string,
  { selected, pointed }: Selection,
): void {
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    element.classList.toggle("has-selection", selected.size > 0);
    for (const mark of element.querySelectorAll("[data-figure]")) {
      const figure = Number(mark.getAttribute("data-figure"));
      mark.classList.toggle("is-selected", selected.has(figure));
      mark.classList.toggle("is-pointed", pointed.includes(figure));
    }
  }, [container, svg, selected, pointed]);
}
