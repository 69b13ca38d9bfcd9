import { describe, expect, it } from "vitest";
import { answer, answerRows, change, type Cell, type Question } from "../../src/query/index.ts";
import { loadDataset } from "./load-dataset.ts";

const dataset = loadDataset();

const ask = (
  table: string,
  measure: string,
  by: string[],
  where: Record<string, string[]> = {},
  options: Partial<Question> = {},
) => answer({ table, measure, by, where, ...options }, dataset);
const staff = (by: string[], where: Record<string, string[]> = {}, options: Partial<Question> = {}) =>
  ask("workforce", "headcount", by, where, options);

const cellsOf = (found: ReturnType<typeof answer>): readonly Cell[] => {
  if (found.status !== "ok") throw new Error(JSON.stringify(found.reason));
  return found.cells;
};
const valuesBy = (name: string, found: ReturnType<typeof answer>): Record<string, number | null> =>
  Object.fromEntries(cellsOf(found).map((cell) => [cell.codes[name] ?? "", cell.value]));
const reasonOf = (found: ReturnType<typeof answer>) => (found.status === "ok" ? null : found.reason);

describe("published figures", () => {
  it("splits ASN by sex on 1 November 2025", () => {
    const found = staff(["sex"], {}, { asOf: "2025-11-01" });
    expect(valuesBy("sex", found)).toEqual({ F: 3_140_460, M: 2_447_785 });
    expect(cellsOf(found)[0]).toEqual({
      codes: { sex: "F" },
      value: 3_140_460,
      asOf: "2025-11-01",
      obsStatus: "A",
      stage: "ACTUAL",
      definition: "FULL",
      sourceIds: ["bloombergtechnoz-asn-nov2025"],
      rowIds: ["w0163"],
      alsoReported: [],
    });
  });

  it("takes the counted total of November 2025 over the spoken one of January 2026, and reports it too", () => {
    const [cell] = cellsOf(staff([]));
    expect(cell).toMatchObject({ value: 5_588_245, asOf: "2025-11-01", rowIds: ["w0173"] });
    expect(cell?.alsoReported.map(({ value, rowIds }) => ({ value, rowIds }))).toEqual([
      { value: 6_500_000, rowIds: ["w0180"] },
    ]);
    expect(cellsOf(staff([], {}, { asOf: "2026-01-12" }))).toMatchObject([
      { value: 6_500_000, obsStatus: "E", alsoReported: [] },
    ]);
  });

  it("does not let a set-aside figure into the time series", () => {
    const dates = cellsOf(staff([], {}, { asOf: "all" })).map(({ asOf }) => asOf);
    expect(dates).toHaveLength(11);
    expect(dates.at(0)).toBe("2021-12-31");
    expect(dates.at(-1)).toBe("2025-11-01");
  });

  it("answers OKU Timur's own staff with the full count and names the partial one beside it", () => {
    const [cell] = cellsOf(staff([], { region_code: ["16.08"], employer: ["OWN"] }));
    expect(cell).toMatchObject({ value: 13_718, asOf: "2025-12", definition: "FULL", rowIds: ["w0277"] });
    expect(cell?.alsoReported).toMatchObject([
      { value: 5_372, definition: "STRUCTURAL_PNS_AND_PPPK", rowIds: ["w0273"] },
    ]);
  });

  it("answers the partial definition when it is asked for by name", () => {
    const where = { region_code: ["16.08"], employer: ["OWN"], definition: ["STRUCTURAL_PNS_AND_PPPK"] };
    expect(cellsOf(staff([], where))).toMatchObject([{ value: 5_372, asOf: "2025-11-05" }]);
  });

  it("takes the widest groups: functional posts without teachers and health workers inside them", () => {
    expect(valuesBy("position_group", staff(["position_group"], {}, { asOf: "2024-07-01" }))).toEqual({
      MAN: 331_754,
      JF: 3_330_060,
      PLK: 1_096_916,
    });
  });

  it("lists PNS by education as printed at the end of 2023, then and as the latest", () => {
    const printed = { SD: 13_158, SMP: 28_141, SMA: 516_611, D3: 420_094, S1: 2_102_205, S2: 457_758, S3: 34_732 };
    const where = { employment_status: ["PNS"] };
    expect(valuesBy("education", staff(["education"], where, { asOf: "2023-12-31" }))).toEqual(printed);
    expect(valuesBy("education", staff(["education"], where))).toEqual(printed);
  });

  it("does not trade all PPPK for the newer estimate of part-time PPPK", () => {
    expect(valuesBy("employment_status", staff(["employment_status"]))).toEqual({ PNS: 3_599_590, PPPK: 1_988_655 });
  });

  it("takes a scheme other than the tree only where the tree has no code", () => {
    expect(
      valuesBy("position_group", staff(["position_group"], { employment_status: ["PPPK"] }, { asOf: "2023-06-30" })),
    ).toEqual({
      FRM_GURU: 334_070,
      FRM_KES: 9_660,
      FRM_TEK: 128_590,
      FRM_PENDIDIK: 1_430,
      FRM_PYL: 12_010,
      FRM_DSN: 1_340,
      FRM_JPT_MD: 5,
    });
  });

  it("breaks regions down by province, never by province and regency together", () => {
    const found = cellsOf(staff(["region_code"], { employment_status: ["PPPK_PW"], employer: ["OWN"] }));
    expect(found.map(({ codes }) => codes["region_code"])).toEqual(["12", "14", "16", "17", "21", "33"]);
  });

  it("leaves staff outside the total out of a breakdown, unless nothing else was published", () => {
    const own = (region: string) =>
      valuesBy("employment_status", staff(["employment_status"], { region_code: [region], employer: ["OWN"] }));
    expect(own("16.71")).toEqual({ PNS: 9_377, PPPK: 4_493 });
    expect(own("17.71")).toEqual({ NON_ASN: 2_865 });
    expect(valuesBy("employer", staff(["employer"], { region_code: ["16"], employment_status: ["PNS"] }))).toEqual({
      CENTRAL: 22_797,
      REGIONAL: 97_859,
    });
  });

  it("chooses among nested groups within each region, whatever the order of the dimensions", () => {
    const where = { employer: ["OWN"], region_code: ["16.04", "16.08", "16.71"] };
    const statuses = (by: string[]) =>
      cellsOf(staff(by, where))
        .map(({ codes, asOf }) => `${codes["region_code"]} ${codes["employment_status"]} ${asOf}`)
        .sort();
    expect(statuses(["employment_status", "region_code"])).toEqual(statuses(["region_code", "employment_status"]));
    const everywhere = (by: string[]) =>
      new Set(cellsOf(staff(by, { employer: ["OWN"] })).map(({ rowIds }) => rowIds[0]));
    expect(everywhere(["employment_status", "region_code"])).toEqual(everywhere(["region_code", "employment_status"]));
    const own = { employer: ["OWN"], region_code: ["16.08"] };
    const stages = (by: string[]) => new Set(cellsOf(staff(by, own)).map(({ rowIds }) => rowIds[0]));
    expect(stages(["employment_status", "stage"])).toEqual(stages(["stage", "employment_status"]));
    expect(statuses(["employment_status"])).toEqual([
      "16.04 PNS 2025-09-01",
      "16.04 PPPK 2025-09-01",
      "16.08 PNS 2025-12",
      "16.08 PPPK_FT 2025-12",
      "16.08 PPPK_PW 2025-12",
      "16.71 PNS 2025-02-24",
      "16.71 PPPK 2025-02-24",
    ]);
  });

  it("keeps a total beside its parts where the question lists both", () => {
    const where = { employment_status: ["_T", "PNS", "PPPK"] };
    expect(valuesBy("employment_status", staff([], where, { asOf: "2023-12-31" }))).toEqual({
      _T: 4_465_768,
      PNS: 3_732_428,
      PPPK: 733_340,
    });
  });

  it("never answers a cross-table that nobody printed", () => {
    expect(reasonOf(staff(["sex", "age_group"]))).toEqual({ kind: "no-rows", brokenDown: ["sex", "age_group"] });
    expect(reasonOf(staff(["region_code"], {}, { asOf: "2023-12-31" }))).toEqual({
      kind: "no-rows",
      brokenDown: ["region_code"],
    });
    expect(reasonOf(staff(["sex"], { region_code: ["16"], sex: ["_T"] }))).toEqual({
      kind: "no-rows",
      brokenDown: ["region_code"],
    });
  });

  it("keeps planned figures apart unless they are named", () => {
    const where = { region_code: ["16.02"], employer: ["OWN"], employment_status: ["PPPK_PW"] };
    expect(cellsOf(staff([], where, { asOf: "all" })).map(({ value }) => value)).toEqual([4_564]);
    expect(
      cellsOf(staff(["stage"], where, { asOf: "all" })).map(({ codes, asOf, value }) => [codes["stage"], asOf, value]),
    ).toEqual([
      ["ACTUAL", "2025-12-29", 4_564],
      ["PLANNED", "2025", 4_600],
      ["PLANNED", "2025-12", 4_576],
      ["PLANNED", "2025-12-18", 4_566],
    ]);
  });

  it("shows an index that was not published as an empty cell with its status", () => {
    expect(cellsOf(ask("merit", "merit_index", [], { region_code: ["52"] }))).toMatchObject([
      { value: null, obsStatus: "L", asOf: "2023-12-07" },
    ]);
    expect(cellsOf(ask("merit", "merit_index", [], { region_code: ["35.25"] }))).toMatchObject([
      { value: 310.5, asOf: "2024-12-19" },
    ]);
  });
});

