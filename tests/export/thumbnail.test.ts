import { describe, expect, it } from "vitest";
import { chooseThumbnail } from "../../src/export/thumbnail.ts";

const drawing = (widthPx: number, heightPx: number) => ({ markup: `${widthPx}x${heightPx}`, widthPx, heightPx });
const choose = (narrow: readonly [number, number], wide: readonly [number, number]) => {
  const { drawing: chosen, fit } = chooseThumbnail(drawing(...narrow), drawing(...wide));
  return [chosen.markup, fit];
};

describe("chooseThumbnail", () => {
  it("shows a narrow drawing whole where its words stay larger", () => {
    expect(choose([328, 96], [736, 68])).toEqual(["328x96", "whole"]);
    expect(choose([328, 376], [736, 446])).toEqual(["328x376", "whole"]);
  });

  it("shows the wide one of a map that stands upright on a phone", () => {
    expect(choose([328, 755], [736, 514])).toEqual(["736x514", "whole"]);
  });

  it("shows the head of a list that is too long in both", () => {
    expect(choose([328, 878], [736, 878])).toEqual(["328x878", "top"]);
  });
});
