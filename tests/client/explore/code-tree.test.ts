import { describe, expect, test } from "vitest";
import { codeTree, flatten, isFound, keepNodes } from "../../../src/client/explore/controls/code-tree.ts";
import type { CodeNode } from "../../../src/client/explore/controls/code-tree.ts";
import { loadDataset } from "../../query/load-dataset.ts";

const { codelists } = loadDataset();
const treeOf = (name: string, total: string) => codeTree(codelists[name]!, total, "id");
const labelled = (code: string, label: string): CodeNode => ({ code, label, children: [] });

describe("codes as a reader browses them", () => {
  test("children of the total stand at the first level, theirs below them", () => {
    const { total, groups } = treeOf("age_group", "_T");
    expect(total?.code).toBe("_T");
    const [tree] = groups;
    expect(tree?.nodes.map(({ code }) => code)).toContain("Y31T40");
    expect(tree?.nodes.find(({ code }) => code === "Y31T40")?.children.map(({ code }) => code)).toEqual([
      "Y31T35",
      "Y36T40",
    ]);
  });

  test("regencies stand below their province, every region once", () => {
    const { groups } = treeOf("region", "ID");
    const provinces = groups[0]?.nodes ?? [];
    expect(provinces).toHaveLength(38);
    expect(provinces.find(({ code }) => code === "16")?.children.map(({ code }) => code)).toContain("16.08");
    expect(new Set(flatten(provinces).map(({ code }) => code)).size).toBe(codelists["region"]!.codes.length - 1);
  });

  test("official groupings stand apart from the tree, also where their parent is in it", () => {
    const { groups } = treeOf("position_group", "_T");
    expect(groups.map(({ scheme }) => scheme)).toEqual(["", "FORMATION", "SECTOR"]);
    expect(groups[2]?.nodes.map(({ code }) => code)).toEqual(["SEC_DIK", "SEC_KES", "SEC_POLPP"]);
  });

  test("a kept code brings the codes that lead to it, and nothing below it", () => {
    const kept = keepNodes(treeOf("region", "ID").groups[0]?.nodes ?? [], (code) => code === "16.08" || code === "31");
    expect(flatten(kept).map(({ code }) => code)).toEqual(["16", "16.08", "31"]);
  });
});

describe("search", () => {
  const timur = labelled("16.08", "Kabupaten Ogan Komering Ulu Timur");

  test.each(["ogan timur", "OKU Timur", "komering", "16.08", "16", "oku"])("“%s” finds OKU Timur", (query) => {
    expect(isFound(timur, query)).toBe(true);
  });

  test.each(["selatan", "oku selatan", "1608", "ku", "imur"])("“%s” does not", (query) => {
    expect(isFound(timur, query)).toBe(false);
  });

  test("capitals, accents and punctuation make no difference", () => {
    expect(isFound(labelled("91", "Provinsi Papua-Barat (Daya)"), "papua barat daya")).toBe(true);
    expect(isFound(labelled("x", "Café"), "CAFE")).toBe(true);
  });
});
