import type { Drawing } from "../../export/portable-figure.ts";
import { prefixIds } from "./own-ids.ts";

export interface DrawingOptions {
  /** Before every id of the drawing; unique in its document. */
  readonly idPrefix: string;
  /** A small picture beside its title: not read out. */
  readonly isThumbnail?: boolean;
}

/** Markup of a drawing -> its element, with ids of its own. */
export function createDrawing({ markup }: Drawing, { idPrefix, isThumbnail = false }: DrawingOptions): Element {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const drawing = template.content.firstElementChild;
  if (drawing === null) throw new RangeError("no drawing in the markup");
  prefixIds(drawing, idPrefix);
  if (isThumbnail) {
    for (const name of ["role", "aria-label", "aria-describedby"]) drawing.removeAttribute(name);
    drawing.setAttribute("aria-hidden", "true");
  }
  return drawing;
}
