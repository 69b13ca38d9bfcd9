import { describe, expect, test } from "vitest";
import { portableSources } from "../../../../src/client/explore/result/provenance-text.ts";
import type { SourcesRow } from "../../../../src/generated/tables.ts";
import { translate } from "../../../../src/i18n/index.ts";

const YEARBOOK: SourcesRow = {
  source_id: "yearbook-2025",
  title: "Civil Service Yearbook",
  publisher: "BKN",
  published: "2025-11-01",
  url: "https://example.org/yearbook",
  kind: "STAT",
  language: "en",
};
const words = { t: translate("id"), locale: "id" } as const;

describe("sources of a picture", () => {
  test("are cited with publisher, title and date in words, in the order of the answer", () => {
    const known = new Map([[YEARBOOK.source_id, YEARBOOK]]);
    expect(portableSources(["yearbook-2025"], known, words)).toEqual([
      {
        sourceId: "yearbook-2025",
        title: "Civil Service Yearbook",
        language: "en",
        publisher: "BKN",
        date: "1 November 2025",
        url: "https://example.org/yearbook",
      },
    ]);
    const english = { t: translate("en"), locale: "en" } as const;
    expect(portableSources(["yearbook-2025"], known, english)[0]).not.toHaveProperty("language");
  });

  test("that the published list does not have are named by their code", () => {
    expect(portableSources(["own-count"], new Map(), words)).toEqual([
      { sourceId: "own-count", title: "judul tidak diketahui", publisher: "own-count", url: null, date: null },
    ]);
  });

  test.each([null, "failed"] as const)("stop a picture while their titles are missing (%s)", (sources) => {
    expect(() => portableSources(["yearbook-2025"], sources, words)).toThrow("Judul sumber belum dapat dimuat.");
    expect(portableSources([], sources, words)).toEqual([]);
  });
});
