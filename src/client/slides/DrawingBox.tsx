import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Drawing } from "../../export/portable-figure.ts";
import { createDrawing, type DrawingOptions } from "./create-drawing.ts";

export interface DrawingBoxProps extends DrawingOptions {
  readonly drawing: Drawing;
  readonly class?: string;
  /** Width in CSS pixels; default: that of its place. */
  readonly widthPx?: number;
}

/** A drawing as wide as its box. */
export function DrawingBox({ drawing, idPrefix, isThumbnail = false, widthPx, ...rest }: DrawingBoxProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.replaceChildren(createDrawing(drawing, { idPrefix, isThumbnail }));
  }, [drawing, idPrefix, isThumbnail]);
  return <div ref={box} class={rest.class} style={widthPx === undefined ? {} : { width: `${widthPx}px` }} />;
}
