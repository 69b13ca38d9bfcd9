/** Where the state of the explorer is kept: the address of the page, or, while the page is built, a fixed one. */
export interface AddressBar {
  /** Query string with its `?`, or empty. */
  readonly search: () => string;
  /** Absolute address of this page with another query string (without `?`). */
  readonly withQuery: (query: string) => string;
  readonly push: (href: string) => void;
  readonly replace: (href: string) => void;
  /** Calls back after each step back or forward, until the returned function is called. */
  readonly onHistory: (callback: () => void) => () => void;
}

const withQuery = (href: string, query: string): string => {
  const url = new URL(href);
  url.search = query;
  return url.href;
};

export const browserAddress: AddressBar = {
  search: () => location.search,
  withQuery: (query) => withQuery(location.href, query),
  push: (href) => {
    history.pushState(null, "", href);
  },
  replace: (href) => {
    history.replaceState(null, "", href);
  },
  onHistory: (callback) => {
    addEventListener("popstate", callback);
    return () => {
      removeEventListener("popstate", callback);
    };
  },
};

/** The bare address of a page; nothing changes it. */
export const fixedAddress = (href: string): AddressBar => ({
  search: () => "",
  withQuery: (query) => withQuery(href, query),
  push: () => undefined,
  replace: () => undefined,
  onHistory: () => () => undefined,
});
