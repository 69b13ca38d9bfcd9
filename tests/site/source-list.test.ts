import { expect, test } from "vitest";
import { codelistCodes } from "../../src/generated/codelists.ts";
import type { SourcesRow } from "../../src/generated/tables.ts";
import { translate } from "../../src/i18n/index.ts";
import { Codelist } from "../../src/lib/codelist.ts";
import { publisherLabel } from "../../src/i18n/publisher-label.ts";
import { groupSources } from "../../src/site/source-list.ts";

const kinds = new Codelist("source_kind", codelistCodes["source_kind"] ?? []);
const source = (
  source_id: string,
  kind: SourcesRow["kind"],
  publisher: string,
  published: string | null,
): SourcesRow => ({
  source_id,
  title: source_id,
  publisher,
  published,
  url: null,
  kind,
  language: "id",
});

test("kinds follow the code list and publishers the alphabet, whatever their case", () => {
  const groups = groupSources(
    [source("n", "NEWS", "Antara", "2025"), source("z", "STAT", "GoodStats", null), source("b", "STAT", "bKN", "2021")],
    kinds,
  );
  expect(groups.map(({ id, sources }) => [id, sources.map(({ source_id }) => source_id)])).toEqual([
    ["stat", ["b", "z"]],
    ["news", ["n"]],
  ]);
});

test("a long kind is split by year, newest first and undated last", () => {
  const news = Array.from({ length: 101 }, (_, index) =>
    source(`n${index}`, "NEWS", "JPNN", index === 0 ? null : index < 40 ? "2024-05" : "2025-11-05"),
  );
  expect(groupSources(news, kinds).map(({ id, sources }) => [id, sources.length])).toEqual([
    ["news-2025", 61],
    ["news-2024", 39],
    ["news-undated", 1],
  ]);
});

test("remarks on a publisher are said in the reader's language", () => {
  expect(publisherLabel("BKN (reprint)", translate("id"))).toBe("BKN (cetak ulang)");
  expect(publisherLabel("BKN (reprint)", translate("en"))).toBe("BKN (reprint)");
  expect(publisherLabel("Detik (reprint of detikSumbagsel)", translate("id"))).toBe(
    "Detik (cetak ulang dari detikSumbagsel)",
  );
  expect(publisherLabel("Republika (ReJogja)", translate("id"))).toBe("Republika (ReJogja)");
  expect(publisherLabel("unknown (stored page without address)", translate("id"))).toBe("Penerbit tidak diketahui");
});
