import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/**
 * Takes the focus to a place when what had it there goes away with this render, such as a button with the message that
 * it answers. The place needs a `tabindex`.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>): void {
  const element = place.current;
  const hadFocus = element?.contains(document.activeElement) === true;
  useLayoutEffect(() => {
    if (hadFocus && !element.contains(document.activeElement)) element.focus();
  });
}
