import { expect, test } from "vitest";
import { realSource } from "../charts/inline-data.ts";

const source = realSource();

test("the reason of a preference stands with the figure that was set aside", () => {
  expect(source.note("workforce", "w0273", "en")).toContain("this is not growth");
  expect(source.note("workforce", "w0277", "en")).toBeNull();
});

test("where the other figure is not in the table, the reason stands with the preferred one", () => {
  expect(source.note("workforce", "w0288", "id")).toContain("23.076");
  expect(source.note("workforce", "w0187", "id")).toContain("204.004");
});

test("a declared difference is told only where the total stands beside all of its parts", () => {
  expect(source.declaredDifferences(["w0230", "w0231"], "id")).toEqual([expect.stringContaining("18.328")]);
  expect(source.declaredDifferences(["w0231"], "id")).toEqual([]);
});
