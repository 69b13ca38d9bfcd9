import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveSlide } from "../../../src/client/present/move-slide.ts";

describe("moveSlide", () => {
  it("puts a slide where it is wanted", () => {
    expect(moveSlide(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
    expect(moveSlide(["a", "b", "c", "d"], 3, 1)).toEqual(["a", "d", "b", "c"]);
  });

  it("takes places outside the list for its ends, and leaves all as it is without a slide", () => {
    expect(moveSlide(["a", "b", "c"], 0, 99)).toEqual(["b", "c", "a"]);
    expect(moveSlide(["a", "b", "c"], 2, -1)).toEqual(["c", "a", "b"]);
    expect(moveSlide(["a", "b"], 7, 0)).toEqual(["a", "b"]);
  });

  it("loses no slide, and moving back restores the order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat(), (slides, a, b) => {
        const [from, to] = [a % slides.length, b % slides.length];
        const moved = moveSlide(slides, from, to);
        expect(moved[to]).toBe(slides[from]);
        expect(moveSlide(moved, to, from)).toEqual(slides);
      }),
      { seed: 20_261_122 },
    );
  });
});
