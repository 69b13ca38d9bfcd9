import { expect, test } from "vitest";
import { bestTable, fitOf, nearestTables } from "../../../src/client/own/header-fit.ts";
import type { TableSchema } from "../../../src/lib/table-schema.ts";

const schema = (name: string, names: readonly string[], optional: readonly string[] = []): TableSchema => ({
  name,
  title: name,
  title_en: name,
  description: "",
  description_en: "",
  kind: "events",
  fields: [...names, ...optional].map((field) => ({
    name: field,
    type: "string",
    title: field,
    title_en: field,
    role: "text",
    optional: optional.includes(field),
  })),
  primaryKey: [],
  missingValues: [""],
});
const schemas = {
  people: schema("people", ["id", "date", "sex", "count"], ["note"]),
  places: schema("places", ["id", "date", "place"]),
};

test("a fit names what is matched, missing and extra; optional columns are never missing", () => {
  expect(fitOf(["id", "date", "sex", "colour"], schemas.people)).toEqual({
    matched: ["id", "date", "sex"],
    missing: ["count"],
    extra: ["colour"],
    score: 3 / 5,
  });
  expect(fitOf(["id", "date", "sex", "count"], schemas.people).score).toBe(1);
});

test("a derived column is not missing, and is no column of a delivery", () => {
  const [id, host] = schemas.places.fields;
  const derived = { ...host!, name: "host", derived: { through: "id", field: "place" } };
  const visits = { ...schemas.places, fields: [id!, derived] };
  expect(fitOf(["id"], visits)).toEqual({ matched: ["id"], missing: [], extra: [], score: 1 });
  expect(fitOf(["id", "host"], visits).extra).toEqual(["host"]);
});

test("the best table fits by more than chance", () => {
  expect(bestTable(["id", "date", "place"], schemas)).toBe("places");
  expect(bestTable(["id", "date", "colour", "size"], schemas)).toBeNull();
  expect(bestTable([], schemas)).toBeNull();
});

test("the nearest tables come in the order of their fit, and none that shares no column", () => {
  expect(nearestTables(["id", "date", "colour"], schemas, 3).map(({ table }) => table)).toEqual(["places", "people"]);
  expect(nearestTables(["colour"], schemas, 3)).toEqual([]);
});
