/**
 * Pointing at and selecting the marks of a drawing: a click on one mark, or a box dragged over several. A finger
 * scrolls the page instead of dragging a box; the table's check boxes do the same for the keyboard.
 */
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { Selection } from "./selection.ts";

/** Shorter ways are a click with an unsteady hand. */
const DRAG_PX = 5;

export function useBrush(container: RefObject<HTMLElement | null>, selection: Selection): void {
  const { point, toggle, add } = selection;
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const stop = new AbortController();
    const { signal } = stop;
    let drag: Drag | null = null;

    element.addEventListener(
      "pointerover",
      ({ target }) => {
        const figure = figureAt(target);
        point(figure === null ? [] : [figure]);
      },
      { signal },
    );
    element.addEventListener(
      "pointerleave",
      () => {
        point([]);
      },
      { signal },
    );
    element.addEventListener(
      "pointerdown",
      (event) => {
        if (event.button === 0 && event.pointerType !== "touch")
          drag = { x: event.clientX, y: event.clientY, box: null };
      },
      { signal },
    );
    element.addEventListener(
      "pointermove",
      (event) => {
        if (drag === null) return;
        if (drag.box === null) {
          if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < DRAG_PX) return;
          drag = { ...drag, box: createBox(element) };
          element.setPointerCapture(event.pointerId);
        }
        placeBox(drag.box, element, areaOf(drag, event));
      },
      { signal },
    );
    element.addEventListener(
      "pointerup",
      (event) => {
        const { target } = event;
        if (event.button !== 0) return;
        const box = drag?.box ?? null;
        if (drag !== null && box !== null) {
          box.remove();
          const figures = figuresIn(element, areaOf(drag, event));
          if (figures.length > 0) add(figures);
        } else {
          const figure = figureAt(target);
          if (figure !== null) toggle([figure]);
        }
        drag = null;
      },
      { signal },
    );
    element.addEventListener(
      "pointercancel",
      () => {
        drag?.box?.remove();
        drag = null;
      },
      { signal },
    );
    return () => {
      drag?.box?.remove();
      stop.abort();
    };
  }, [container, point, toggle, add]);
}

interface Drag {
  /** Where it began, in the window. */
  readonly x: number;
  readonly y: number;
  readonly box: HTMLElement | null;
}

/** An area of the window. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const areaOf = ({ x, y }: Drag, { clientX, clientY }: PointerEvent): Area => ({
  left: Math.min(x, clientX),
  top: Math.min(y, clientY),
  right: Math.max(x, clientX),
  bottom: Math.max(y, clientY),
});

function createBox(container: HTMLElement): HTMLElement {
  const box = document.createElement("div");
  box.className = "result-brush";
  container.append(box);
  return box;
}

function placeBox(box: HTMLElement | null, container: HTMLElement, { left, top, right, bottom }: Area): void {
  if (box === null) return;
  const origin = container.getBoundingClientRect();
  box.style.left = `${left - origin.left}px`;
  box.style.top = `${top - origin.top}px`;
  box.style.width = `${right - left}px`;
  box.style.height = `${bottom - top}px`;
}

function figuresIn(container: HTMLElement, area: Area): readonly number[] {
  const touched = [...container.querySelectorAll("[data-figure]")].filter((mark) => {
    const { left, top, right, bottom } = mark.getBoundingClientRect();
    return left < area.right && right > area.left && top < area.bottom && bottom > area.top;
  });
  return [...new Set(touched.map((mark) => Number(mark.getAttribute("data-figure"))))];
}

function figureAt(target: EventTarget | null): number | null {
  const mark = target instanceof Element ? target.closest("[data-figure]") : null;
  return mark === null ? null : Number(mark.getAttribute("data-figure"));
}
