import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Long enough to reach a button, short enough not to stand in the picture. */
const REST_MS = 2500;

/** Whether the pointer has rested over an element for a while. */
export function useIdle(element: RefObject<HTMLElement | null>): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    let timer = 0;
    const wake = (): void => {
      setIdle(false);
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        setIdle(true);
      }, REST_MS);
    };
    wake();
    for (const type of ["pointermove", "pointerdown", "focusin"]) current.addEventListener(type, wake);
    return () => {
      clearTimeout(timer);
      for (const type of ["pointermove", "pointerdown", "focusin"]) current.removeEventListener(type, wake);
    };
  }, [element]);
  return isIdle;
}
