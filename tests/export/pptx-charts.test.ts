import { describe, expect, test } from "vitest";
import type { NativeChart } from "../../src/charts/chart.ts";
import { createPresentation } from "../../src/export/pptx/presentation.ts";
import { child, descendants, type XmlElement } from "./ooxml/parse-xml.ts";
import { openPackage } from "./ooxml/validate-package.ts";
import { readPptx, type ReadChart, type ReadSlide } from "./read-pptx.ts";
import { NATIVE, sampleFigure, site, whole } from "./sample-figure.ts";

const write = (native: NativeChart): Promise<Uint8Array> =>
  createPresentation({
    locale: "id",
    opening: null,
    figures: [{ figure: sampleFigure(native), picture: null }],
    site,
    tableRows: "all",
  });

async function slidesOf(native: NativeChart): Promise<readonly ReadSlide[]> {
  return readPptx(await write(native)).slides;
}
async function chartOf(native: NativeChart): Promise<ReadChart> {
  const [slide] = await slidesOf(native);
  return slide!.charts[0]!;
}
async function markupOf(native: NativeChart): Promise<XmlElement> {
  return openPackage(await write(native)).parts.get("ppt/charts/chart1.xml")!.root!;
}
const valuesOf = (root: XmlElement, name: string): readonly (string | undefined)[] =>
  descendants(root, name).map(({ attributes }) => attributes["val"]);

describe.each(Object.entries(NATIVE))("a native chart of %s", (_, native) => {
  test("holds every figure in its cache and in its workbook, and gaps in neither", async () => {
    const { series } = await chartOf(native);
    expect(series.map(({ name }) => name)).toEqual(native.series.map(({ name }) => name));
    for (const [position, { values, cells }] of series.entries()) {
      const expected = native.series[position]!.values.map((entry) => entry?.value ?? null);
      expect(values).toEqual(expected);
      expect(cells).toEqual(expected);
    }
  });

  test("names its colours by the theme", async () => {
    const root = await markupOf(native);
    expect(descendants(root, "a:schemeClr").length).toBeGreaterThan(0);
    expect(descendants(root, "a:srgbClr")).toEqual([]);
  });
});

describe("forms", () => {
  test("are the program's own", async () => {
    const forms = await Promise.all(
      ["bars", "columns", "stacked-bars", "lines", "points"].map(async (name) => (await chartOf(NATIVE[name]!)).form),
    );
    expect(forms).toEqual(["barChart", "barChart", "barChart", "lineChart", "scatterChart"]);
  });

  test("bars read from top to bottom, and start at zero", async () => {
    const root = await markupOf(NATIVE["bars"]!);
    expect(valuesOf(root, "c:orientation")).toEqual(["maxMin", "minMax"]);
    expect(valuesOf(root, "c:min")).toEqual(["0"]);
  });

  test("an axis of negative values is left to the program", async () => {
    expect(valuesOf(await markupOf(NATIVE["columns"]!), "c:min")).toEqual([]);
  });

  test("planned bars are hatched, rounded ones hollow; no line joins figures that were not counted", async () => {
    const planned = NATIVE["planned-bars"]!;
    const hatched = async (native: NativeChart): Promise<readonly number[]> =>
      descendants(await markupOf(native), "c:ser").map((series) => descendants(series, "a:pattFill").length);
    expect(await hatched(planned)).toEqual([0, 1]);
    const [actual, other] = planned.series;
    expect(await hatched({ ...planned, series: [actual!, { ...other!, look: "rounded" }] })).toEqual([0, 0]);
    const lines = descendants(await markupOf(NATIVE["lines"]!), "c:ser");
    const fills = lines.map((series) => child(series, "c:spPr", "a:ln")?.children[0]?.name);
    expect(fills).toEqual(["a:solidFill", "a:noFill"]);
  });

  test("a line passes over a figure that there is not; a bar is missing", async () => {
    expect(valuesOf(await markupOf(NATIVE["lines"]!), "c:dispBlanksAs")).toEqual(["span"]);
    expect(valuesOf(await markupOf(NATIVE["planned-bars"]!), "c:dispBlanksAs")).toEqual(["gap"]);
  });

  test("series stand in one row where no category has two of them, else side by side", async () => {
    const alone: NativeChart = {
      ...NATIVE["planned-bars"]!,
      series: [
        { name: "Sebelum", colour: "c1", values: [whole(1), null, whole(3)] },
        { name: "Sesudah", colour: "c2", values: [null, whole(2), whole(null)] },
      ],
    };
    expect(valuesOf(await markupOf(alone), "c:overlap")).toEqual(["100"]);
    expect(valuesOf(await markupOf(NATIVE["planned-bars"]!), "c:overlap")).toEqual([]);
  });

  test("single bars stand out in colours of their own", async () => {
    const [series] = NATIVE["planned-bars"]!.series;
    const root = await markupOf({ ...NATIVE["planned-bars"]!, series: [{ ...series!, colours: ["c1", "c1", "c2"] }] });
    const points = descendants(root, "c:dPt");
    expect(points.map((point) => valuesOf(point, "c:idx")[0])).toEqual(["2"]);
    expect(valuesOf(points[0]!, "a:schemeClr")).toEqual(["accent2"]);
  });

  test("days stand as far apart as they are, from the start of the first year", async () => {
    const native = NATIVE["lines-over-days"]!;
    const root = await markupOf(native);
    expect(descendants(root, "c:dateAx")).toHaveLength(1);
    expect(valuesOf(root, "c:majorTimeUnit")).toEqual(["years"]);
    expect(valuesOf(root, "c:min")).toEqual(["43466"]);
    const [series] = (await chartOf(native)).series;
    expect(series?.categories).toEqual([43_830, 44_348, 45_962]);
  });

  test("points stand at their positions", async () => {
    const [series] = (await chartOf(NATIVE["points"]!)).series;
    expect(series?.categories).toEqual([5_372, 3, 2_000, 2_010]);
  });

  test("a legend stands where there is more than one name, each once", async () => {
    const line = NATIVE["lines"]!;
    const [first] = line.series;
    const twice = await markupOf({
      ...line,
      series: [...line.series, { ...first!, values: [null, null, whole(1), null] }],
    });
    expect(descendants(twice, "c:legendEntry")).toHaveLength(1);
    expect(descendants(await markupOf(NATIVE["bars"]!), "c:legend")).toEqual([]);
  });
});