describe("rates", () => {
  it("divides PNS by residents for the provinces of the end of 2023", () => {
    const rates = valuesBy(
      "region_code",
      staff(["region_code"], { employment_status: ["PNS"] }, { asOf: "2023-12-31", per: 1000 }),
    );
    expect(Object.keys(rates)).toHaveLength(38);
    expect(rates["11"]).toBe((153_733 * 1000) / 5_623_479);
  });

  it("has no rate for ASN by province, planned figures, part of the employers, or anything but people", () => {
    expect(reasonOf(staff(["region_code"], {}, { asOf: "2023-12-31", per: 1000 }))?.kind).toBe("no-rows");
    const planned = { region_code: ["16"], employer: ["OWN"], employment_status: ["PPPK_PW"], stage: ["PLANNED"] };
    expect(reasonOf(staff([], planned, { per: 1000 }))).toEqual({ kind: "no-rate" });
    expect(
      reasonOf(staff([], { region_code: ["16"], employer: ["CENTRAL"], employment_status: ["PNS"] }, { per: 1000 })),
    ).toEqual({ kind: "no-rate" });
    expect(reasonOf(ask("merit", "merit_index", ["region_code"], {}, { per: 1000 }))).toEqual({ kind: "no-rate" });
    expect(reasonOf(ask("visits", "participants", ["host_region_code"], {}, { per: 1000 }))).toEqual({
      kind: "no-rate",
    });
  });
});

