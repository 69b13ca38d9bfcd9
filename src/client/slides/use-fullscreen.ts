import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";

export interface Fullscreen {
  /** `null` where the browser has none; the presentation then fills the window. */
  readonly isOn: boolean | null;
  /** Rejects where the browser refuses. */
  readonly toggle: () => Promise<void>;
}

/** Full screen of an element, asked for at once and left when the element goes. */
export function useFullscreen(element: RefObject<HTMLElement | null>): Fullscreen {
  const isPossible = document.fullscreenEnabled;
  const [isOn, setOn] = useState(false);
  useLayoutEffect(() => {
    const { current } = element;
    if (!isPossible || current === null) return;
    // Without a fresh click the browser refuses; the window is then filled, and a button asks again.
    current.requestFullscreen().catch(() => {
      setOn(false);
    });
    return () => {
      if (document.fullscreenElement === current) void document.exitFullscreen();
    };
  }, [element, isPossible]);
  useEffect(() => {
    const follow = (): void => {
      setOn(document.fullscreenElement === element.current);
    };
    document.addEventListener("fullscreenchange", follow);
    return () => {
      document.removeEventListener("fullscreenchange", follow);
    };
  }, [element]);
  return {
    isOn: isPossible ? isOn : null,
    toggle: async () => {
      if (!isPossible) throw new DOMException("no full screen", "NotSupportedError");
      await (document.fullscreenElement === null ? element.current?.requestFullscreen() : document.exitFullscreen());
    },
  };
}
