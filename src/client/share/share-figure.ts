/**
 * `<share-figure>`: copies the picture, the table, the link and the embed codes of the figure around it, and hands its
 * link to the phone's own sharing. The buttons and their words are in the markup; nothing runs before one is pressed.
 */
import { writeClipboard, writeClipboardImage } from "../../export/browser/clipboard.ts";
import { toHtmlTable, toTabSeparated } from "../../export/clipboard-table.ts";
import type { Locale } from "../../lib/format.ts";
import { showCopyDialog } from "./copy-dialog.ts";
import { readFigureTable } from "./figure-table.ts";

/** Long enough to read, short enough not to be in the way: the message lies above the page. */
const SHOWN_MS = { done: 4000, failed: 12_000 } as const;

class ShareFigure extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>("button[data-action]") : null;
      if (button !== null) void this.#act(button);
    });
  }

  async #act(button: HTMLButtonElement): Promise<void> {
    switch (button.dataset["action"]) {
      case "image":
        return this.#copyImage(button);
      case "table":
        return this.#copyTable(button);
      case "code":
        return this.#copyText(button, button.parentElement?.querySelector("textarea")?.value ?? "");
      case "send":
        return this.#send(button);
      default:
        return this.#copyText(button, this.#permalink());
    }
  }

  async #copyText(button: HTMLButtonElement, text: string, html?: string): Promise<void> {
    try {
      await writeClipboard(text, html);
    } catch {
      // Whatever the browser's reason, the reader can still take the text by hand.
      showCopyDialog(text, {
        title: this.#word("blockedTitle"),
        hint: this.#word("blockedHint"),
        close: this.#word("close"),
      });
      return;
    }
    this.#say(button, button.dataset["done"] ?? "", "done");
  }

  async #copyTable(button: HTMLButtonElement): Promise<void> {
    const figure = this.closest("figure");
    if (figure === null) throw new Error("share-figure outside a figure");
    const locale: Locale = document.documentElement.lang === "en" ? "en" : "id";
    const table = readFigureTable(figure, {
      statusLabel: this.#word("statusLabel"),
      linkLine: `${this.#word("linkLabel")}: ${this.#permalink()}`,
    });
    await this.#copyText(button, toTabSeparated(table, locale), toHtmlTable(table, locale));
  }

  async #copyImage(button: HTMLButtonElement): Promise<void> {
    const image = fetchPng(this.querySelector<HTMLAnchorElement>("a[data-image]")?.href ?? "");
    try {
      await writeClipboardImage(image);
    } catch {
      const isFetched = await image.then(
        () => true,
        () => false,
      );
      this.#say(button, this.#word(isFetched ? "imageRefused" : "imageMissing"), "failed");
      return;
    }
    this.#say(button, button.dataset["done"] ?? "", "done");
  }

  async #send(button: HTMLButtonElement): Promise<void> {
    const title = this.closest("figure")?.querySelector(".figure-title")?.textContent ?? document.title;
    try {
      await navigator.share({ title: title.trim(), url: this.#permalink() });
    } catch (error) {
      // The reader closed the phone's own dialog: nothing to say.
      if (error instanceof DOMException && error.name === "AbortError") return;
      await this.#copyText(button, this.#permalink());
    }
  }

  #permalink(): string {
    return this.querySelector<HTMLAnchorElement>("a[data-permalink]")?.href ?? location.href;
  }

  #word(name: string): string {
    return this.dataset[name] ?? "";
  }

  /** Below the button that was pressed, which may be far down in the fold. */
  #say(button: HTMLButtonElement, text: string, kind: keyof typeof SHOWN_MS): void {
    const status = this.querySelector<HTMLElement>("[role=status]");
    if (status === null) return;
    status.textContent = text;
    status.dataset["kind"] = kind;
    status.style.top = `${button.offsetTop + button.offsetHeight + 4}px`;
    status.style.left = `${Math.max(0, Math.min(button.offsetLeft, this.clientWidth - status.offsetWidth))}px`;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      status.textContent = "";
    }, SHOWN_MS[kind]);
  }
}

/** The type is ours, whatever a host says: the clipboard takes no other. */
async function fetchPng(href: string): Promise<Blob> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return new Blob([await response.arrayBuffer()], { type: "image/png" });
}

customElements.define("share-figure", ShareFigure);
