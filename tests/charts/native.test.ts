import { describe, expect, it } from "vitest";
import { asnByAge } from "../../src/charts/workforce/asn-by-age.ts";
import { asnTrend } from "../../src/charts/workforce/asn-trend.ts";
import { partTimePlannedActual } from "../../src/charts/workforce/part-time-planned-actual.ts";
import { regionWorkforce } from "../../src/charts/workforce/region-workforce.ts";
import { chartById, charts } from "../../src/charts/index.ts";
import type { Chart, ChartTable, NativeChart } from "../../src/charts/chart.ts";
import { MOST_CATEGORIES, numberIn } from "../../src/charts/parts/native.ts";
import { LOCALES, type Locale } from "../../src/lib/format.ts";
import { inlineSource, realSource } from "./inline-data.ts";
import { drawnSum, expectNumbersOfTable, expectWholeForm, printedOf } from "./native-checks.ts";
import { context, known } from "./reading.ts";

/** Charts that presentation programs have no form for, and what they are. */
const WITHOUT: Readonly<Record<string, string>> = {
  "pns-province-map": "map of tiles",
  "pns-rate-map": "map of tiles",
  "visits-flow": "flows on a map",
  "region-visits": "flows on a map",
  "cohorts-timeline": "time line",
  "region-cohorts": "time line",
  "talent-steps": "matrix of dates",
  "province-governments": "matrix of figures of different dates, which may not be compared",
  "agenda-calendar": "calendar",
  "visit-participants":
    "a dot for each of more visits than can be named, counted in steps that the table does not have",
};

/** Charts whose drawing adds up: announced events upon reported ones, and levels that a source printed together. */
const STACKED = [
  "rotations",
  "cohorts-by-year",
  "participants-by-year",
  "cohorts-by-provider",
  "cohort-hosts",
  "cohort-origins",
  "visit-hosts",
  "visits-by-year",
];

const source = realSource();
/** Provinces and regencies with much, little and nothing of their own. */
const REGIONS = ["16", "16.08", "33", "12.01", "94"];

interface Figure {
  readonly native: NativeChart | null;
  readonly table: ChartTable;
}

/** A chart for the country or for each of some regions; none where it has nothing to show. */
const figuresOf = (chart: Chart, locale: Locale): readonly Figure[] =>
  (chart.scope === "region" ? REGIONS.map((region) => ({ region })) : [{}]).flatMap((parameters) => {
    const data = chart.data(source, parameters);
    if (data === null) return [];
    return [{ native: chart.native?.(data, context(locale)) ?? null, table: chart.table(data, context(locale)) }];
  });

function nativeOf(id: string, locale: Locale = "id"): NativeChart & { readonly table: ChartTable } {
  const [figure] = figuresOf(chartById(id), locale);
  if (figure === undefined || figure.native === null) throw new Error(`${id} has no native form`);
  return { ...figure.native, table: figure.table };
}

describe.each(charts.map((chart) => [chart.id, chart] as const))("the native form of %s", (id, chart) => {
  it("is there, or there is none for a reason", () => {
    const figures = figuresOf(chart, "id");
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.every(({ native }) => (native === null) === Object.hasOwn(WITHOUT, id))).toBe(true);
  });

  it("has the names and numbers of its table, in both languages", () => {
    for (const locale of LOCALES)
      for (const { native, table } of figuresOf(chart, locale)) {
        if (native === null) continue;
        expectWholeForm(native);
        expectNumbersOfTable(native, table);
        expect(native.days ?? native.categories.slice(0, MOST_CATEGORIES)).toHaveLength(native.categories.length);
      }
  });

  it("is stacked where its drawing is, and nowhere else", () => {
    for (const { native } of figuresOf(chart, "id"))
      if (native !== null) expect(native.form.startsWith("stacked-")).toBe(STACKED.includes(id));
  });
});

it("every chart that is listed as an exception exists", () => {
  for (const id of [...Object.keys(WITHOUT), ...STACKED]) expect(chartById(id).id).toBe(id);
});

describe("parts", () => {
  it.each(["asn-by-sex", "asn-by-age", "asn-by-education", "asn-by-position", "asn-by-employer"])(
    "of %s are drawn without their total, which they add up to",
    (id) => {
      const native = nativeOf(id);
      const total = numberIn(native.table.rows.at(-1) ?? {}, "value");
      expect(native.categories).not.toContain("Total");
      expect(native.categories.reduce((sum, _, place) => sum + drawnSum(native, place), 0)).toBe(total?.value);
    },
  );

  it("of a stack of cohorts add up to all cohorts of the year", () => {
    const native = nativeOf("cohorts-by-year");
    native.table.rows.forEach((row, place) => {
      expect(drawnSum(native, place)).toBe(numberIn(row, "all")?.value);
    });
  });

  it("of a ceremony stand in one bar, each published number once", () => {
    const { series, table, categories } = nativeOf("rotations");
    expect(new Set(categories).size).toBe(categories.length);
    const drawn = series.flatMap(({ values }) => values.filter((value) => value !== null));
    expect(drawn).toHaveLength(table.rows.length);
  });
});

