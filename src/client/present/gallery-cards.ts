/**
 * The gallery that the build drew: its cards are found again, shown or hidden, and their buttons put charts into the
 * deck. In the markup: `[data-instance]` a card, `[data-add]` its button, `[data-choose-region]` the button of a chart
 * that exists for regions only, `[data-subject]` a group of cards with its heading.
 */
import { formatInstance, parseInstance } from "../../lib/instance.ts";
import type { Present } from "./context.ts";
import { addSlide, indexOfSlide, removeSlide } from "./slides.ts";

const REGION_INPUT = ".region-input";

/** Brings the buttons of the cards to life; they say whether their chart is in the deck. */
export function connectGallery(gallery: Element, present: Present): void {
  const { store, t } = present;
  const buttons = [...gallery.querySelectorAll<HTMLButtonElement>("[data-add]")];
  const follow = (): void => {
    const chosen = new Set(store.state().slides.map(formatInstance));
    for (const button of buttons) {
      const isChosen = chosen.has(button.dataset["add"] ?? "");
      button.textContent = t(isChosen ? "present.take-out" : "present.add");
      button.dataset["chosen"] = String(isChosen);
    }
  };
  gallery.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    const id = target.closest<HTMLElement>("[data-add]")?.dataset["add"];
    if (id !== undefined) {
      const instance = parseInstance(id);
      if (indexOfSlide(store.state().slides, instance) === -1) addSlide(present, instance);
      else removeSlide(present, instance);
    } else if (target.closest("[data-choose-region]") !== null) {
      document.querySelector<HTMLElement>(REGION_INPUT)?.focus();
    }
  });
  store.subscribe(follow);
  follow();
  for (const button of gallery.querySelectorAll<HTMLButtonElement>("button[disabled]")) button.disabled = false;
}

/** Shows the cards that pass, and the groups that have one; returns how many that are. */
export function showCards(gallery: Element, passes: (id: string) => boolean): number {
  let shown = 0;
  for (const group of gallery.querySelectorAll<HTMLElement>("[data-subject]")) {
    const cards = [...group.querySelectorAll<HTMLElement>("[data-instance]")];
    for (const card of cards) card.hidden = !passes(card.dataset["instance"] ?? "");
    const left = cards.filter((card) => !card.hidden).length;
    group.hidden = left === 0;
    shown += left;
  }
  return shown;
}
