import { describe, expect, it } from "vitest";
import { createMatcher, regionText } from "../../../src/client/present/search.ts";
import { foldText } from "../../../src/lib/fold-text.ts";

const finds = (query: string, text: string): boolean => createMatcher(query)(foldText(text));

describe("searching charts", () => {
  it("takes no notice of case, diacritics and punctuation", () => {
    expect(foldText("Pelatihan (PKN II), São Tomé")).toBe("pelatihan pkn ii sao tome");
    expect(finds("SAO tomé", "Kunjungan ke São Tomé")).toBe(true);
    expect(finds("pkn-ii", "Angkatan PKN II")).toBe(true);
  });

  it("wants every word, in any order", () => {
    expect(finds("perempuan ASN", "56,2% dari 5.588.245 ASN adalah perempuan")).toBe(true);
    expect(finds("perempuan guru", "56,2% dari 5.588.245 ASN adalah perempuan")).toBe(false);
  });

  it("lets everything through where nothing is typed", () => {
    expect(finds("", "apa saja")).toBe(true);
    expect(finds("  ", "apa saja")).toBe(true);
  });
});

describe("searching regions", () => {
  const finds = (query: string, name: string): boolean => createMatcher(query)(regionText(name));

  it("knows the short forms of long names", () => {
    expect(finds("OKU Timur", "Kabupaten Ogan Komering Ulu Timur")).toBe(true);
    expect(finds("OKU Timur", "Kabupaten Ogan Komering Ulu Selatan")).toBe(false);
    expect(finds("pali", "Kabupaten Penukal Abab Lematang Ilir")).toBe(true);
  });

  it("makes no short form of two words", () => {
    expect(regionText("Kota Jakarta Barat")).toBe("kota jakarta barat");
  });
});
