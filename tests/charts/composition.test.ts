import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { asnByAge } from "../../src/charts/workforce/asn-by-age.ts";
import { asnByEducation } from "../../src/charts/workforce/asn-by-education.ts";
import { asnByEmployer } from "../../src/charts/workforce/asn-by-employer.ts";
import { asnByPosition } from "../../src/charts/workforce/asn-by-position.ts";
import { asnBySex } from "../../src/charts/workforce/asn-by-sex.ts";
import type { CompositionData } from "../../src/charts/workforce/composition.ts";
import { pnsByGrade } from "../../src/charts/workforce/pns-by-grade.ts";
import { inlineSource, realSource, type InlineFigure } from "./inline-data.ts";
import { context } from "./reading.ts";
import { expectDrawings } from "./snapshot.ts";

interface Case {
  readonly chart: Chart<CompositionData>;
  readonly dimension: string;
  readonly parts: readonly (readonly [code: string, headcount: number])[];
}

const cases: readonly Case[] = [
  {
    chart: asnBySex,
    dimension: "sex",
    parts: [
      ["F", 600],
      ["M", 400],
    ],
  },
  {
    chart: asnByAge,
    dimension: "age_group",
    parts: [
      ["Y_LT21", 0],
      ["Y21T30", 400],
      ["Y51T60", 599],
      ["Y_GE61", 1],
    ],
  },
  {
    chart: asnByEducation,
    dimension: "education",
    parts: [
      ["SD_SMA", 0],
      ["D1_D3", 200],
      ["D4_S1", 500],
      ["S2", 250],
      ["S3", 50],
    ],
  },
  {
    chart: asnByPosition,
    dimension: "position_group",
    parts: [
      ["MAN", 0],
      ["JF", 700],
      ["PLK", 300],
    ],
  },
  {
    chart: asnByEmployer,
    dimension: "employer",
    parts: [
      ["CENTRAL", 0],
      ["REGIONAL", 1000],
    ],
  },
];

describe.each(cases)("$chart.id", ({ chart, dimension, parts }) => {
  const figures: readonly InlineFigure[] = [
    { headcount: 1000 },
    ...parts.map(([code, headcount]) => ({ [dimension]: code, headcount })),
  ];

  it("draws the parts of one total", () => {
    expectDrawings(chart, chart.data(inlineSource({ figures }), {}) as CompositionData);
  });

  it("prints numbers and shares that add up to the total", () => {
    const table = chart.table(chart.data(inlineSource({ figures }), {}) as CompositionData, context("id"));
    expect(table.rows).toHaveLength(parts.length + 1);
    expect(table.rows.at(-1)).toMatchObject({ category: "Total", value: { value: 1000 }, share: { text: "100,0" } });
  });

  it("shows no shares where a part is missing", () => {
    const known = figures.map((figure, index) => (index === 1 ? { ...figure, headcount: null } : figure));
    const data = chart.data(inlineSource({ figures: known }), {}) as CompositionData;
    expect(data.tiles).toBe(false);
    expect(chart.table(data, context("id")).columns.map(({ key }) => key)).toEqual(["category", "value"]);
    expect(chart.title(data, context("id"))).not.toContain("%");
  });

  it("has no figure where nothing was published", () => {
    expect(chart.data(inlineSource({ figures: [] }), {})).toBeNull();
  });
});

describe("pns-by-grade", () => {
  it("draws the grades of PNS", () => {
    const grades = [
      ["PNS_I", 0],
      ["PNS_II", 600],
      ["PNS_III", null],
      ["PNS_IV", 300],
    ] as const;
    const figures = [
      { employment_status: "PNS", headcount: 1000 },
      ...grades.map(([grade, headcount]) => ({ employment_status: "PNS", grade, headcount })),
    ];
    const data = pnsByGrade.data(inlineSource({ figures }), {}) as CompositionData;
    expectDrawings(pnsByGrade, data);
    expect(pnsByGrade.description(data, context("en"))).toBe(
      "Horizontal bar chart. PNS by grade, Indonesia, 31 December 2025; people. PNS grade I 0; PNS grade II 600; PNS grade III not published; PNS grade IV 300.",
    );
  });

  it("declares the one person by which the grades fall short, and shows no shares", () => {
    const data = pnsByGrade.data(realSource(), {}) as CompositionData;
    expect(data.tiles).toBe(false);
    expect(data.parts.map(({ cell }) => cell.value)).toEqual([27_043, 659_593, 2_366_436, 902_945]);
    expect(pnsByGrade.notes?.(data, context("en"))).toEqual([
      "The four grades in the source are one short of its total. Difference between total and parts: 1.",
    ]);
  });
});

describe("the committed data", () => {
  it.each([
    [asnBySex, "56,2% dari 5.588.245 ASN adalah perempuan"],
    [asnByAge, "Pada 30 September 2022, 35,7% ASN berumur 51 tahun ke atas"],
    [asnByEducation, "73,2% ASN berpendidikan D-4/S-1 atau lebih tinggi"],
    [asnByPosition, "63,6% ASN menduduki jabatan fungsional"],
    [asnByEmployer, "75,9% ASN bekerja pada pemerintah daerah"],
    [pnsByGrade, "Golongan III adalah kelompok terbesar: 2.366.436 dari 3.956.018 PNS pada 30 September 2022"],
  ])("gives $id its headline", (chart, title) => {
    expect(chart.title(chart.data(realSource(), {}) as CompositionData, context("id"))).toBe(title);
  });
});
