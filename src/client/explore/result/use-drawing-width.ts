import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { WIDE_PX } from "../../../charts/chart.ts";

/** Charts are laid out for this width and above. */
const SMALLEST_PX = 280;
/** A scroll bar that comes or goes is no reason to draw again. */
const TOLERANCE_PX = 8;

/** Width in CSS pixels at which to draw into an element, and again when its own has changed; `null` until it is known. */
export function useDrawingWidth(container: RefObject<HTMLElement | null>): number | null {
  const [widthPx, setWidthPx] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return;
    const measure = (): void => {
      const own = Math.floor(Math.max(SMALLEST_PX, Math.min(WIDE_PX, element.clientWidth)));
      setWidthPx((old) => (old !== null && Math.abs(own - old) <= TOLERANCE_PX ? old : own));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [container]);
  return widthPx;
}