describe("shares", () => {
  it("divides parts by the total that they tile", () => {
    const [women, men] = cellsOf(staff(["sex"], {}, { asOf: "2025-11-01", share: true }));
    expect(women).toMatchObject({ value: 3_140_460 / 5_588_245, rowIds: ["w0163", "w0173"] });
    expect(men?.value).toBe(2_447_785 / 5_588_245);
  });

  it("shows only the listed part, at every date where the whole breakdown tiles", () => {
    const found = cellsOf(staff(["sex"], { sex: ["F"] }, { asOf: "all", share: true }));
    expect(found.map(({ asOf }) => asOf)).toEqual([
      "2022-06-30",
      "2022-09-30",
      "2022-12-31",
      "2024-07-01",
      "2025-11-01",
    ]);
    expect(found[0]?.value).toBe(2_353_473 / 4_344_552);
  });

  it("takes three statuses of OKU Timur as one tiling", () => {
    const found = staff(["employment_status"], { region_code: ["16.08"], employer: ["OWN"] }, { share: true });
    expect(valuesBy("employment_status", found)).toEqual({
      PNS: 5_580 / 13_718,
      PPPK_FT: 3_981 / 13_718,
      PPPK_PW: 4_157 / 13_718,
    });
  });

  it("refuses grades of September 2022, which are one short of their total", () => {
    expect(reasonOf(staff(["grade"], { employment_status: ["PNS"] }, { asOf: "2022-09-30", share: true }))).toEqual({
      kind: "no-tiling",
      dimension: "grade",
    });
  });

  it("refuses themes of visits, because a visit has several", () => {
    expect(reasonOf(ask("visit_themes", "rows", ["theme"], {}, { share: true }))).toEqual({
      kind: "no-tiling",
      dimension: "theme",
    });
  });
});

