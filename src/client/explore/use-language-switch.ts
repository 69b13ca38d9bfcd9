import { useEffect } from "preact/hooks";

/** Lets the page's own link to the other language carry the question along. */
export function useLanguageSwitch(link: string): void {
  useEffect(() => {
    for (const anchor of document.querySelectorAll<HTMLAnchorElement>(".site-header a[hreflang]")) {
      const url = new URL(anchor.href);
      url.search = new URL(link).search;
      anchor.href = url.href;
    }
  }, [link]);
}
