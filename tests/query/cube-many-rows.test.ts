/** What the cube engine does differently for many rows gives the answers of the page engine too. */
import { describe, expect, it } from "vitest";
import type { Row } from "../../src/lib/table-schema.ts";
import type { Dataset } from "../../src/query/dataset.ts";
import { answer, type Question } from "../../src/query/index.ts";
import { createCubeOf } from "./columns-of.ts";
import { loadDataset } from "./load-dataset.ts";

const published = loadDataset();
const regions = (published.codelists["region"]?.codes ?? []).map(({ code }) => code);

/** Rows made from their number; a value is drawn by mixing it with a salt. */
const rowsOf = (count: number, make: (pick: <T>(salt: number, values: readonly T[]) => T, row: number) => Row): Row[] =>
  Array.from({ length: count }, (_, row) =>
    make((salt, values) => {
      const value = values[(Math.imul(row + 1, 0x9e3779b1 ^ (salt * 0x85ebca6b)) >>> 12) % values.length];
      if (value === undefined) throw new RangeError("nothing to pick from");
      return value;
    }, row),
  );

const withRows = (table: string, rows: readonly Row[], preferences: Dataset["preferences"] = []): Dataset => ({
  ...published,
  preferences,
  rows: { [table]: rows },
});

function expectSame(data: Dataset, questions: readonly Question[]): void {
  const cube = createCubeOf(data);
  for (const question of questions) {
    const page = answer(question, data);
    expect(page.status).toBe("ok");
    expect(cube.answerNow(question)).toEqual(page);
    // Again, now that every index is there.
    expect(cube.answerNow(question)).toEqual(page);
  }
}

describe("the cube engine on many rows", () => {
  it("finds the latest figure of every region of a long history", () => {
    const dates = Array.from(
      { length: 40 },
      (_, index) => `${2015 + Math.floor(index / 4)}-${["01", "04", "07", "10"][index % 4] ?? ""}`,
    );
    const statuses = ["A", "E", "E", "P", "F", "L"];
    const perDate = 2 * regions.length;
    const rows = rowsOf(perDate * dates.length, (pick, row): Row => {
      const status = pick(1, statuses);
      return {
        employer: "_T",
        employment_status: "_T",
        sex: row % 2 === 0 ? "_T" : "F",
        age_group: "_T",
        education: "_T",
        position_group: "_T",
        grade: "_T",
        row_id: `w${row}`,
        as_of: dates[Math.floor(row / perDate)] ?? "",
        region_code: regions[(row >> 1) % regions.length] ?? "",
        stage: "ACTUAL",
        definition: row % 9 === 0 ? "STRUCTURAL_PNS_AND_PPPK" : "FULL",
        headcount: status === "L" ? null : pick(3, [0, 5, 70, 900]),
        obs_status: status,
        source_id: pick(4, ["s-one", "s-two"]),
        conf_status: null,
      };
    });
    const question = { table: "workforce", measure: "headcount" };
    const regencies = regions.filter((code) => code.includes("."));
    const preferences = [{ preferredRow: "w600", alsoReported: [`w${600 + 10 * perDate}`, "w8"] }];
    expectSame(withRows("workforce", rows, preferences), [
      { ...question, by: ["region_code"], where: {} },
      { ...question, by: ["region_code"], where: { sex: ["F"] } },
      { ...question, by: ["region_code", "sex", "definition"], where: { sex: ["_T", "F"] } },
      { ...question, by: [], where: { region_code: regencies } },
      { ...question, by: ["region_code"], where: {}, per: 1000 },
      { ...question, by: [], where: { region_code: ["16.08"] }, asOf: "all" },
      { ...question, by: ["region_code"], where: {}, asOf: "2019-04" },
    ]);
  });

  it("adds up events that no question can tell apart", () => {
    const rows = rowsOf(40_000, (pick, row): Row => {
      const participants = pick(1, [null, 0, 3, 40]);
      return {
        visit_id: `v${row}`,
        host_region_code: pick(2, [null, "ID", ...regions.slice(0, 60)]),
        start_date: pick(3, [null, "2023", "2024-05", "2024-05-06", "2025-01-01"]),
        participants,
        obs_status: participants === null ? "L" : pick(4, ["A", "E"]),
        date_status: pick(5, ["ACTUAL", "PLANNED"]),
        source_id: pick(6, ["s-one", "s-two", "s-three"]),
      };
    });
    const byYear = { by: ["year"], where: { host_region_code: ["11"] } };
    expectSame(withRows("visits", rows), [
      { table: "visits", measure: "rows", ...byYear },
      { table: "visits", measure: "participants", ...byYear },
      { table: "visits", measure: "rows", by: ["host_region_code"], where: { year: ["2024"] }, rollup: "top" },
      { table: "visits", measure: "rows", by: ["date_status"], where: {}, share: true },
      {
        table: "visits",
        measure: "participants",
        by: ["host_region_code", "year"],
        where: { date_status: ["PLANNED"] },
      },
      { table: "visits", measure: "participants", by: [], where: { host_region_code: ["ID", "11", "_U"] } },
    ]);
  });

  it("counts a thing once, whatever order its rows come in", () => {
    const visits = Array.from({ length: 5000 }, (_, index) => index);
    const themes = rowsOf(20_000, (pick, row): Row => ({
      visit_id: `v${pick(1, visits)}`,
      theme_reported: `t${row}`,
      theme: pick(2, ["GF01_PSI", "GF01_GOV", "GF04_INV", "GF10", null]),
      source_id: pick(3, ["s-one", "s-two"]),
    }));
    expectSame(withRows("visit_themes", themes), [
      { table: "visit_themes", measure: "rows", by: ["theme"], where: {} },
      { table: "visit_themes", measure: "rows", by: ["theme"], where: {}, rollup: "top" },
      { table: "visit_themes", measure: "rows", by: [], where: { theme: ["GF01", "_U"] } },
    ]);
    const meetings = rowsOf(20_000, (pick, row): Row => {
      const participants = pick(1, [null, 3, 40]);
      return {
        event_id: `e${row}`,
        date: pick(2, ["2024", "2025-02"]),
        region_code: pick(3, ["ID", "16", "16.08"]),
        kind: pick(4, ["AUDIT", "TALENT"]),
        participants,
        obs_status: participants === null ? "L" : "A",
        same_meeting_as: pick(5, [null, null, null, `e${pick(6, [1, 5, 9000])}`]),
        source_id: "s-one",
      };
    });
    expectSame(withRows("agenda", meetings), [
      { table: "agenda", measure: "participants", by: ["kind"], where: {} },
      { table: "agenda", measure: "participants", by: ["year"], where: { region_code: ["16.08"] } },
      { table: "agenda", measure: "rows", by: ["kind", "region_code"], where: {} },
    ]);
  });
});