describe("events", () => {
  it("finds the regencies of South Sumatra that hosted visits", () => {
    const where = { host_region_code: ["16"] };
    expect(valuesBy("host_region_code", ask("visits", "rows", ["host_region_code"], where))).toEqual({
      "16.03": 1,
      "16.04": 1,
      "16.08": 1,
    });
    expect(valuesBy("host_region_code", ask("visits", "rows", [], where))).toEqual({ "16": 3 });
    expect(valuesBy("host_region_code", ask("visits", "rows", [], { host_region_code: ["ID", "16"] }))).toEqual({
      ID: 89,
      "16": 3,
    });
  });

  it("counts visits, not the themes reported for them", () => {
    expect(cellsOf(ask("visit_themes", "rows", []))).toMatchObject([{ value: 85 }]);
    const rows = dataset.rows["visit_themes"] ?? [];
    const governing = rows.filter((row) => String(row["theme"]).startsWith("GF01"));
    const visits = new Set(governing.map((row) => row["visit_id"])).size;
    expect(governing.length).toBeGreaterThan(visits);
    expect(valuesBy("theme", ask("visit_themes", "rows", ["theme"], {}, { rollup: "top" }))["GF01"]).toBe(visits);
  });

  it("counts the one meeting of OKU Timur once, and under each kind it was reported as", () => {
    const where = { region_code: ["16.08"] };
    expect(cellsOf(ask("agenda", "participants", [], where))).toMatchObject([
      { value: 100, obsStatus: "E", known: { rows: 1, of: 2 } },
    ]);
    expect(cellsOf(ask("agenda", "rows", [], where))).toMatchObject([{ value: 2 }]);
    expect(valuesBy("kind", ask("agenda", "rows", ["kind"], where))).toEqual({ COORDINATION: 2, TALENT: 1 });
  });

  it("says how many of the events have a known number, and has no value where none has", () => {
    const known = (dataset.rows["visits"] ?? []).filter((row) => row["participants"] !== null).length;
    expect(cellsOf(ask("visits", "participants", []))[0]?.known).toEqual({ rows: known, of: 89 });
    expect(cellsOf(ask("agenda", "participants", [], { kind: ["AUDIT"], region_code: ["16.02"] }))).toMatchObject([
      { value: null, obsStatus: "L", known: { rows: 0, of: 1 } },
    ]);
  });

  it("has no stage where actual and planned visits are counted together", () => {
    expect(cellsOf(ask("visits", "rows", []))[0]?.stage).toBeNull();
    expect(cellsOf(ask("visits", "rows", ["date_status"])).map(({ stage }) => stage)).toEqual(["ACTUAL", "PLANNED"]);
  });

  it("groups by year and keeps events without a date as not stated", () => {
    const years = cellsOf(ask("visits", "rows", ["year"]));
    const undated = (dataset.rows["visits"] ?? []).filter((row) => row["start_date"] === null).length;
    expect(undated).toBeGreaterThan(0);
    expect(years.at(-1)).toMatchObject({ codes: { year: "_U" }, value: undated });
    expect(cellsOf(ask("visits", "rows", [], { year: ["2025", "_U"] }))).toHaveLength(2);
  });

  it("keeps hosts without a region code as not stated", () => {
    const unstated = (dataset.rows["visits"] ?? []).filter((row) => row["host_region_code"] === null).length;
    expect(valuesBy("host_region_code", ask("visits", "rows", ["host_region_code"], {}, { rollup: "top" }))["_U"]).toBe(
      unstated,
    );
  });
});

