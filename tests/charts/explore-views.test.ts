import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { barView } from "../../src/charts/explore/bar-view.ts";
import { flowView } from "../../src/charts/explore/flow-view.ts";
import { heatView } from "../../src/charts/explore/heat-view.ts";
import { chooseView, fitsOf } from "../../src/charts/explore/index.ts";
import { lineView } from "../../src/charts/explore/line-view.ts";
import { pyramidView } from "../../src/charts/explore/pyramid-view.ts";
import type { ExploreResult } from "../../src/charts/explore/result.ts";
import { stackedView } from "../../src/charts/explore/stacked-view.ts";
import { tilesView } from "../../src/charts/explore/tiles-view.ts";
import { NARROW_PX } from "../../src/charts/chart.ts";
import {
  besidePublished,
  committed,
  draw,
  expectViews,
  realResult,
  smallEvents,
  smallResult,
} from "./explore-results.ts";

const SEXES = [
  { sex: "F", headcount: 600 },
  { sex: "M", headcount: 400 },
];

/** Text of every mark, in the order of painting. */
const textsIn = (svg: string): string[] =>
  [...new JSDOM(svg).window.document.querySelectorAll("text")].map(({ textContent }) => textContent);

/** Marks by the figure that they stand for. */
function marksIn(svg: string): ReadonlyMap<string, Element> {
  const marks = new JSDOM(svg).window.document.querySelectorAll("[data-figure]");
  return new Map([...marks].map((mark) => [mark.getAttribute("data-figure") ?? "", mark]));
}

const numberOf = (element: Element | undefined, name: string): number => Number(element?.getAttribute(name));

const isRefused = (result: ExploreResult, id: string): string => {
  const fit = fitsOf(result).find(({ view }) => view.id === id)?.fit;
  return fit === undefined ? "no such view" : fit.fits ? "fits" : fit.reason;
};

describe("bars", () => {
  const ages = [
    { age_group: "Y_LT21", headcount: 0 },
    { age_group: "Y21T30", headcount: 400 },
    { age_group: "Y31T40", headcount: null },
    { age_group: "Y41T50", headcount: 250, obs_status: "E" },
  ];

  it("draw zero, a missing and an estimated figure each in its own way", () => {
    expectViews("bar", barView, smallResult(ages, { by: ["age_group"] }));
  });

  it("draw a planned figure dashed", () => {
    const figures = [
      { employment_status: "PNS", headcount: 10, stage: "PLANNED" },
      { employment_status: "PPPK", headcount: 20, stage: "PLANNED" },
    ];
    const svg = draw(barView, smallResult(figures, { by: ["employment_status"], where: { stage: ["PLANNED"] } }));
    expect(textsIn(svg)).toContain("rencana");
    for (const mark of marksIn(svg).values())
      expect(mark.closest("[stroke-dasharray]")?.getAttribute("stroke-dasharray")).toBe("4 2");
  });

  it("draw changes on both sides of zero", () => {
    const figures = ["PNS", "PPPK_FT", "PPPK_PW"].flatMap((status, index) => [
      { employment_status: status, as_of: "2024-12-31", headcount: 1000 },
      { employment_status: status, headcount: [700, 1000, 1450][index] ?? 0 },
    ]);
    const result = smallResult(figures, { by: ["employment_status"] }, { before: "2024-12-31" });
    expect(result.figures.map(({ value }) => value)).toEqual([-300, 0, 450]);
    expectViews("bar-change", barView, result);
  });

  it("stand in groups where there are two breakdowns", () => {
    const figures = ["PNS", "PPPK"].flatMap((status) =>
      SEXES.map((one) => ({ ...one, employment_status: status, headcount: status === "PNS" ? one.headcount : null })),
    );
    expectViews("bar-groups", barView, smallResult(figures, { by: ["employment_status", "sex"] }));
  });

  it("share one scale and one order of rows in panels", () => {
    const figures = [
      ...SEXES.map((one) => ({ ...one, employment_status: "PNS" })),
      { sex: "F", employment_status: "PPPK", headcount: 300 },
    ];
    const result = smallResult(figures, { by: ["sex", "employment_status"] });
    expectViews("bar-panels", barView, result, { facet: "employment_status" });
    const marks = marksIn(draw(barView, result, { facet: "employment_status" }));
    const widths = result.figures.map(({ index, value }) => numberOf(marks.get(String(index)), "width") / (value ?? 1));
    expect(Math.max(...widths) / Math.min(...widths)).toBeCloseTo(1, 2);
  });

  it("follow the order of the table", () => {
    const result = smallResult(SEXES, { by: ["sex"] });
    const top = (sort: string, figure: string): number =>
      numberOf(marksIn(draw(barView, result, { sort })).get(figure), "y");
    expect(top("-value", "0")).toBeLessThan(top("-value", "1"));
    expect(top("value", "0")).toBeGreaterThan(top("value", "1"));
  });

  it("mark the published figure beside a reader's own", () => {
    const published = SEXES.map((one) => ({ ...one, headcount: one.headcount + 100 }));
    expectViews("bar-own", barView, besidePublished(SEXES, published, { by: ["sex"] }));
  });

  it("keep to the largest of a long list and say so", () => {
    const regencies = (committed.codelists["region"]?.codes ?? [])
      .filter(({ code }) => code.includes("."))
      .slice(0, 75);
    const figures = regencies.map(({ code }, index) => ({ region_code: code, headcount: 100 + index }));
    const result = smallResult(figures, { by: ["region_code"] });
    const svg = draw(barView, result);
    expect(result.figures).toHaveLength(75);
    expect(marksIn(svg).size).toBe(60);
    expect(textsIn(svg)).toContain("Digambar 60 angka terbesar dari 75; semuanya ada di tabel.");
  });

  it("draw one figure alone", () => {
    expect(textsIn(draw(barView, smallResult([{ headcount: 0 }], {})))).toEqual(["Jumlah ASN", "0"]);
  });
});

