import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Linear-light red, green and blue, 0 to 1. */
type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

const css = readFileSync(new URL("../../src/styles/tokens.css", import.meta.url), "utf8");
const declarations = new Map(
  [...css.matchAll(/^ {2}--([\w-]+): ([^;]+);/gm)].map(([, name, value]) => [name ?? "", value ?? ""]),
);

function parseHex(hex: string): Rgb {
  const channel = (start: number): number => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function colour(name: string, appearance: "light" | "dark"): Rgb {
  const value = declarations.get(name) ?? "";
  const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (alias !== undefined) return colour(alias, appearance);
  const [, light = "", dark = ""] = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/.exec(value) ?? [];
  if (light === "") throw new Error(`--${name} is not a pair of colours: ${value}`);
  return parseHex(appearance === "light" ? light : dark);
}

/** WCAG 2.2 relative luminance and contrast ratio. */
const luminance = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Severe colour-vision deficiencies: Machado, Oliveira and Fernandes 2009, linear RGB. */
const VISION: Record<string, Matrix> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seen = (rgb: Rgb, matrix: Matrix): Rgb => {
  const channel = (row: Rgb): number => Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]);
  return [channel(matrix[0]), channel(matrix[1]), channel(matrix[2])];
};
/** Oklab (Ottosson 2020). */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
const distance = (a: Rgb, b: Rgb): number =>
  100 * Math.hypot(...oklab(a).map((value, index) => value - (oklab(b)[index] ?? 0)));

const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

describe.each(["light", "dark"] as const)("%s colours", (appearance) => {
  const ratio = (a: string, b: string): number => contrast(colour(a, appearance), colour(b, appearance));

  it.each([...["ink", "muted", "accent", "accent-strong", "planned", "warning"], ...numbered("t", 8)])(
    "--%s reads as text on the surface",
    (name) => {
      expect(ratio(name, "surface")).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ["ink", "tint"],
    ["ink", "tint-strong"],
    ["muted", "tint"],
    ["muted", "missing-tint"],
    ["muted", "planned-tint"],
    ["accent", "tint"],
    ["accent", "missing-tint"],
    ["accent", "planned-tint"],
    ["planned", "planned-tint"],
    ["planned", "tint"],
    ["on-accent", "accent"],
    ["on-accent", "accent-strong"],
    ...[...numbered("s", 6), ...numbered("n", 3), ...numbered("c", 8)].map((step) => [`on-${step}`, step] as const),
  ] as const)("--%s reads as text on --%s", (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...numbered("c", 8), "axis", "missing", "focus"])("--%s stands out from the surface as a mark", (name) => {
    expect(ratio(name, "surface")).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(VISION))("categories differ with %s colour vision", (_, matrix) => {
    const categories = numbered("c", 8).map((name) => seen(colour(name, appearance), matrix));
    const distances = categories.flatMap((a, index) => categories.slice(index + 1).map((b) => distance(a, b)));
    expect(Math.min(...distances)).toBeGreaterThan(9);
  });

  it.each([
    ["s", 6],
    ["n", 3],
  ])("the sequence --%s leaves the surface step by step", (prefix, count) => {
    const steps = numbered(prefix, count).map((name) => ratio(name, "surface"));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
