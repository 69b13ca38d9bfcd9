import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { fillMessage, translate } from "../../src/i18n/index.ts";

type Messages = Record<string, string>;

const root = new URL("../../src/", import.meta.url).pathname;
const read = (file: string): Messages => JSON.parse(readFileSync(root + file, "utf8")) as Messages;
const namespaces = globSync("i18n/id/*.json", { cwd: root })
  .map((file) => basename(file, ".json"))
  .sort();
const placeholders = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ""))].sort();

describe("interface text", () => {
  it.each(namespaces)("%s has the same keys in both languages", (namespace) => {
    expect(Object.keys(read(`i18n/en/${namespace}.json`)).sort()).toEqual(
      Object.keys(read(`i18n/id/${namespace}.json`)).sort(),
    );
  });

  it.each(namespaces)("%s asks for the same parameters in both languages", (namespace) => {
    const english = read(`i18n/en/${namespace}.json`);
    for (const [key, message] of Object.entries(read(`i18n/id/${namespace}.json`)))
      expect(placeholders(english[key] ?? ""), key).toEqual(placeholders(message));
  });

  it.each(namespaces)("%s holds well-formed text", (namespace) => {
    for (const locale of ["id", "en"])
      for (const [key, message] of Object.entries(read(`i18n/${locale}/${namespace}.json`))) {
        expect(message.trim(), key).not.toBe("");
        expect(message.replace(/\{\w+(\|[^|{}]*\|[^|{}]*)?\}/g, ""), key).not.toMatch(/[{}]/);
      }
  });

  it("keeps keys with one first word in one file, but for charts", () => {
    const homes = new Map<string, Set<string>>();
    for (const namespace of namespaces)
      for (const key of Object.keys(read(`i18n/id/${namespace}.json`))) {
        const word = key.split(".")[0] ?? "";
        homes.set(word, (homes.get(word) ?? new Set()).add(namespace));
      }
    homes.delete("chart");
    expect([...homes].filter(([, files]) => files.size > 1)).toEqual([]);
  });

  it("declares no key in two files", () => {
    const keys = namespaces.flatMap((namespace) => Object.keys(read(`i18n/id/${namespace}.json`)));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("uses every key, written out or by a prefix such as `chart.x.${part}`", () => {
    const code = globSync("**/*.{ts,tsx,astro}", { cwd: root })
      .map((file) => readFileSync(root + file, "utf8"))
      .join("\n");
    const prefixes = [...code.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/g)].map(([, prefix]) => prefix ?? "");
    // A chart family is given its messages' prefix: `messages: "chart.asn-by-sex"`.
    const families = [...code.matchAll(/"(chart\.[\w-]+)"/g)].map(([, family]) => `${family}.`);
    const unused = namespaces
      .flatMap((namespace) => Object.keys(read(`i18n/id/${namespace}.json`)))
      .filter(
        (key) => !code.includes(`"${key}"`) && ![...prefixes, ...families].some((prefix) => key.startsWith(prefix)),
      );
    expect(unused).toEqual([]);
  });
});

describe("fillMessage", () => {
  it("prints numbers in the reader's notation and text as it is", () => {
    expect(fillMessage("{n} orang di {place}", { n: 5372, place: "OKU Timur" }, "id")).toBe("5.372 orang di OKU Timur");
    expect(fillMessage("{n} people, {year}", { n: 5372, year: "2025" }, "en")).toBe("5,372 people, 2025");
  });

  it("chooses the plural form by the number", () => {
    const message = "{n} {n|region|regions}";
    expect(fillMessage(message, { n: 1 }, "en")).toBe("1 region");
    expect(fillMessage(message, { n: 0 }, "en")).toBe("0 regions");
    expect(fillMessage(message, { n: 17 }, "en")).toBe("17 regions");
  });

  it("throws when a parameter is missing", () => {
    expect(() => fillMessage("{n} people", {}, "en")).toThrow('"{n} people" wants the parameter n');
  });
});

describe("translate", () => {
  it("gives a key's text in one language", () => {
    expect(translate("id")("nav.regions")).toBe("Wilayah");
    expect(translate("en")("nav.regions")).toBe("Regions");
  });
});
