import { describe, expect, it } from "vitest";
import { NARROW_PX } from "../../src/charts/chart.ts";
import { cohortHosts, type CohortHostsData } from "../../src/charts/training/cohort-hosts.ts";
import { cohortOrigins, type CohortOriginsData } from "../../src/charts/training/cohort-origins.ts";
import { cohortsByProvider, type CohortsByProviderData } from "../../src/charts/training/cohorts-by-provider.ts";
import { cohortsByYear, type CohortsByYearData } from "../../src/charts/training/cohorts-by-year.ts";
import { cohortsTimeline, type CohortsTimelineData } from "../../src/charts/training/cohorts-timeline.ts";
import { participantsByYear, type ParticipantsByYearData } from "../../src/charts/training/participants-by-year.ts";
import { regionCohorts, type RegionCohortsData } from "../../src/charts/training/region-cohorts.ts";
import { inlineRows, realSource } from "./inline-data.ts";
import { context, texts } from "./reading.ts";
import { drawChart, expectDrawings } from "./snapshot.ts";

const common = { date_status: "ACTUAL", obs_status: "A", source_id: "s1" } as const;
const unknown = { participants: null, obs_status: "L" } as const;
const source = inlineRows({
  cohorts: [
    {
      ...common,
      cohort_id: "a",
      programme: "PKN_II",
      angkatan: "XXII",
      year: "2023",
      organiser: "BPSDM A",
      venue_region_code: "16.71",
      start_date: "2023-07-25",
      end_date: "2023-11-16",
      participants: 55,
    },
    {
      ...common,
      ...unknown,
      cohort_id: "b",
      programme: "PKN_II",
      angkatan: "XVIII",
      year: "2023",
      organiser: "BPSDMD A",
      venue_region_code: "16.71",
      start_date: "2023-08-27",
    },
    {
      ...common,
      ...unknown,
      cohort_id: "c",
      programme: "PKA",
      angkatan: "I",
      year: "2025",
      organiser: "BPSDM A",
      end_date: "2025-12-12",
    },
    { ...common, cohort_id: "d", programme: "PKA", year: "2025", venue_region_code: "73", participants: 0 },
    {
      ...common,
      cohort_id: "e",
      programme: "LATSAR",
      angkatan: "1-15",
      year: "2025",
      organiser: "BKPSDM B",
      venue_region_code: "94.01",
      start_date: "2025-09-08",
      participants: 566,
      date_status: "PLANNED",
    },
    {
      ...common,
      ...unknown,
      cohort_id: "f",
      programme: "PKA",
      angkatan: "II",
      year: "2025",
      venue_region_code: "16",
      date_status: "PLANNED",
    },
  ],
  cohort_origins: [
    {
      cohort_id: "a",
      origin_region_code: "16",
      origin_name: "Sumatera Selatan",
      participants: 5,
      obs_status: "A",
      source_id: "s1",
    },
    {
      cohort_id: "a",
      origin_region_code: "16.08",
      origin_name: "Kabupaten Ogan Komering Ulu Timur",
      participants: 0,
      obs_status: "A",
      source_id: "s1",
    },
    {
      cohort_id: "b",
      origin_region_code: "73.71",
      origin_name: "Kota Makassar",
      participants: null,
      obs_status: "L",
      source_id: "s1",
    },
    {
      cohort_id: "c",
      origin_region_code: "16.08",
      origin_name: "Kabupaten Ogan Komering Ulu Timur",
      participants: 3,
      obs_status: "A",
      source_id: "s1",
    },
    {
      cohort_id: "c",
      origin_region_code: null,
      origin_name: "Kejaksaan Agung",
      participants: 6,
      obs_status: "A",
      source_id: "s1",
    },
  ],
});
const real = realSource();

describe("cohorts-timeline", () => {
  const data = cohortsTimeline.data(source, {}) as CohortsTimelineData;

  it("draws both dates, one date, and years alone", () => {
    expectDrawings(cohortsTimeline, data);
  });

  it("says what was published of each cohort's dates", () => {
    expect(texts(cohortsTimeline.table(data, context("id")).rows).slice(1, 3)).toEqual([
      [
        "PKN II, angkatan XVIII (2023)",
        "BPSDMD A",
        "Kota Palembang",
        "27 Agustus 2023",
        "tidak dipublikasikan",
        "terlaksana",
        "",
      ],
      [
        "Latsar, angkatan 1-15 (2025)",
        "BKPSDM B",
        "Kabupaten Nabire",
        "8 September 2025",
        "tidak dipublikasikan",
        "rencana",
        "566",
      ],
    ]);
    expect(cohortsTimeline.description(data, context("en"))).toBe(
      "Time line with one lane for each programme: PKN II 2, PKA 3, Latsar 1. 6 cohorts: 1 with a start and an end date, 2 with only a start, 1 with only an end and 2 with only a year. 2 of them are only planned.",
    );
  });

  it("holds all 170 committed cohorts", () => {
    const whole = cohortsTimeline.data(real, {}) as CohortsTimelineData;
    expect(cohortsTimeline.table(whole, context("id")).rows).toHaveLength(170);
    expect(cohortsTimeline.title(whole, context("id"))).toBe(
      "170 angkatan pelatihan ditemukan: 93 dengan tanggal yang dipublikasikan, 77 hanya dengan tahunnya",
    );
  });
});

