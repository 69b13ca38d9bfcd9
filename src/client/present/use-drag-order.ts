import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** An entry on its way: where it stood and where it would stand, counted from 0. */
export interface Drag {
  readonly from: number;
  readonly to: number;
}

export interface DragOrder {
  readonly drag: Drag | null;
  /** For `pointerdown` on the grip of an entry. */
  readonly start: (event: PointerEvent, from: number) => void;
}

/** So close to its edge the list scrolls by so much a move. */
const EDGE_PX = 40;
const STEP_PX = 12;

/**
 * Lets the entries of a list be dragged by mouse, pen or finger. Nothing moves before the entry is let go, since an
 * element that moves in the document loses the pointer; Escape leaves all as it was.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): DragOrder {
  const [drag, setDrag] = useState<Drag | null>(null);

  const from = drag?.from ?? null;

  const placeAt = (y: number, dragged: number): number =>
    [...(list.current?.children ?? [])].filter((entry, index) => {
      const { top, height } = entry.getBoundingClientRect();
      return index !== dragged && top + height / 2 < y;
    }).length;

  useEffect(() => {
    if (from === null) return;
    const stop = new AbortController();
    const { signal } = stop;
    const move = ({ clientY }: PointerEvent): void => {
      scrollAtEdge(list.current, clientY);
      setDrag({ from, to: placeAt(clientY, from) });
    };
    const drop = ({ clientY }: PointerEvent): void => {
      setDrag(null);
      onMove(from, placeAt(clientY, from));
    };
    const leave = (): void => {
      setDrag(null);
    };
    addEventListener("pointermove", move, { signal });
    addEventListener("pointerup", drop, { signal });
    addEventListener("pointercancel", leave, { signal });
    addEventListener(
      "keydown",
      ({ key }) => {
        if (key === "Escape") leave();
      },
      { signal },
    );
    return () => {
      stop.abort();
    };
  }, [from]);

  return {
    drag,
    start(event, index) {
      if (event.button !== 0) return;
      // The text around would be selected.
      event.preventDefault();
      setDrag({ from: index, to: index });
    },
  };
}

function scrollAtEdge(list: HTMLElement | null, y: number): void {
  if (list === null) return;
  const { top, bottom } = list.getBoundingClientRect();
  if (y < top + EDGE_PX) list.scrollTop -= STEP_PX;
  if (y > bottom - EDGE_PX) list.scrollTop += STEP_PX;
}