describe("lines", () => {
  const years = ["2021", "2022", "2023", "2024"];
  const series = (status: string, values: readonly (number | null)[]) =>
    values.map((headcount, index) => ({
      employment_status: status,
      as_of: `${years[index] ?? ""}-12-31`,
      headcount,
    }));
  const figures = [...series("PNS", [400, 390, null, 350]), ...series("PPPK", [0, 50, 120, 200])];
  const trend = smallResult(figures, { by: ["employment_status"], asOf: "all" });

  it("leave a gap where nothing was published, and name each line at its end", () => {
    expectViews("line", lineView, trend);
    expect(chooseView(trend)).toBe("line");
  });

  it("do not run through an estimated figure", () => {
    const estimated = figures.map((one) =>
      one.employment_status === "PPPK" && one.as_of.startsWith("2023") ? { ...one, obs_status: "E" } : one,
    );
    const links = (result: ExploreResult): number =>
      new JSDOM(draw(lineView, result)).window.document.querySelectorAll('g[stroke-width="2"] path').length;
    expect(links(trend)).toBe(4);
    expect(links(smallResult(estimated, { by: ["employment_status"], asOf: "all" }))).toBe(3);
  });

  it("do not cross a break of the measure, which is lettered and told", () => {
    const cut = { ...trend, breaks: [{ asOf: "2023", label: "Edisi lain", cuts: true }] };
    const svg = draw(lineView, cut);
    expect(
      new JSDOM(svg).window.document.querySelectorAll('g[stroke-width="2"]:not([stroke-dasharray]) path'),
    ).toHaveLength(3);
    expect(textsIn(svg)).toEqual(expect.arrayContaining(["a", "Edisi lain"]));
  });

  it("are drawn in panels", () => {
    expectViews("line-panels", lineView, trend, { facet: "employment_status" });
  });

  it("need several dates in one panel", () => {
    const apart = smallResult(
      [
        { employment_status: "PNS", as_of: "2024-12-31", headcount: 5 },
        { employment_status: "PPPK", as_of: "2025-12-31", headcount: 5 },
      ],
      { by: ["employment_status"], asOf: "all" },
    );
    expect(lineView.fit(apart, { facet: "employment_status" }).fits).toBe(false);
    expect(lineView.fit(trend, { facet: "employment_status" }).fits).toBe(true);
  });

  it("draw an index that never changes", () => {
    const level = smallResult(series("PNS", [300, 300]), { by: ["employment_status"], asOf: "all" });
    const index: ExploreResult = { ...level, measure: { ...level.measure, kind: "index", unit: "" } };
    const svg = draw(lineView, index);
    expect(svg).not.toContain("NaN");
    expect(textsIn(svg)).toEqual(expect.arrayContaining(["299", "301"]));
  });

  it("need several dates, and at most eight series", () => {
    expect(isRefused(smallResult(SEXES, { by: ["sex"] }), "line")).toBe("chart.explore-fit.no-time");
    const many = ["11", "12", "13", "14", "15", "16", "17", "18", "19"].flatMap((region_code) =>
      ["2023-12-31", "2024-12-31"].map((as_of) => ({ region_code, as_of, headcount: 5 })),
    );
    expect(isRefused(smallResult(many, { by: ["region_code"], asOf: "all" }), "line")).toBe(
      "chart.explore-fit.many-lines",
    );
  });
});