describe("what the drawing leaves off", () => {
  it("is the country among its provinces", () => {
    const { categories } = nativeOf("pns-rate-rank");
    expect(categories).toHaveLength(38);
    expect(categories).not.toContain("Indonesia");
  });

  it("is a merit index outside the scale; those of another instrument are another series", () => {
    const { categories, series } = nativeOf("merit-bands", "en");
    expect(categories).not.toContain("Kabupaten Sukoharjo · 2021");
    expect(series.map(({ name, colour }) => [name, colour])).toEqual([
      ["index", "c1"],
      ["index since 2024, same instrument not confirmed", "c2"],
    ]);
    expect(categories.every((_, place) => series.filter(({ values }) => values[place] !== null).length === 1)).toBe(
      true,
    );
  });

  it("is an event without a date or a place", () => {
    expect(nativeOf("visits-by-year").categories).not.toContain("tanggal tidak dipublikasikan");
    expect(nativeOf("cohort-hosts").categories).not.toContain("tempat tidak disebut");
  });
});

describe("a bar", () => {
  const figures = [
    { headcount: 1000 },
    { age_group: "Y_LT21", headcount: 0 },
    { age_group: "Y21T30", headcount: null },
    { age_group: "Y51T60", headcount: 400 },
  ];
  const data = known(asnByAge.data(inlineSource({ figures }), {}));
  const native = known(asnByAge.native?.(data, context("id")) ?? null);

  it("is zero where the figure is zero, and missing where none was published", () => {
    expect(printedOf(native)).toEqual([
      ["20 tahun ke bawah", "0"],
      ["21–30 tahun", null],
      ["51–60 tahun", "400"],
    ]);
  });

  it("that the headline is about stands out", () => {
    expect(native.series[0]?.colours).toEqual(["c8", "c8", "c1"]);
  });

  it("of events only announced is hatched, and none where nothing was announced", () => {
    const [actual, planned] = nativeOf("visits-by-year").series;
    expect(planned?.look).toBe("planned");
    expect(planned?.values.every((value) => value === null || (value.value ?? 0) > 0)).toBe(true);
    expect(actual?.look).toBeUndefined();
  });
});

describe("plans and outcomes", () => {
  const own = { region_code: "16.08", employer: "OWN", employment_status: "PPPK_PW" };
  const figures = [
    { ...own, headcount: 900, stage: "PLANNED", as_of: "2025-07" },
    { ...own, headcount: 850, stage: "PLANNED", as_of: "2025-11" },
    { ...own, headcount: 840 },
    { ...own, region_code: "16.11", headcount: 70 },
  ];
  const data = known(partTimePlannedActual.data(inlineSource({ figures }), {}));

  it("stand side by side, the last plan beside what came of it", () => {
    const native = known(partTimePlannedActual.native?.(data, context("en")) ?? null);
    expect(native.series.map(({ name, look = "actual" }) => [name, look])).toEqual([
      ["planned", "planned"],
      ["actual", "actual"],
    ]);
    expect(printedOf(native)).toEqual([
      ["Kab. Ogan Komering Ulu Timur", "850", "840"],
      ["Kab. Empat Lawang", null, "70"],
    ]);
  });
});

describe("figures of a region", () => {
  it("say the date, and whose staff and which definition where these differ", () => {
    const data = known(regionWorkforce.data(source, { region: "16.08" }));
    const native = known(regionWorkforce.native?.(data, context("en")) ?? null);
    expect(native.categories.slice(0, 2)).toEqual(["All ASN · December 2025", "PNS · December 2025"]);
    expect(native.categories).toContain("All ASN · 5 November 2025 · Structural PNS and PPPK · also reported");
    expect(native.categories.at(-1)).toBe("Part-time PPPK · 5 November 2025 · Plans of the government");
    expect(native.series.map(({ look = "actual" }) => look)).toEqual(["actual", "rounded", "planned"]);
    expect(native.series[0]?.colours?.slice(0, 2)).toEqual(["c8", "c1"]);
  });
});

describe("lines", () => {
  const figures = [
    { as_of: "2015-01", employment_status: "PNS", headcount: 100 },
    { as_of: "2016-12-31", employment_status: "PNS", headcount: 90 },
    { as_of: "2020", employment_status: "PNS", headcount: 85, obs_status: "E" },
    { as_of: "2021-12-31", employment_status: "PNS", headcount: 80 },
    { as_of: "2021-12-31", employment_status: "PPPK", headcount: 5 },
  ];
  const breaks = [
    {
      break_id: "edition",
      as_of: "2015-12-31",
      table: "workforce",
      dimension: "headcount",
      label_id: "edisi lain",
      label_en: "another edition",
      source_id: "s1",
    },
  ] as const;
  const data = known(asnTrend.data(inlineSource({ figures, breaks }), {}));
  const native = known(asnTrend.native?.(data, context("en")) ?? null);

  it("lie along time", () => {
    expect(native.days).toEqual(["2015-01-01", "2016-12-31", "2020-01-01", "2021-12-31"]);
  });

  it("break off where the measure changed, and pass rounded figures, which stand alone", () => {
    const printed = native.series.map(({ name, colour, look = "actual", values }) => [
      name,
      colour,
      look,
      values.map((value) => value?.text ?? null),
    ]);
    expect(printed).toEqual([
      ["PNS", "c1", "actual", ["100", null, null, null]],
      ["PNS", "c1", "actual", [null, "90", null, "80"]],
      ["PNS, rounded or estimated", "c1", "rounded", [null, null, "85", null]],
      ["PPPK", "c2", "actual", [null, null, null, "5"]],
    ]);
  });
});
