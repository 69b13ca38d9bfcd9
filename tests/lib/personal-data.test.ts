import { describe, expect, test } from "vitest";
import { findPersonalData, maskPersonalData } from "../../src/lib/personal-data.ts";

const kinds = (text: string): string[] => findPersonalData(text).map(({ kind }) => kind);

describe("identifiers of persons", () => {
  test.each([
    ["198001012005011001", "nip"],
    ["NIP. 19800101 200501 1 001", "nip"],
    ["1980 0101 2005 0110 01", "nip"],
    ["https://example.go.id/?nip=198001012005011001", "nip"],
    ["1608014501900001", "nik"],
    ["1608 0145 0190 0001", "nik"],
    ["budi@bkpsdm.okutimurkab.go.id", "email"],
    ["0812-3456-7890", "phone"],
    ["+62 812 3456 7890", "phone"],
    ["6281234567890", "phone"],
    ["(0735) 481234", "phone"],
  ])("%s is found", (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  test.each([
    "5588245",
    "284973643",
    "-6.2088123456789012",
    "2025-08-24",
    "2015 2016 2017 2018",
    "w0001 w0002 w0003",
    "https://example.com/read/2019/10/21/2100000651234567/sebanyak-4.286.918-orang",
    "https://medium.com/@lan/artikel",
    "github:cahyadsn/wilayah@000a1025:README.md",
    "ISBN 978-602-1234-56-7",
  ])("%s is not", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test("keep two characters at each end when masked", () => {
    expect(maskPersonalData("Budi, 198001012005011001, 0812-3456-7890, budi@x.go.id.")).toBe(
      "Budi, 19**************01, 08**********90, bu********id.",
    );
  });

  test("are masked even when a digit is missing", () => {
    expect(maskPersonalData("19800101200501100")).toBe("19*************00");
  });

  test("leave other text as it is", () => {
    expect(maskPersonalData("13.718 pegawai pada 2025-12")).toBe("13.718 pegawai pada 2025-12");
  });
});
