/** Small tables of visits, change projects and the agenda. */
import type { Row } from "../../src/lib/table-schema.ts";
import type { InlineRows } from "./inline-data.ts";

const visit = (visit_id: string, row: Row): Row => ({
  visit_id,
  source_id: "test",
  organiser: "BPSDM",
  host_name: "Tuan rumah",
  obs_status: row["participants"] == null ? "L" : "A",
  date_status: "ACTUAL",
  ...row,
});

/** Six visits: two hosts in one province, a planned one, one abroad, one without a date, one without people. */
export const smallVisits: InlineRows = {
  visits: [
    visit("vis-a", {
      host_region_code: "73.09",
      host_name: "Kabupaten Maros",
      start_date: "2023-05-02",
      participants: 40,
    }),
    visit("vis-b", {
      host_region_code: "73.71",
      host_name: "Kota Makassar",
      start_date: "2023-05-03",
      participants: 60,
    }),
    visit("vis-c", {
      host_region_code: "16.08",
      host_name: "Kabupaten OKU Timur",
      start_date: "2025-08-24",
      end_date: "2025-08-26",
      participants: 28,
      date_status: "PLANNED",
    }),
    visit("vis-d", {
      host_region_code: null,
      host_name: "Kuala Lumpur, Malaysia",
      start_date: "2024",
      participants: 0,
    }),
    visit("vis-e", { host_region_code: "16.04", host_name: "Kabupaten Lahat", start_date: null, participants: null }),
    visit("vis-f", {
      host_region_code: "73",
      host_name: "Sulawesi Selatan",
      start_date: "2025-06",
      participants: null,
    }),
  ],
  visit_origins: [
    { visit_id: "vis-a", origin_region_code: "91", origin_name: "Papua", obs_status: "L" },
    { visit_id: "vis-a", origin_region_code: "73.02", origin_name: "Bulukumba", obs_status: "L" },
    { visit_id: "vis-b", origin_region_code: "91", origin_name: "Papua", obs_status: "L" },
    { visit_id: "vis-c", origin_region_code: "53.10", origin_name: "Manggarai", obs_status: "L" },
    { visit_id: "vis-c", origin_region_code: "16.10", origin_name: "Ogan Ilir", obs_status: "L" },
    { visit_id: "vis-c", origin_region_code: "16.11", origin_name: "Empat Lawang", obs_status: "L" },
    { visit_id: "vis-d", origin_region_code: null, origin_name: "Kementerian Agama", participants: 0, obs_status: "A" },
  ],
  visit_themes: [
    { visit_id: "vis-a", theme_reported: "innovation", theme: "GF01_PSI" },
    { visit_id: "vis-a", theme_reported: "public-service", theme: "GF01_PSI" },
    { visit_id: "vis-a", theme_reported: "governance", theme: "GF01_GOV" },
    { visit_id: "vis-b", theme_reported: "economy", theme: "GF04" },
    { visit_id: "vis-b", theme_reported: "tourism", theme: "GF04_TOU" },
    { visit_id: "vis-c", theme_reported: "health", theme: "GF07" },
  ],
};

export const smallProjects: InlineRows = {
  projects: [
    {
      project_id: "prj-a",
      owner_region_code: "73.22",
      title: "Satu",
      sector: "health",
      sector_code: "GF07",
      horizon: "_U",
      year: "2022",
    },
    {
      project_id: "prj-b",
      owner_region_code: "73.22",
      title: "SIAP",
      sector: null,
      sector_code: null,
      horizon: "_U",
      year: "2022",
    },
    {
      project_id: "prj-c",
      owner_region_code: "73",
      title: "Layanan daring",
      sector: "digital-services",
      sector_code: "GF01_DIG",
      horizon: "MEDIUM",
      year: "2024",
    },
    {
      project_id: "prj-d",
      owner_region_code: null,
      title: "Rencana",
      sector: "planning",
      sector_code: "GF01_PLN",
      horizon: "_U",
      year: null,
    },
  ],
};

const event = (event_id: string, row: Row): Row => ({
  event_id,
  source_id: "test",
  title_id: `Agenda ${event_id}`,
  title_en: `Event ${event_id}`,
  obs_status: row["participants"] == null ? "L" : "A",
  ...row,
});

export const smallAgenda: InlineRows = {
  agenda: [
    event("evt-a", { date: "2024-03", region_code: "16.09", kind: "INAUGURATION" }),
    event("evt-b", {
      date: "2025-11-05",
      region_code: "16.08",
      kind: "COORDINATION",
      participants: 100,
      obs_status: "E",
    }),
    event("evt-c", {
      date: "2025-11-05",
      region_code: "16.08",
      kind: "TALENT",
      participants: 100,
      obs_status: "E",
      same_meeting_as: "evt-b",
    }),
    event("evt-d", { date: "2025-11-19", region_code: "31", kind: "COORDINATION", participants: 0 }),
    event("evt-e", { date: "2026", region_code: "51", kind: "OTHER" }),
  ],
};
