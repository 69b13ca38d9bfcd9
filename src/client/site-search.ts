/**
 * `<site-search>`: answers the search form on its own page with Pagefind, whose index is fetched at the first focus or
 * when the address already carries `?q=`. Attributes: `bundle` (address of pagefind.js) and the texts to say.
 */
import { formatNumber } from "../lib/format.ts";

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: { title?: string } }>;
}
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: PagefindResult[] } | null>;
}

const PAGE_SIZE = 10;

class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | null = null;
  #results: PagefindResult[] = [];
  #shown = 0;

  connectedCallback(): void {
    const form = this.querySelector("form");
    const input = this.querySelector("input");
    if (form === null || input === null) return;
    input.addEventListener(
      "focus",
      () =>
        void this.#load().catch(() => {
          this.#say("failed");
        }),
      { once: true },
    );
    input.addEventListener("input", () => void this.#search(input.value));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#search(input.value);
    });
    this.querySelector("[data-more]")?.addEventListener("click", () => void this.#showMore(true));
    const query = new URLSearchParams(location.search).get("q") ?? "";
    if (query === "") return;
    input.value = query;
    void this.#search(query);
  }

  /** One load is shared while it runs; a failed one may be tried again. */
  #load(): Promise<Pagefind> {
    this.#pagefind ??= this.#start().catch((error: unknown) => {
      this.#pagefind = null;
      throw error;
    });
    return this.#pagefind;
  }

  async #start(): Promise<Pagefind> {
    const pagefind = (await import(/* @vite-ignore */ this.getAttribute("bundle") ?? "")) as Pagefind;
    await pagefind.options({ baseUrl: this.getAttribute("base") ?? "/", excerptLength: 24 });
    await pagefind.init();
    return pagefind;
  }

  async #search(text: string): Promise<void> {
    const query = text.trim();
    const url = new URL(location.href);
    if (query === "") url.searchParams.delete("q");
    else url.searchParams.set("q", query);
    history.replaceState(null, "", url);
    const list = this.querySelector("[data-results]");
    if (query === "") {
      list?.replaceChildren();
      this.#results = [];
      this.#say(null);
      this.#toggleMore();
      return;
    }
    this.#say("loading");
    try {
      const found = await (await this.#load()).debouncedSearch(query);
      // `null`: a newer search has taken over.
      if (found === null) return;
      list?.replaceChildren();
      this.#results = found.results;
      this.#shown = 0;
      await this.#showMore(false);
      this.#say(found.results.length === 0 ? "none" : found.results.length === 1 ? "one" : "many", query);
    } catch (error) {
      this.#say("failed");
      throw error;
    }
  }

  async #showMore(focusFirst: boolean): Promise<void> {
    const list = this.querySelector("[data-results]");
    const template = this.querySelector("template");
    const batch = this.#results.slice(this.#shown, this.#shown + PAGE_SIZE);
    this.#shown += batch.length;
    const pages = await Promise.all(batch.map((result) => result.data()));
    const nodes = pages.flatMap(({ url, excerpt, meta }) => {
      const node = (template?.content.cloneNode(true) as DocumentFragment | undefined)?.firstElementChild;
      const link = node?.querySelector("a");
      const text = node?.querySelector("p");
      if (!node || !link || !text) return [];
      link.href = url;
      link.textContent = meta.title ?? url;
      text.append(...marked(excerpt));
      return [node];
    });
    list?.append(...nodes);
    this.#toggleMore();
    if (focusFirst) nodes[0]?.querySelector("a")?.focus();
  }

  #toggleMore(): void {
    this.querySelector("[data-more]")?.toggleAttribute("hidden", this.#shown >= this.#results.length);
  }

  /** Says in the live region what happened; `{query}` and `{count}` of the text are filled in. */
  #say(message: "loading" | "none" | "one" | "many" | "failed" | null, query = ""): void {
    const status = this.querySelector("[role=status]");
    if (status === null) return;
    const locale = document.documentElement.lang === "en" ? "en" : "id";
    const text = message === null ? "" : (this.getAttribute(`text-${message}`) ?? "");
    status.textContent = text.replace("{query}", query).replace("{count}", formatNumber(this.#results.length, locale));
  }
}

/** Excerpts come as text with `<mark>` around the hits; they are parsed apart and only marks are kept. */
function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return document.createTextNode(node.textContent ?? "");
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}

customElements.define("site-search", SiteSearch);
