import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";

type Cells = Record<string, string>;
const read = (path: string): Cells[] =>
  Papa.parse<Cells>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data;
const firstDelivery = (table: string): Cells[] => read(`data/snapshots/${table}/2026-11-22.csv`);

/** Key fields and the carried value of each table, as the facts named them when they came in. */
const TABLES: Record<string, { rows: number; key: string[]; value: string }> = {
  workforce: { rows: 389, key: ["row_id"], value: "headcount" },
  merit: { rows: 20, key: ["merit_id"], value: "merit_index" },
  talent: { rows: 48, key: ["talent_id"], value: "step" },
  talent_counts: { rows: 19, key: ["as_of", "region_code", "measure"], value: "value" },
  rotations: { rows: 18, key: ["rotation_id"], value: "officials" },
  cohorts: { rows: 170, key: ["cohort_id"], value: "participants" },
  cohort_origins: { rows: 290, key: ["cohort_id", "origin_name"], value: "participants" },
  visits: { rows: 89, key: ["visit_id"], value: "participants" },
  visit_origins: { rows: 140, key: ["visit_id", "origin_name"], value: "participants" },
  visit_themes: { rows: 168, key: ["visit_id", "theme_reported"], value: "theme" },
  projects: { rows: 76, key: ["project_id"], value: "sector_code" },
  seminars: { rows: 12, key: ["seminar_id"], value: "participants" },
  agenda: { rows: 53, key: ["event_id"], value: "participants" },
};

describe("every fact that came in is still there", () => {
  const carried = read("tests/fixtures/facts/carried-over.csv");

  test.each(Object.entries(TABLES))("%s holds every id with its source and value", (table, { rows, key, value }) => {
    const expected = carried.filter((fact) => fact["table"] === table);
    expect(expected).toHaveLength(rows);
    const found = firstDelivery(table).map((row) => ({
      table,
      id: key.map((field) => row[field]).join("/"),
      source_id: row["source_id"],
      value: row[value],
    }));
    expect(found).toEqual(expected);
  });

  test.each([
    ["regions", 553],
    ["sources", 378],
    ["notes", 52],
    ["glossary", 104],
  ])("reference table %s holds %i rows", (table, rows) => {
    expect(read(`data/reference/${table}.csv`)).toHaveLength(rows);
  });

  test("the 64 declared checks came along; those after them are ours", () => {
    const checks = read("data/reference/total_checks.csv");
    expect(checks.slice(0, 64).map(({ check_id = "" }) => Number(check_id.slice(1)))).toEqual(
      Array.from({ length: 64 }, (_, index) => index + 1),
    );
    expect(checks.slice(64).every(({ kind }) => kind !== "exact")).toBe(true);
  });

  test("residents of the provinces and of the regencies and cities both add to the country", () => {
    const regions = read("data/reference/regions.csv");
    const residents = (wanted: (level: string) => boolean): number =>
      regions.filter(({ level = "" }) => wanted(level)).reduce((sum, row) => sum + Number(row["population_2025"]), 0);
    expect(residents((level) => level === "province")).toBe(284_973_643);
    expect(residents((level) => level === "regency" || level === "city")).toBe(284_973_643);
    expect(residents((level) => level === "country")).toBe(284_973_643);
  });
});

describe("the figures that the project exists for", () => {
  const workforce = new Map(firstDelivery("workforce").map((row) => [row["row_id"], row]));
  const headcount = (id: string): number => Number(workforce.get(id)?.["headcount"]);

  test("OKU Timur, 5 November 2025: 5,372 = 1,559 + 3,813 under its own definition", () => {
    expect(headcount("w0273")).toBe(5372);
    expect(headcount("w0274") + headcount("w0275")).toBe(5372);
    expect(workforce.get("w0273")?.["definition"]).toBe("STRUCTURAL_PNS_AND_PPPK");
    expect(workforce.get("w0276")).toMatchObject({ headcount: "4157", stage: "PLANNED", employment_status: "PPPK_PW" });
  });

  test("OKU Timur, December 2025: 13,718 = 5,580 + 3,981 + 4,157", () => {
    expect(headcount("w0277")).toBe(13_718);
    expect(headcount("w0278") + headcount("w0279") + headcount("w0280")).toBe(13_718);
    expect(workforce.get("w0277")).toMatchObject({ definition: "FULL", as_of: "2025-12" });
  });

  test("the visit to OKU Timur is planned for 24 to 26 August 2025 with 28 people from nine origins", () => {
    const visit = firstDelivery("visits").find((row) => row["visit_id"] === "vis-okutimur-2025-08");
    expect(visit).toMatchObject({
      start_date: "2025-08-24",
      end_date: "2025-08-26",
      participants: "28",
      date_status: "PLANNED",
    });
    const origins = firstDelivery("visit_origins").filter((row) => row["visit_id"] === "vis-okutimur-2025-08");
    expect(origins.map((row) => row["origin_name"])).toHaveLength(9);
    expect(origins.map((row) => row["origin_region_code"])).toEqual(expect.arrayContaining(["16", "53.10"]));
  });

  test("the visit to Banten keeps what was reported: 57 people, four names, five themes, a note", () => {
    const of = (table: string) => firstDelivery(table).filter((row) => row["visit_id"] === "vis-banten-2024-07");
    expect(of("visits")[0]).toMatchObject({ participants: "57", host_region_code: "36" });
    expect(of("visit_origins")).toHaveLength(4);
    expect(of("visit_themes").map((row) => row["theme_reported"])).toEqual([
      "investment",
      "digital-services",
      "public-service-mall",
      "poverty",
      "collaboration",
    ]);
    const note = read("data/reference/notes.csv").find((row) => row["row_id"] === "vis-banten-2024-07");
    expect(note?.["note_id"]).toContain("4 provinsi");
  });

  test("the PKN II XXXVII seminar has its 10 people, its cohort and the region that the source misspells", () => {
    const seminar = firstDelivery("seminars").find((row) => row["seminar_id"] === "sem-pkn2-xxxvii-sumsel-2024-12-19");
    expect(seminar).toMatchObject({ date: "2024-12-19", participants: "10", cohort_id: "pkn2-2024-xxxvii-sumsel" });
    const origins = firstDelivery("cohort_origins").filter((row) => row["cohort_id"] === "pkn2-2024-xxxvii-sumsel");
    expect(origins.map((row) => row["origin_region_code"])).toContain("82.08");
  });

  test("the OKU Selatan working meeting has its three items and the rotation before it", () => {
    const events = firstDelivery("agenda").filter((row) => row["region_code"] === "16.09" && row["date"]?.startsWith("2024-03"));
    expect(events.map((row) => row["kind"])).toEqual(["WORKING", "ACCOUNTABILITY", "AUDIT", "OTHER", "INAUGURATION"]);
  });

  test("the talent-management meeting of 5 November 2025 is one meeting of about 100", () => {
    const events = firstDelivery("agenda").filter((row) => row["region_code"] === "16.08" && row["date"] === "2025-11-05");
    expect(events.map((row) => [row["participants"], row["obs_status"]])).toEqual([
      ["100", "E"],
      ["100", "E"],
    ]);
    expect(events[1]?.["same_meeting_as"]).toBe(events[0]?.["event_id"]);
  });
});