describe("questions that cannot be asked", () => {
  it.each([
    [{ table: "people" }, { kind: "unknown-table", table: "people" }],
    [
      { table: "sources", measure: "rows" },
      { kind: "unknown-table", table: "sources" },
    ],
    [{ measure: "rows" }, { kind: "unknown-measure", measure: "rows" }],
    [{ by: ["year"] }, { kind: "unknown-dimension", dimension: "year" }],
    [{ where: { sex: ["X"] } }, { kind: "unknown-code", dimension: "sex", code: "X" }],
    [
      { where: { education: ["S1", "S1_S3"] } },
      { kind: "mixed-schemes", dimension: "education", codes: ["S1", "S1_S3"] },
    ],
    [
      { where: { education: ["D4_S1", "S1"] } },
      { kind: "overlapping-codes", dimension: "education", codes: ["D4_S1", "S1"] },
    ],
    [
      { where: { region_code: ["16", "16.08"] } },
      { kind: "overlapping-codes", dimension: "region_code", codes: ["16", "16.08"] },
    ],
    [{ where: { grade: ["PNS_III", "PPPK_09"] } }, { kind: "mixed-ladders", codes: ["PNS_III", "PPPK_09"] }],
    [{ asOf: "2025-02-30" }, { kind: "bad-date", asOf: "2025-02-30" }],
    [{ per: 0 }, { kind: "bad-per", per: 0 }],
  ])("names what is wrong with %j", (part, reason) => {
    const found = answer({ table: "workforce", measure: "headcount", by: [], where: {}, ...part }, dataset);
    expect(found).toMatchObject({ status: "invalid", reason });
  });

  it("lists a province and its regency together where both figures are of governments", () => {
    expect(cellsOf(staff([], { region_code: ["16", "16.08"], employer: ["OWN"] })).map(({ value }) => value)).toEqual([
      30_588, 13_718,
    ]);
    expect(cellsOf(ask("merit", "merit_index", [], { region_code: ["52", "52.01"] }))).toHaveLength(2);
  });
});

describe("rows", () => {
  it("orders by date with the precision, newest first, and breaks ties by id", () => {
    const rows = answerRows(
      { table: "rotations", where: { region_code: ["16"] }, order: ["-date"], fields: ["rotation_id", "date"] },
      dataset,
    );
    expect(rows).toEqual([
      { rotation_id: "rot-005", date: "2026-01-15" },
      { rotation_id: "rot-004", date: "2024-01-26" },
      { rotation_id: "rot-001", date: "2023-09-27" },
      { rotation_id: "rot-002", date: "2023-09-27" },
      { rotation_id: "rot-003", date: "2023-09-27" },
    ]);
  });

  it("takes an empty text for cells without a value and puts such cells last", () => {
    const empty = answerRows({ table: "visits", where: { start_date: [""] }, order: [] }, dataset);
    expect(empty.length).toBeGreaterThan(0);
    expect(
      answerRows({ table: "visits", where: {}, order: ["start_date"] }, dataset).at(-1)?.["start_date"],
    ).toBeNull();
    expect(
      answerRows({ table: "visits", where: {}, order: ["-start_date"] }, dataset).at(-1)?.["start_date"],
    ).toBeNull();
  });

  it("throws on a field that the table does not have", () => {
    expect(() => answerRows({ table: "visits", where: { host: ["x"] }, order: [] }, dataset)).toThrow(
      "table visits has no field host",
    );
  });
});

describe("change", () => {
  const cell = (value: number | null, definition = "FULL"): Cell => ({
    codes: { region_code: "16.08" },
    value,
    asOf: "2025-12",
    obsStatus: "A",
    stage: "ACTUAL",
    definition,
    sourceIds: [],
    rowIds: [],
    alsoReported: [],
  });

  it("is the difference within one series and nothing across definitions", () => {
    expect(change(cell(5_372), cell(5_400))).toBe(28);
    expect(change(cell(5_372, "STRUCTURAL_PNS_AND_PPPK"), cell(13_718))).toBeNull();
    expect(change(cell(null), cell(1))).toBeNull();
  });
});