describe("cohorts-by-year", () => {
  const data = cohortsByYear.data(source, {}) as CohortsByYearData;

  it("draws planned cohorts hollow and keeps a year without any", () => {
    expectDrawings(cohortsByYear, data);
  });

  it("counts cohorts by programme and tells planned ones", () => {
    expect(texts(cohortsByYear.table(data, context("id")).rows)).toEqual([
      ["2023", "2", "0", "0", "2", "2", "0"],
      ["2024", "0", "0", "0", "0", "0", "0"],
      ["2025", "0", "3", "1", "4", "2", "2"],
    ]);
    expect(cohortsByYear.description(data, context("en"))).toBe(
      "Columns by year, one row for each programme, all on one scale. All programmes: 2023 2, 2024 0, 2025 2. By programme: PKN II 2, PKA 2, Latsar 0. 2 more cohorts are only planned.",
    );
  });

  it("tells the committed counts", () => {
    expect(cohortsByYear.title(cohortsByYear.data(real, {}) as CohortsByYearData, context("en"))).toBe(
      "Most cohorts were reported for 2025: 50 of 157",
    );
  });
});

describe("participants-by-year", () => {
  const data = participantsByYear.data(source, {}) as ParticipantsByYearData;

  it("draws zero, unpublished and planned numbers each in its own way", () => {
    expectDrawings(participantsByYear, data);
  });

  it("says for how many cohorts the number is known, and never adds planned participants", () => {
    expect(texts(participantsByYear.table(data, context("id")).rows)).toEqual([
      ["Semua program", "2023", "55", "1", "2", "0", "0"],
      ["Semua program", "2025", "0", "1", "2", "566", "2"],
      ["PKN II", "2023", "55", "1", "2", "0", "0"],
      ["PKA", "2025", "0", "1", "2", "", "1"],
      ["Latsar", "2025", "0", "0", "0", "566", "1"],
    ]);
    expect(participantsByYear.description(data, context("en"))).toBe(
      "Columns by year, one row for each programme, all on one scale. All programmes: 2023 55 (1 of 2 cohorts); 2025 0 (1 of 2 cohorts). The 566 planned participants of 1 cohort are stacked hollow and not added to the actual ones.",
    );
  });

  it("tells the committed sums", () => {
    const whole = participantsByYear.data(real, {}) as ParticipantsByYearData;
    expect(participantsByYear.title(whole, context("id"))).toBe(
      "4.939 peserta dalam 87 angkatan yang jumlahnya dipublikasikan, dari 157 angkatan yang terlaksana",
    );
  });
});

describe("cohorts-by-provider", () => {
  const data = cohortsByProvider.data(source, {}) as CohortsByProviderData;

  it("draws names as written, and the unnamed apart", () => {
    expectDrawings(cohortsByProvider, data);
  });

  it("does not merge names that are written differently", () => {
    expect(texts(cohortsByProvider.table(data, context("id")).rows)).toEqual([
      ["BPSDM A", "2", "0"],
      ["BKPSDM B", "0", "1"],
      ["BPSDMD A", "1", "0"],
      ["penyelenggara tidak disebut", "1", "1"],
    ]);
    expect(cohortsByProvider.description(data, context("en"))).toBe(
      "Horizontal bars: BPSDM A 2; BKPSDM B 0 + 1; BPSDMD A 1. 2 cohorts without a named organiser. A number after + is planned.",
    );
  });

  it("lists all 71 committed names", () => {
    const whole = cohortsByProvider.data(real, {}) as CohortsByProviderData;
    expect(cohortsByProvider.table(whole, context("id")).rows).toHaveLength(72);
    expect(cohortsByProvider.title(whole, context("en"))).toBe("LAN RI organised the most cohorts: 9 of 157 reported");
  });
});

