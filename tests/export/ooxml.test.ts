import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { createPresentation } from "../../src/export/pptx/presentation.ts";
import { allows } from "./ooxml/content-models.ts";
import { parseXml } from "./ooxml/parse-xml.ts";
import { validatePresentation } from "./ooxml/validate-presentation.ts";
import { NATIVE, sampleFigure, site } from "./sample-figure.ts";

describe("the reader of XML", () => {
  test("reads elements, attributes and text", () => {
    const root = parseXml('<?xml version="1.0"?>\n<a:b x="1 &amp; 2"><c/>a&#10;&lt;</a:b>');
    expect(root).toEqual({
      name: "a:b",
      attributes: { x: "1 & 2" },
      children: [{ name: "c", attributes: {}, children: [], text: "" }],
      text: "a\n<",
    });
  });

  test.each([
    ["<a>", "not one closed root element"],
    ["<a></b>", "</b> inside <a>"],
    ["<a/><b/>", "not one closed root element"],
    ["<a>Q & A</a>", "a bare &"],
    ['<a x="1" x="2"/>', "two attributes x"],
    ['<a x="<"/>', "no markup"],
    ["<a>\u0001</a>", "a character that XML forbids"],
    ["<a>&nbsp;</a>", "an unknown entity"],
  ])("refuses %s", (text, reason) => {
    expect(() => parseXml(text)).toThrow(reason);
  });
});

test("content models know order, number and choice of children", () => {
  expect(allows("", "p:bg", ["p:bgPr"])).toBe(true);
  expect(allows("", "c:numRef", ["c:numCache", "c:f"])).toBe(false);
  expect(allows("c:barChart", "c:ser", ["c:idx", "c:order", "c:cat", "c:val"])).toBe(true);
  expect(allows("c:barChart", "c:ser", ["c:idx", "c:order", "c:val", "c:cat"])).toBe(false);
  expect(allows("c:dLbls", "c:dLbl", ["c:idx", "c:delete"])).toBe(true);
  expect(allows("", "x:unheard", [])).toBeUndefined();
});

describe("the validator finds", () => {
  let sound: Uint8Array;
  beforeAll(async () => {
    const figures = [NATIVE["planned-bars"]!, NATIVE["lines"]!].map((native) => ({
      figure: sampleFigure(native),
      picture: null,
    }));
    sound = await createPresentation({ locale: "id", opening: null, figures, site, tableRows: "all" });
  });

  /** The issues of a presentation with one part changed, or removed where the change gives `null`. */
  function issuesOf(path: string, change: (text: string) => string | null): string {
    const files = unzipSync(sound);
    const text = strFromU8(files[path]!);
    const changed = change(text);
    expect(changed).not.toBe(text);
    const others = Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
    const broken = changed === null ? others : { ...files, [path]: strToU8(changed) };
    return validatePresentation(zipSync(broken)).join("\n");
  }

  test("nothing in a sound one", () => {
    expect(validatePresentation(sound)).toEqual([]);
  });

  test("a part that is missing, or that nothing leads to", () => {
    expect(issuesOf("ppt/charts/chart1.xml", () => null)).toContain(
      "leads to ppt/charts/chart1.xml, which is not there",
    );
    expect(issuesOf("ppt/slides/_rels/slide1.xml.rels", () => null)).toContain("uses rId");
    expect(issuesOf("_rels/.rels", (text) => text.replace(/<Relationship [^>]*custom[^>]*>/, ""))).toContain(
      "nothing leads to docProps/custom.xml",
    );
  });

  test("a part without content type", () => {
    expect(
      issuesOf("[Content_Types].xml", (text) => text.replace(/<Override PartName="\/ppt\/charts[^>]*>/, "")),
    ).toContain("ppt/charts/chart1.xml has no content type");
  });

  test("children in the wrong order, and elements that it does not know", () => {
    expect(
      issuesOf("ppt/charts/chart1.xml", (text) => text.replace(/(<c:idx val="0"\/>)(<c:order val="0"\/>)/, "$2$1")),
    ).toContain("c:barChart/c:ser may not hold c:order c:idx");
    expect(
      issuesOf("ppt/slides/slide1.xml", (text) => text.replace("<p:clrMapOvr>", "<p:odd/><p:clrMapOvr>")),
    ).toContain("no model of p:odd");
  });

  test("ids that stand twice", () => {
    expect(issuesOf("ppt/presentation.xml", (text) => text.replace('id="257"', 'id="256"'))).toContain("ids of slides");
    expect(issuesOf("ppt/slides/slide1.xml", (text) => text.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"'))).toContain(
      "two with one id",
    );
  });

  test("a placeholder that the layout does not have", () => {
    expect(issuesOf("ppt/slides/slide1.xml", (text) => text.replace('idx="13"', 'idx="77"'))).toContain(
      "the layout has no placeholder body 77",
    );
  });

  test("an axis that the chart uses and does not write, and a label where it may not stand", () => {
    expect(
      issuesOf("ppt/charts/chart1.xml", (text) => text.replace("</c:barChart>", '<c:axId val="9"/></c:barChart>')),
    ).toContain("100000002,9 used");
    expect(issuesOf("ppt/charts/chart1.xml", (text) => text.replace('"outEnd"', '"t"'))).toContain("labels at t");
  });

  test("a chart without alternative text, and a row of a table with a cell too few", () => {
    expect(issuesOf("ppt/slides/slide1.xml", (text) => text.replace(/ descr="[^"]*"/, ""))).toContain(
      "an object without alternative text",
    );
    expect(issuesOf("ppt/slides/slide1.xml", (text) => text.replace(/<a:tc>.*?<\/a:tc>/, ""))).toContain(
      "a row of a table with more or fewer cells",
    );
  });
});
