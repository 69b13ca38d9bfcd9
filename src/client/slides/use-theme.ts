import { useState } from "preact/hooks";

export interface Theme {
  readonly isDark: boolean;
  readonly toggle: () => void;
}

/** Appearance of the presentation: that of the site until it is switched. Who opened it puts the site's back. */
export function useTheme(): Theme {
  const [isDark, setDark] = useState(startsDark);
  return {
    isDark,
    toggle: () => {
      // On the root: colours are settled there for browsers without light-dark().
      document.documentElement.dataset["theme"] = isDark ? "light" : "dark";
      setDark(!isDark);
    },
  };
}

function startsDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
}
