import { describe, expect, it } from "vitest";
import { ROUTES } from "../../src/lib/routes.ts";
import { listPages } from "../../src/site/pages.ts";
import { createSitemapItem, findPage, isEmbed } from "../../src/site/sitemap.ts";

describe("findPage", () => {
  it("finds every listed page by its path", () => {
    for (const page of listPages(undefined, { regions: ["16.08"], data: ["workforce"] }))
      expect(findPage(page.path)).toEqual(page);
    expect(listPages()).toHaveLength(2 * Object.keys(ROUTES).length);
  });

  it("knows no page for other paths", () => {
    expect(findPage("404/")).toBeNull();
    expect(findPage("wilayah/16/08/")).toBeNull();
  });
});

describe("isEmbed", () => {
  it("tells embeds from pages, below a sub-path too", () => {
    expect(["/embed/asn-trend/", "/lokus/en/embed/2026-11/asn-trend/"].filter(isEmbed)).toHaveLength(2);
    expect(["/", "/komposisi/", "/lokus/en/regions/16.08/"].filter(isEmbed)).toEqual([]);
  });
});

describe("createSitemapItem", () => {
  const serialize = createSitemapItem({ site: "https://host.example", base: "/lokus/" });

  it("links a page to itself in both languages, whose paths differ", () => {
    expect(serialize({ url: "https://host.example/lokus/wilayah/16.08/" }).links).toEqual([
      { lang: "id", url: "https://host.example/lokus/wilayah/16.08/" },
      { lang: "en", url: "https://host.example/lokus/en/regions/16.08/" },
    ]);
  });

  it("leaves a page of no route as it is", () => {
    expect(serialize({ url: "https://host.example/lokus/other/" })).toEqual({
      url: "https://host.example/lokus/other/",
    });
  });
});
