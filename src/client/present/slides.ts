/** Changes of the slides, each told to screen readers. */
import { formatInstance, type Instance } from "../../lib/instance.ts";
import type { Present } from "./context.ts";
import { moveSlide } from "./move-slide.ts";

type Parts = Pick<Present, "store" | "catalogue" | "announce" | "t">;

export const indexOfSlide = (slides: readonly Instance[], instance: Instance): number =>
  slides.findIndex((slide) => formatInstance(slide) === formatInstance(instance));

const titleOf = ({ catalogue }: Parts, instance: Instance): string => catalogue.entry(instance)?.title ?? "";

/** Adds a chart as the last slide; one that is in the deck already stays where it is. */
export function addSlide(parts: Parts, instance: Instance): void {
  const { slides } = parts.store.state();
  if (indexOfSlide(slides, instance) !== -1) return;
  parts.store.update({ slides: [...slides, instance] });
  parts.announce(parts.t("present.added", { title: titleOf(parts, instance), count: slides.length + 1 }));
}

export function removeSlide(parts: Parts, instance: Instance): void {
  const { slides } = parts.store.state();
  const left = slides.toSpliced(indexOfSlide(slides, instance), 1);
  parts.store.update({ slides: left });
  parts.announce(parts.t("present.removed", { title: titleOf(parts, instance), count: left.length }));
}

/** Moves a slide to another place, counted from 0. */
export function placeSlide(parts: Parts, from: number, to: number): void {
  const { slides } = parts.store.state();
  const moved = slides[from];
  if (moved === undefined || from === to) return;
  parts.store.update({ slides: moveSlide(slides, from, to) });
  parts.announce(parts.t("present.moved", { title: titleOf(parts, moved), place: to + 1, count: slides.length }));
}

/** Puts a ready-made deck in the place of all slides. */
export function replaceSlides(parts: Parts, slides: readonly Instance[], title: string | null): void {
  parts.store.update({ slides, title });
  parts.announce(parts.t("present.replaced", { count: slides.length }));
}
