import { options, render, type ComponentChild } from "preact";

/** Effects measure, fetch and listen, for which there is no browser; `preact-render-to-string` skips them by the same switch. */
export function renderWithoutEffects(content: ComponentChild, root: Element): void {
  const internal = options as { __s?: boolean };
  internal.__s = true;
  try {
    render(content, root);
  } finally {
    internal.__s = false;
  }
}
