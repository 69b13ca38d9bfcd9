/** The same list with the entry at `from` standing at `to`; places outside the list are its ends. Pure. */
export function moveSlide<Value>(slides: readonly Value[], from: number, to: number): readonly Value[] {
  const moved = slides[from];
  if (moved === undefined) return slides;
  const others = slides.toSpliced(from, 1);
  return others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, moved);
}
