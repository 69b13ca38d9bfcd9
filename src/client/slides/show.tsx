/** Puts a presentation over the page, and gives the page back as it was. */
import { render } from "preact";
import type { SlideDeck } from "./deck.ts";
import type { SlideOptions } from "./index.ts";
import { Presentation } from "./Presentation.tsx";
import { mountPrintDeck } from "./print-deck.tsx";

/**
 * No `<dialog>`: browsers do not show one in full screen. What it would do is done here: the rest of the page is inert,
 * and the focus goes back to where it was.
 */
export function showSlides(deck: SlideDeck, { start = 0, onClose }: SlideOptions): void {
  const page = document.documentElement;
  // A second click while the code was being fetched.
  if (page.dataset["slides"] === "open") return;
  const focused = document.activeElement;
  const theme = page.dataset["theme"];
  const others = [...document.body.children].filter((element) => element instanceof HTMLElement && !element.inert);
  for (const element of others) element.toggleAttribute("inert", true);
  page.dataset["slides"] = "open";
  const place = document.createElement("div");
  document.body.append(place);

  // Printing from the browser's menu prints the deck, not the page that it covers.
  let unmountPrint: (() => void) | undefined;
  const beforePrint = (): void => {
    unmountPrint ??= mountPrintDeck(deck);
  };
  const afterPrint = (): void => {
    unmountPrint?.();
    unmountPrint = undefined;
  };
  addEventListener("beforeprint", beforePrint);
  addEventListener("afterprint", afterPrint);

  const close = (): void => {
    removeEventListener("beforeprint", beforePrint);
    removeEventListener("afterprint", afterPrint);
    afterPrint();
    render(null, place);
    place.remove();
    delete page.dataset["slides"];
    if (theme === undefined) delete page.dataset["theme"];
    else page.dataset["theme"] = theme;
    for (const element of others) element.toggleAttribute("inert", false);
    if (focused instanceof HTMLElement) focused.focus();
    onClose?.();
  };
  render(<Presentation deck={deck} start={start} onClose={close} />, place);
}
