import { describe, expect, test } from "vitest";
import { bandOf } from "../../../src/check/rules/merit.ts";
import { checkCell } from "../../../src/check/cell/cell.ts";
import type { Field } from "../../../src/lib/table-schema.ts";

const field = (more: Partial<Field>): Field => ({
  name: "f",
  type: "string",
  title: "f",
  title_en: "f",
  role: "text",
  ...more,
});
const check = (text: string, more: Partial<Field>) =>
  checkCell(text, field(more), { codelist: undefined, isReference: false });
const count = { type: "integer", role: "measure", constraints: { minimum: 0 } } as const;

describe("one cell", () => {
  test.each(["0", "1", "5588245", ""])("%s is a count", (text) => {
    expect(check(text, count)).toBeNull();
  });

  test.each([
    ["1.559", "cell/count"],
    ["01", "cell/count"],
    ["+5", "cell/count"],
    ["1e3", "cell/scientific"],
    ["-0", "cell/negative"],
    ["−5", "cell/negative"],
    ["=5", "cell/formula"],
    ["9007199254740993", "cell/personal-data"],
  ])("%s as a count is %s", (text, type) => {
    expect(check(text, count)?.type).toBe(type);
  });

  test("a number may be negative where its schema says so", () => {
    expect(check("-4.2257", { type: "number", constraints: { minimum: -90, maximum: 90 } })).toBeNull();
    expect(check("-35", { type: "integer" })).toBeNull();
  });

  test("a number so long that it would be endless is none", () => {
    expect(check("9".repeat(400), { type: "number" })?.type).toBe("cell/number");
  });

  test("free text may hold a no-break space, a code may not", () => {
    expect(check("Ogan\u00a0Ilir", {})).toBeNull();
    expect(check("ogan\u00a0ilir", { role: "id" })).toEqual({ type: "cell/invisible-character", codePoint: "U+00A0" });
    expect(check("Ogan\u200bIlir", {})).toEqual({ type: "cell/invisible-character", codePoint: "U+200B" });
  });

  test("blank text does not fill a required cell", () => {
    expect(check("  ", { constraints: { required: true } })).toEqual({ type: "cell/required" });
  });

  test.each([
    [99.9, null],
    [100, "MC1"],
    [174.5, "MC1"],
    [175, "MC2"],
    [249.99, "MC2"],
    [250, "MC3"],
    [325, "MC4"],
    [400, "MC4"],
    [400.5, null],
  ])("a merit index of %s is in band %s", (index, band) => {
    expect(bandOf(index)).toBe(band);
  });
});
