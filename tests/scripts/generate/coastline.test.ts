import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { encodeRings, simplify } from "../../../scripts/generate/coastline.ts";
import { COASTLINE, FRAME } from "../../../src/generated/coastline.ts";

describe("simplify", () => {
  it("drops the points that change the line least and keeps both ends", () => {
    const line = [
      [0, 0],
      [1, 0.001],
      [2, 0],
      [3, 2],
      [4, 0],
    ] as const;
    expect(simplify(line, 0.1)).toEqual([
      [0, 0],
      [2, 0],
      [3, 2],
      [4, 0],
    ]);
    expect(simplify(line, 100, 4)).toHaveLength(4);
  });
});

describe("encodeRings", () => {
  it("writes the first point in full and the others as steps, in hundredths of a degree", () => {
    const ring = [
      [95.5, 5.25],
      [95.51, 5.2],
      [95.5, 5.25],
    ] as const;
    expect(encodeRings([ring, ring])).toBe("9550 525 1 -5 -1 5/9550 525 1 -5 -1 5");
  });
});

describe("the generated coastline", () => {
  it("lies in its frame and is small enough to be in every map", () => {
    for (const { indonesia, neighbours } of Object.values(COASTLINE)) {
      for (const ring of `${indonesia}/${neighbours}`.split("/")) {
        const [x = 0, y = 0] = ring.split(" ").map(Number);
        expect(x / 100).toBeGreaterThanOrEqual(FRAME.west);
        expect(x / 100).toBeLessThanOrEqual(FRAME.east);
        expect(y / 100).toBeGreaterThanOrEqual(FRAME.south);
        expect(y / 100).toBeLessThanOrEqual(FRAME.north);
      }
      expect(brotliCompressSync(Buffer.from(indonesia + neighbours)).length).toBeLessThan(8000);
    }
  });
});
