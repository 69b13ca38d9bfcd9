import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";

const script = readFileSync(new URL("../../../src/client/embed/embed.js", import.meta.url), "utf8");
const BODY = `<div class="edition"><a href="https://asn.example/lokus/embed/2027-01/asn-trend/">2027</a></div>
<details class="part-table"></details><p class="home"><a href="https://asn.example/lokus/#asn-trend">asn</a></p>`;

/** The embed as the browser has read it, for the query of its address. */
async function open(query: string): Promise<Document> {
  const { window } = new JSDOM("<!doctype html>", {
    url: `https://asn.example/lokus/embed/2026-11/asn-trend/${query}`,
    runScripts: "outside-only",
  });
  window.eval(script);
  window.document.body.innerHTML = BODY;
  await new Promise((resolve) => {
    window.addEventListener("load", resolve);
  });
  return window.document;
}
const linksOf = (document: Document): string[] => [...document.querySelectorAll("a")].map(({ href }) => href);

describe("the script of embeds", () => {
  it("takes what the host asked for to the newer edition in the same frame, and nothing to other pages", async () => {
    expect(linksOf(await open("?theme=dark&show=chart"))).toEqual([
      "https://asn.example/lokus/embed/2027-01/asn-trend/?theme=dark&show=chart",
      "https://asn.example/lokus/#asn-trend",
    ]);
    expect(linksOf(await open(""))[0]).toBe("https://asn.example/lokus/embed/2027-01/asn-trend/");
  });

  it.each([
    ["", undefined, undefined, false],
    ["?theme=dark", "dark", undefined, false],
    ["?theme=dark%22onload", undefined, undefined, false],
    ["?show=everything", undefined, undefined, false],
    ["?show=table", undefined, "title chart notes", true],
    ["?show=chart,table", undefined, "title notes", false],
    ["?show=source", undefined, "title chart table notes", false],
    ["?show=table&theme=light&theme=dark", "light", "title chart notes", true],
  ])("reads %j", async (query, theme, without, opensTable) => {
    const document = await open(query);
    expect(document.documentElement.dataset["theme"]).toBe(theme);
    expect(document.documentElement.dataset["without"]).toBe(without);
    expect(document.querySelector("details")!.open).toBe(opensTable);
  });
});
