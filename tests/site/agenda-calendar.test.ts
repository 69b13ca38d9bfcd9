import { describe, expect, it } from "vitest";
import { agendaCalendarFile } from "../../src/site/agenda-calendar.ts";
import { createLinks } from "../../src/site/links.ts";
import type { Tables } from "../../src/site/published.ts";
import { smallAgenda } from "../charts/small-events.ts";

const row = (extra: object) => ({ same_meeting_as: null, participants: null, source_id: "test", ...extra });
const tables = {
  agenda: (smallAgenda.agenda ?? []).map(row),
  regions: [{ region_code: "16.08", name: "Kabupaten Ogan Komering Ulu Timur" }],
  sources: [{ source_id: "test", title: "Berita", publisher: "Koran", url: "https://koran.example/berita" }],
  notes: [{ table: "agenda", row_id: "evt-b", note_id: "Sekitar 100.", note_en: "About 100." }],
} as unknown as Pick<Tables, "agenda" | "regions" | "sources" | "notes">;
const options = { locale: "id" as const, links: createLinks("/lokus/", "https://host.example"), edition: "2026-11-22" };
/** Long lines are folded in the file. */
const file = agendaCalendarFile(tables, options).replaceAll("\r\n ", "");
const eventOf = (id: string): string =>
  new RegExp(`BEGIN:VEVENT\\r\\nUID:${id}@[\\s\\S]*?END:VEVENT`).exec(file)?.[0] ?? "";

describe("agendaCalendarFile", () => {
  it("gives the same bytes for the same data", () => {
    expect(agendaCalendarFile(tables, options)).toBe(agendaCalendarFile(tables, options));
    expect(file.match(/DTSTAMP:.*/g)?.every((line) => line === "DTSTAMP:20261122T000000Z")).toBe(true);
  });

  it("writes an all-day event with a stable id, its place and its source", () => {
    const event = eventOf("evt-b");
    expect(event).toContain("DTSTART;VALUE=DATE:20251105\r\nDTEND;VALUE=DATE:20251106");
    expect(event).toContain("LOCATION:Kabupaten Ogan Komering Ulu Timur");
    expect(event).toContain("Sekitar 100.");
    expect(event).toContain("Sumber: Koran\\, Berita https://koran.example/berita");
    expect(event).toContain("https://host.example/lokus/agenda/#evt-b");
  });

  it("makes one event of rows about one meeting", () => {
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(eventOf("evt-b")).toContain("Juga tentang kegiatan ini: Agenda evt-c.");
  });

  it("lets an event without a day span its month or year, and says so", () => {
    expect(eventOf("evt-a")).toContain("DTSTART;VALUE=DATE:20240301\r\nDTEND;VALUE=DATE:20240401");
    expect(eventOf("evt-a")).toContain("SUMMARY:Agenda evt-a (hari tidak disebutkan\\, Maret 2024)");
    expect(eventOf("evt-e")).toContain("DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20270101");
  });
});
