/** A page that shows and prints `deck.json`, as a page of the site does; the first drawing stands in it too. */
import { openSlides, printSlides, type SlideDeck } from "../../../src/client/slides/index.ts";
import "../../../src/client/slides/slides.css";
import "../../../src/styles/tokens.css";
import "../../../src/styles/fonts.css";
import "../../../src/styles/base.css";
import "../../../src/styles/chart.css";
import "../../../src/styles/print.css";

const deck = (await (await fetch("deck.json")).json()) as SlideDeck;
const start = Number(new URLSearchParams(location.search).get("start") ?? 0);

/** What the page is told, for the test to read. */
const told: string[] = [];
Object.assign(globalThis, { told });

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no #${id} in the page`);
  return element;
};
byId("same").innerHTML = deck.figures[0]?.drawing.markup ?? "";
byId("show").addEventListener("click", () => {
  void openSlides(deck, {
    start,
    onClose: () => {
      told.push("closed");
    },
  }).then(() => {
    told.push("shown");
  });
});
byId("print").addEventListener("click", () => {
  void printSlides(deck).then(() => {
    told.push("printed");
  });
});
document.documentElement.dataset["ready"] = "";