describe("labels", () => {
  test("stand at every bar, so that no value axis is wanted", async () => {
    const root = await markupOf(NATIVE["bars"]!);
    expect(valuesOf(root, "c:showVal")).toEqual(["1"]);
    expect(valuesOf(root, "c:delete")).toEqual(["0", "1"]);
  });

  test("of decimals show the cells with the printed texts", async () => {
    const root = await markupOf(NATIVE["columns"]!);
    const range = descendants(root, "c15:datalabelsRange")[0]!;
    expect(descendants(range, "c15:f")[0]?.text).toBe("Data!$C$2:$C$6");
    expect(descendants(range, "c:v").map(({ text }) => text)).toEqual(["288,5", "301,3", "−12,5", "0,0", "1.250,5"]);
    expect(descendants(root, "a:fld").map(({ children }) => children.at(-1)?.text)).toEqual([
      "288,5",
      "301,3",
      "−12,5",
      "0,0",
      "1.250,5",
    ]);
  });

  test("have no place in parts of a stack that are too small for them; the axis and the table say the number", async () => {
    const root = await markupOf(NATIVE["stacked-bars"]!);
    const [men] = descendants(root, "c:ser");
    const hidden = descendants(men!, "c:dLbl").filter((label) => valuesOf(label, "c:delete")[0] === "1");
    expect(hidden.map((label) => valuesOf(label, "c:idx")[0])).toEqual(["1"]);
    expect(valuesOf(descendants(root, "c:valAx")[0]!, "c:delete")).toEqual(["0"]);
  });

  test("of forty bars still have room, on a slide laid out for them", async () => {
    const slides = await slidesOf(NATIVE["forty-bars"]!);
    expect(slides.map(({ layout }) => layout)).toEqual(["Grafik setinggi slide"]);
  });

  test("of two hundred bars have none", async () => {
    const categories = Array.from({ length: 200 }, (_, row) => `Kategori ${row}`);
    const values = categories.map((_, row) => whole(row));
    const native: NativeChart = { ...NATIVE["bars"]!, categories, series: [{ name: "Jumlah", colour: "c1", values }] };
    const [slide, ...tables] = await slidesOf(native);
    expect(slide?.charts[0]?.series[0]?.values).toHaveLength(200);
    expect(descendants(await markupOf(native), "c:dLbls")).toEqual([]);
    expect(tables.flatMap(({ tables: [table] }) => table!.slice(1))).toHaveLength(200);
  });
});
