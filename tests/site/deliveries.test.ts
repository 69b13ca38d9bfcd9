import { expect, test } from "vitest";
import type { Manifest, ManifestTable } from "../../src/lib/manifest.ts";
import { deliveryFeed } from "../../src/site/delivery-feed.ts";
import { deliveryDate, deliveryDays } from "../../src/site/deliveries.ts";
import type { ReleasedEdition } from "../../src/site/edition-pages.ts";
import { createLinks } from "../../src/site/links.ts";

const file = { path: "x.csv", bytes: 1, sha256: "" };
const table = (kind: ManifestTable["kind"], deliveries: ManifestTable["deliveries"]): ManifestTable => ({
  rows: 0,
  kind,
  csv: file,
  idCsv: file,
  parquet: file,
  deliveries,
});
const manifest: Manifest = {
  edition: "2027.01.05",
  cubes: [],
  shards: [],
  inputs: [],
  tables: {
    workforce: table("marginal", [
      { file: "snapshots/workforce/2026-11-22.csv", rows: 389 },
      { file: "snapshots/workforce/2027-01-05-bkn.csv", rows: 1 },
    ]),
    agenda: table("events", [{ file: "snapshots/agenda/2026-11-22.csv", rows: 53 }]),
    merit: table("marginal", [{ file: "snapshots/merit/tambahan.csv", rows: 2 }]),
    regions: table("reference", [{ file: "reference/regions.csv", rows: 553 }]),
  },
};

test("the day is read from the file name, and only a real day counts", () => {
  expect(deliveryDate("snapshots/workforce/2026-11-22.csv")).toBe("2026-11-22");
  expect(deliveryDate("snapshots/workforce/2026-02-30.csv")).toBeNull();
  expect(deliveryDate("snapshots/workforce/tambahan.csv")).toBeNull();
});

test("deliveries are grouped by day, newest first, undated last, reference tables left out", () => {
  expect(
    deliveryDays(manifest).map(({ date, rows, tables }) => [date, rows, tables.map((each) => each.table)]),
  ).toEqual([
    ["2027-01-05", 1, ["workforce"]],
    ["2026-11-22", 442, ["workforce", "agenda"]],
    [null, 2, ["merit"]],
  ]);
});

const edition: ReleasedEdition = {
  name: "2027-02",
  date: "2027-02-01",
  title: "Edition of February 2027",
  facts: "Data as of 1 February 2027: 390 figures and events, 1 chart in Indonesian and English.",
};

test("the feed says what arrived when, in the reader's language, below the base path", () => {
  const feed = deliveryFeed(manifest, [edition], createLinks("/lokus/", "https://example.org"), "en");
  expect(feed.items).toMatchObject([
    {
      title: "Edition of February 2027",
      link: "https://example.org/lokus/en/editions/2027-02/",
      description: "Data as of 1 February 2027: 390 figures and events, 1 chart in Indonesian and English.",
      pubDate: new Date("2027-02-01T00:00:00Z"),
    },
    {
      title: "Delivery of 5 January 2027: 1 row in 1 table",
      link: "https://example.org/lokus/en/data/#delivery-2027-01-05",
      description: "Workforce composition: 1 row",
      pubDate: new Date("2027-01-05T00:00:00Z"),
    },
    { title: "Delivery of 22 November 2026: 442 rows in 2 tables" },
    { title: "Delivery without a date: 2 rows in 1 table" },
  ]);
  expect(feed.customData).toContain('href="https://example.org/lokus/en/feed.xml"');
});