describe("stacked bars", () => {
  const statuses = ["PNS", "PPPK"].flatMap((status) => [
    { employment_status: status, headcount: status === "PNS" ? 1000 : 100 },
    ...SEXES.map((one) => ({
      ...one,
      employment_status: status,
      headcount: status === "PNS" ? one.headcount : one.sex === "F" ? 100 : 0,
    })),
  ]);

  it("fill the whole with shares", () => {
    const result = smallResult(statuses, { by: ["employment_status", "sex"], share: true });
    expect(chooseView(result)).toBe("stacked");
    expectViews("stacked", stackedView, result);
  });

  it("keep what was filtered out as a rest, and leave a single part to bars", () => {
    const ages = [
      { headcount: 1000 },
      { age_group: "Y21T30", headcount: 500 },
      { age_group: "Y31T40", headcount: 300 },
      { age_group: "Y41T50", headcount: 200 },
    ];
    const shares = (age_group: readonly string[]): ExploreResult =>
      smallResult(ages, { by: ["age_group"], where: { age_group }, share: true });
    const svg = draw(stackedView, shares(["Y21T30", "Y31T40"]));
    expect(marksIn(svg).size).toBe(2);
    const rest = new JSDOM(svg).window.document.querySelector('[fill="var(--tint)"] rect');
    expect(numberOf(rest ?? undefined, "width") / 736).toBeCloseTo(0.2, 2);
    expect(isRefused(shares(["Y21T30"]), "stacked")).toBe("chart.explore-fit.no-tiling");
  });

  it("take counts only beside the total that they add up to", () => {
    const where = { sex: ["_T", "F", "M"] };
    expect(isRefused(smallResult(statuses, { by: ["sex", "employment_status"], where }), "stacked")).toBe("fits");
    expect(isRefused(smallResult(SEXES, { by: ["sex"] }), "stacked")).toBe("chart.explore-fit.no-tiling");
    const panels = smallResult(statuses, { by: ["employment_status", "sex"], where });
    expect(stackedView.fit(panels, { facet: "employment_status" }).fits).toBe(true);
    const short = [{ headcount: 1001 }, ...SEXES];
    expect(isRefused(smallResult(short, { by: ["sex"], where }), "stacked")).toBe("chart.explore-fit.no-tiling");
  });
});

describe("the pyramid", () => {
  const steps = ["Y_LT21", "Y21T30", "Y31T40"].flatMap((age_group, index) => [
    { age_group, sex: "M", headcount: index * 100 },
    { age_group, sex: "F", headcount: index === 2 ? null : index * 120 + 10 },
  ]);

  it("sets men and women of each age back to back, a missing figure hatched", () => {
    const result = smallResult(steps, { by: ["age_group", "sex"] });
    expect(chooseView(result)).toBe("pyramid");
    expectViews("pyramid", pyramidView, result);
  });

  it("wants both sexes and the ages, and nobody of unknown sex", () => {
    expect(isRefused(smallResult(SEXES, { by: ["sex"] }), "pyramid")).toBe("chart.explore-fit.not-sex-and-age");
    const unknown = [...steps, { age_group: "Y21T30", sex: "_U", headcount: 3 }];
    expect(isRefused(smallResult(unknown, { by: ["sex", "age_group"] }), "pyramid")).toBe(
      "chart.explore-fit.sex-unknown",
    );
  });
});

