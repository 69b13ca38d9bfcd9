/**
 * An empty window of our own origin, or `null` where the browser blocks it. It loads nothing, so that it opens without
 * a network too: the page writes into it, and its styles are adopted, which the content security policy allows.
 */
export function openPresenterWindow(title: string): Window | null {
  const opened = window.open("", "", "popup,width=1100,height=720") as (Window & typeof globalThis) | null;
  if (opened === null) return null;
  // Some browsers put a blank document into a new window a moment later, unless it has been written into.
  opened.document.open();
  opened.document.close();
  const { documentElement } = opened.document;
  opened.document.title = title;
  documentElement.lang = document.documentElement.lang;
  documentElement.className = "presenter";
  const { theme } = document.documentElement.dataset;
  if (theme !== undefined) documentElement.dataset["theme"] = theme;
  const sheet = new opened.CSSStyleSheet();
  sheet.replaceSync([...document.styleSheets].flatMap(rulesOf).join("\n"));
  opened.document.adoptedStyleSheets = [sheet];
  return opened;
}

/** Rules of a sheet, without those that fetch fonts: the fallbacks are as wide. */
function rulesOf({ cssRules }: CSSStyleSheet): string[] {
  return [...cssRules].map(({ cssText }) => cssText).filter((text) => !/^@(?:import|font-face[^}]*url\()/.test(text));
}