describe("cohort-hosts", () => {
  const data = cohortHosts.data(source, {}) as CohortHostsData;

  it("draws provinces and cohorts without a place", () => {
    expectDrawings(cohortHosts, data);
  });

  it("counts a city in its province", () => {
    expect(texts(cohortHosts.table(data, context("id")).rows)).toEqual([
      ["Sumatera Selatan", "2", "1"],
      ["Sulawesi Selatan", "1", "0"],
      ["Papua Tengah", "0", "1"],
      ["tempat tidak disebut", "1", "0"],
    ]);
    expect(cohortHosts.description(data, context("id"))).toBe(
      "Diagram batang mendatar: Sumatera Selatan 2 + 1, Sulawesi Selatan 1, Papua Tengah 0 + 1. Untuk 1 angkatan tempatnya tidak disebut. Angka sesudah tanda + masih berupa rencana.",
    );
  });

  it("tells the committed ranking", () => {
    const whole = cohortHosts.data(real, {}) as CohortHostsData;
    expect(cohortHosts.title(whole, context("id"))).toBe(
      "Sulawesi Selatan paling sering menjadi tempat pelatihan: 14 dari 157 angkatan yang terlaksana",
    );
    expect(whole.withoutPlace).toHaveLength(24);
  });
});

describe("cohort-origins", () => {
  const data = cohortOrigins.data(source, {}) as CohortOriginsData;

  it("draws provinces and origins that are no region", () => {
    expectDrawings(cohortOrigins, data);
  });

  it("counts a cohort once in a province and adds up only published numbers", () => {
    expect(texts(cohortOrigins.table(data, context("id")).rows)).toEqual([
      ["Sumatera Selatan", "2", "0", "8", "3", "3", ""],
      ["Sulawesi Selatan", "1", "0", "", "0", "1", ""],
      ["Kementerian, lembaga, dan tempat yang tidak pasti", "1", "0", "6", "1", "1", ""],
    ]);
    expect(cohortOrigins.description(data, context("en"))).toBe(
      "Horizontal bars: Sumatera Selatan 2, Sulawesi Selatan 1. 1 cohort names ministries, agencies or places that are not certain. A number after + is planned.",
    );
  });

  it("keeps the participants of a planned cohort apart", () => {
    const whole = cohortOrigins.data(real, {}) as CohortOriginsData;
    const [java] = texts(cohortOrigins.table(whole, context("en")).rows);
    expect(java).toEqual(["Jawa Tengah", "13", "3", "59", "4", "13", "158"]);
  });

  it("tells the committed origins: 290 of 114 cohorts, 128 with a number", () => {
    const whole = cohortOrigins.data(real, {}) as CohortOriginsData;
    expect(whole.origins).toHaveLength(290);
    expect(whole.withOrigin).toHaveLength(114);
    expect(cohortOrigins.notes?.(whole, context("en"))).toContain(
      "The number of people was published for 128 of 290 origins; the table adds up only those.",
    );
  });
});

describe("region-cohorts", () => {
  const data = regionCohorts.data(source, { region: "16" }) as RegionCohortsData;

  it("draws cohorts held in a province and those with participants from it", () => {
    expectDrawings(regionCohorts, data);
  });

  it("takes in the regencies of a province and says which part the region played", () => {
    expect(regionCohorts.title(data, context("id"))).toBe(
      "Sumatera Selatan: tempat 3 angkatan pelatihan dan asal peserta 2 angkatan",
    );
    expect(texts(regionCohorts.table(data, context("en")).rows).map((row) => [row[0], row[7], row[8]])).toEqual([
      ["PKA, cohort I (2025)", "Participants from here", "3"],
      ["PKA, cohort II (2025)", "Held here", ""],
      ["PKN II, cohort XVIII (2023)", "Held here", ""],
      ["PKN II, cohort XXII (2023)", "venue and origin of participants", "5"],
    ]);
  });

  it("is nothing for a region without a cohort, or without a region", () => {
    expect(regionCohorts.data(source, { region: "51" })).toBeNull();
    expect(regionCohorts.data(source, {})).toBeNull();
  });

  it("does not take regency 16.1x for part of regency 16.1", () => {
    expect(regionCohorts.data(source, { region: "16.7" })).toBeNull();
  });

  it("draws every committed region that has a cohort, on a phone too", () => {
    const drawn = real.regionCodes.flatMap((region) => {
      const own = regionCohorts.data(real, { region });
      return own === null ? [] : [drawChart(regionCohorts, own, { widthPx: NARROW_PX })];
    });
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.every((svg) => !svg.includes("NaN"))).toBe(true);
  });
});