describe("the heat map", () => {
  const figures = ["D4_S1", "S2", "S3"].flatMap((education, index) => [
    { education, employment_status: "PNS", headcount: index === 2 ? null : 900_000 * index },
    ...(index === 0 ? [] : [{ education, employment_status: "PPPK", headcount: 40 + index }]),
  ]);
  const result = smallResult(figures, { by: ["education", "employment_status"] });

  it("prints every number, hatches what was not published and colours zero", () => {
    expectViews("heat", heatView, result);
    expect(textsIn(draw(heatView, result)).filter((text) => text === "–")).toHaveLength(2);
  });

  it("goes on below where columns do not fit beside each other", () => {
    const provinces = ["11", "12", "13", "14", "15", "16"].map((region_code) => ({
      region_code,
      headcount: 2_000_000,
    }));
    const wide = smallResult(
      provinces.flatMap((one) => SEXES.map(({ sex }) => ({ ...one, sex }))),
      { by: ["sex", "region_code"] },
    );
    const rowLabels = (widthPx: number): number =>
      textsIn(draw(heatView, wide, { widthPx })).filter((text) => text === "Perempuan").length;
    expect(rowLabels(736)).toBe(1);
    expect(rowLabels(NARROW_PX)).toBeGreaterThan(1);
  });

  it("is drawn in panels", () => {
    const panels = smallResult(
      ["11", "12"].flatMap((region_code) => figures.map((figure) => ({ ...figure, region_code }))),
      { by: ["education", "employment_status", "region_code"] },
    );
    expectViews("heat-panels", heatView, panels, { facet: "region_code" });
  });

  it("wants two breakdowns", () => {
    expect(isRefused(smallResult(SEXES, { by: ["sex"] }), "heat")).toBe("chart.explore-fit.not-two-dimensions");
  });
});

describe("the tile map", () => {
  const provinces = ["11", "12", "13", "14", "31", "32"].map((region_code, index) => ({
    region_code,
    headcount: index === 1 ? null : 40_000 * index,
  }));

  it("gives each province its number, and hatches those without", () => {
    expectViews("tiles", tilesView, smallResult(provinces, { by: ["region_code"] }));
  });

  it("tells falls from rises", () => {
    const figures = provinces.flatMap((one, index) => [
      { ...one, as_of: "2024-12-31", headcount: 100_000 },
      { ...one, headcount: 100_000 + (index - 2) * 4000 },
    ]);
    expectViews("tiles-change", tilesView, smallResult(figures, { by: ["region_code"] }, { before: "2024-12-31" }));
  });

  it("keys each limit once where changes are small", () => {
    const figures = provinces.flatMap((one, index) => [
      { ...one, as_of: "2024-12-31", headcount: 10 },
      { ...one, headcount: 9 + (index % 3) },
    ]);
    const svg = draw(tilesView, smallResult(figures, { by: ["region_code"] }, { before: "2024-12-31" }));
    expect(textsIn(svg).filter((text) => /^[<≥]/.test(text))).toEqual(["< \u22121", "≥ \u22121", "≥ 0", "≥ +1"]);
  });

  it("says the direction of a change too small for its unit", () => {
    const changes = [-400, 300, 5_000_000].map((change, index) => ({ ...provinces[index], change }));
    const figures = changes.flatMap(({ region_code = "", change }) => [
      { region_code, as_of: "2024-12-31", headcount: 1000 },
      { region_code, headcount: 1000 + change },
    ]);
    const svg = draw(tilesView, smallResult(figures, { by: ["region_code"] }, { before: "2024-12-31" }), {
      widthPx: NARROW_PX,
    });
    expect(textsIn(svg)).toEqual(expect.arrayContaining(["> \u22121", "< 1", "+5.000"]));
  });

  it("refuses regencies and a second breakdown", () => {
    const regencies = smallResult(
      [
        { region_code: "16.08", headcount: 1 },
        { region_code: "16.09", headcount: 2 },
      ],
      { by: ["region_code"] },
    );
    expect(isRefused(regencies, "tiles")).toBe("chart.explore-fit.not-provinces");
    expect(isRefused(smallResult(SEXES, { by: ["sex"] }), "tiles")).toBe("chart.explore-fit.not-one-region");
  });

  it("leaves provinces plain where no event is known", () => {
    const visits = [
      { visit_id: "v1", host_region_code: "11", date_status: "ACTUAL", source_id: "s1" },
      { visit_id: "v2", host_region_code: "12", date_status: "PLANNED", source_id: "s1" },
      { visit_id: "v3", host_region_code: null, date_status: "ACTUAL", source_id: "s1" },
    ];
    const svg = draw(tilesView, smallEvents("visits", visits, { by: ["host_region_code"] }));
    expect(svg).not.toContain("plot-missing");
    expect(textsIn(svg)).toContain("1 angka yang bukan tentang satu provinsi hanya ada di tabel.");
  });
});

