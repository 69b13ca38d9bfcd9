import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Says in `data-fits` whether an element is no taller than the window: only then can it stay in place whole. */
export function useFitsWindow(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = (): void => {
      element.dataset["fits"] = String(element.offsetHeight <= window.innerHeight);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, [place]);
}
