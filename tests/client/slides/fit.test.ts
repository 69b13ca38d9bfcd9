import { describe, expect, test } from "vitest";
import { fitDrawing, placeWords } from "../../../src/client/slides/fit.ts";
import { printLayout } from "../../../src/client/slides/print-layout.ts";
import { swipeTurn, zoneTurn } from "../../../src/client/slides/pointing.ts";

const size = (widthPx: number, heightPx: number) => ({ widthPx, heightPx });
const drawing = (widthPx: number, heightPx: number) => ({ markup: "<svg></svg>", ...size(widthPx, heightPx) });
const HD = size(1920, 1080);

describe("the place of the words", () => {
  test("is above a wide drawing and at the left of a tall one", () => {
    expect(placeWords(HD, drawing(1100, 446))).toBe("above");
    expect(placeWords(HD, drawing(1220, 900))).toBe("left");
  });

  test("is above on a phone held upright, however tall the drawing", () => {
    expect(placeWords(size(360, 690), drawing(1220, 900))).toBe("above");
  });
});

describe("a drawing in its area", () => {
  test("fills it, and is never enlarged until it shouts", () => {
    expect(fitDrawing(size(1800, 700), { drawing: drawing(900, 350) })).toMatchObject({ widthPx: 1800, heightPx: 700 });
    expect(fitDrawing(size(1800, 700), { drawing: drawing(500, 68) }).widthPx).toBe(1300);
  });

  test("gives way to the narrow one where its text would be too small, which is scrolled", () => {
    const [wide, narrow] = [drawing(1100, 446), drawing(328, 700)];
    const fit = fitDrawing(size(328, 400), { drawing: wide, narrow });
    expect(fit).toMatchObject({ drawing: narrow, widthPx: 328, heightPx: 700, scrolls: true });
    expect(fitDrawing(size(1000, 420), { drawing: wide, narrow })).toMatchObject({ drawing: wide, scrolls: false });
  });

  test("is scrolled at a readable size where only one was drawn", () => {
    const fit = fitDrawing(size(328, 400), { drawing: drawing(1000, 446) });
    expect(fit).toMatchObject({ widthPx: 600, scrolls: true });
  });

  test("is not cut for a little more size", () => {
    // Whole it would be at 0.55, as wide as the area at 0.62: the narrow one reads better than either.
    const narrow = drawing(328, 900);
    expect(fitDrawing(size(620, 550), { drawing: drawing(1000, 1000), narrow }).drawing).toBe(narrow);
  });
});

describe("fingers and clicks", () => {
  test("a move to the left brings the next slide, one to the right the one before", () => {
    expect(swipeTurn({ x: 300, y: 100 }, { x: 200, y: 110 })).toBe("next");
    expect(swipeTurn({ x: 200, y: 100 }, { x: 300, y: 90 })).toBe("previous");
  });

  test("a tap and a move down turn nothing", () => {
    expect(swipeTurn({ x: 300, y: 100 }, { x: 280, y: 100 })).toBeNull();
    expect(swipeTurn({ x: 300, y: 100 }, { x: 200, y: 300 })).toBeNull();
  });

  test("clicks turn at the edges alone", () => {
    expect([10, 500, 990].map((x) => zoneTurn(x, 1000))).toEqual(["previous", null, "next"]);
  });
});

describe("a printed page", () => {
  const table = (rows: number) => ({
    columns: [
      { key: "name", label: "Kategori", type: "text" as const },
      { key: "count", label: "Jumlah", type: "number" as const, unit: "orang" },
    ],
    rows: Array.from({ length: rows }, () => ({ name: "Perempuan", count: { value: 3140460, text: "3.140.460" } })),
  });

  test("has the numbers below a low drawing, as long as they fit", () => {
    expect(printLayout(drawing(680, 68), table(3))).toEqual({ words: "above", hasTable: true });
    expect(printLayout(drawing(680, 68), table(30)).hasTable).toBe(false);
    expect(printLayout(drawing(1100, 500), table(3)).hasTable).toBe(false);
  });

  test("has them beside a tall drawing in the column of its words", () => {
    expect(printLayout(drawing(700, 900), table(6))).toEqual({ words: "left", hasTable: true });
    expect(printLayout(drawing(700, 900), table(20))).toEqual({ words: "left", hasTable: false });
  });
});