describe("the flow map", () => {
  /** Figures between two regions; `null` stands for a place that the source does not state. */
  const flows = (pairs: readonly (readonly [string, string, number | null])[]): ExploreResult => {
    const one = smallResult(
      [...new Set(pairs.flatMap(([from, to]) => [from, to]))].map((region_code) => ({ region_code, headcount: 1 })),
      { by: ["region_code"] },
    );
    const [region] = one.dimensions;
    const [figure] = one.figures;
    if (region === undefined || figure === undefined) throw new Error("no regions");
    return {
      ...one,
      dimensions: [
        { ...region, name: "host_region_code", label: "Tuan rumah" },
        { ...region, name: "origin_region_code", label: "Asal" },
      ],
      figures: pairs.map(([from, to, value], index) => ({
        ...figure,
        index,
        value,
        text: value === null ? "" : String(value),
        codes: { origin_region_code: from, host_region_code: to },
      })),
    };
  };

  it("runs from origin to destination, wider where it is larger", () => {
    const result = flows([
      ["16", "35", 6],
      ["12", "35", 1],
      ["35", "35", 2],
      ["73", "51", null],
    ]);
    expect(chooseView(result)).toBe("flow");
    expectViews("flow", flowView, result);
    expect([...marksIn(draw(flowView, result)).keys()]).toEqual(["0", "1"]);
  });

  it("explains dashes where a flow is planned, and only there", () => {
    const result = flows([["16", "35", 6]]);
    const figures = result.figures.map((figure) => ({ ...figure, cell: { ...figure.cell, stage: "PLANNED" } }));
    const planned = { ...result, figures };
    expect(draw(flowView, planned)).toContain("putus-putus");
    expect(draw(flowView, result)).not.toContain("putus-putus");
  });

  it("shows the whole country with each coast starting once, whatever the rounding", () => {
    const [land = ""] = /(?<=<path d=")M[^"]+z(?=")/.exec(draw(flowView, flows([["11", "94", 1]]))) ?? [];
    const coasts = land.split("z").slice(0, -1);
    expect(coasts.length).toBeGreaterThan(3);
    expect(coasts.filter((coast) => !/^M-?[\d.]+[ -]-?[\d.]+l/.test(coast))).toEqual([]);
  });

  it("names a dozen places without room for a label and counts the others", () => {
    const result = realResult({
      table: "visit_origins",
      measure: "rows",
      by: ["host_region_code", "origin_region_code"],
    });
    const words = draw(flowView, result)
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
    const [, names = ""] = /Tanpa nama di peta: (.*?), dan \d+ tempat lain\./.exec(words) ?? [];
    expect(names.split(", ")).toHaveLength(12);
  });

  it("wants two regions", () => {
    expect(isRefused(smallResult(SEXES, { by: ["sex"] }), "flow")).toBe("chart.explore-fit.not-flow");
  });
});

describe("every view", () => {
  it("refuses an answer without figures, and the table remains", () => {
    const none = { ...smallResult(SEXES, { by: ["sex"] }), figures: [] };
    expect(fitsOf(none).every(({ fit }) => !fit.fits)).toBe(true);
    expect(chooseView(none)).toBe("table");
  });

  it("names and numbers its marks for a reader who points at them", () => {
    const marks = marksIn(draw(barView, smallResult(SEXES, { by: ["sex"] }), { interactive: true }));
    expect([...marks.values()].map((mark) => mark.querySelector("title")?.textContent)).toEqual([
      "Perempuan: 600 orang",
      "Laki-laki: 400 orang",
    ]);
  });
});
