import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { expectQuiet, openExplorer, type Explorer, type ResultOnPage } from "./explore-driver.ts";
import { launchBrowser, layoutShift } from "./site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = (query = "", options = {}): Promise<Explorer> => openExplorer(browser, inject("origin"), query, options);

const question = ({ page }: Explorer): Locator => page.getByRole("form", { name: "Pertanyaan" });

/** A question with its answer in the published facts: asked by link, then by the controls, then of the SQL engine. */
interface KnownQuestion {
  readonly name: string;
  readonly query: string;
  readonly ask: (explorer: Explorer) => Promise<void>;
  readonly status: "ok" | "not-published";
  /** Some or all of the values, by the codes of their rows. */
  readonly values: Readonly<Record<string, string>>;
}

const KNOWN_QUESTIONS: readonly KnownQuestion[] = [
  {
    name: "ASN by sex at 1 November 2025",
    query: "by=sex&asof=2025-11-01",
    ask: async ({ choose }) => {
      await choose("Baris", "Jenis kelamin");
      await choose("Tanggal acuan", "1 November 2025");
    },
    status: "ok",
    values: { F: "3140460", M: "2447785" },
  },
  {
    name: "PNS against PPPK at 1 November 2025",
    query: "by=employment_status&where.employment_status=PNS,PPPK&asof=2025-11-01",
    ask: async ({ choose, filter }) => {
      await choose("Tanggal acuan", "1 November 2025");
      await filter("Status kepegawaian", "Pegawai Negeri Sipil", "Pegawai Pemerintah dengan Perjanjian Kerja (PPPK)");
    },
    status: "ok",
    values: { PNS: "3599590", PPPK: "1988655" },
  },
  {
    name: "visits hosted by regions of South Sumatra",
    query: "table=visits&by=host_region_code&where.host_region_code=16",
    ask: async ({ choose, filter }) => {
      await choose("Tabel", "Visitasi kepemimpinan");
      await filter("Tuan rumah", "Sumatera Selatan");
    },
    status: "ok",
    values: { "16.03": "1", "16.04": "1", "16.08": "1" },
  },
  {
    name: "PNS per 1,000 residents by province in December 2023",
    query: "by=region_code&where.employment_status=PNS&asof=2023-12-31&per=1000",
    ask: async ({ choose, filter }) => {
      await filter("Status kepegawaian", "Pegawai Negeri Sipil");
      await choose("Baris", "Wilayah");
      await choose("Tanggal acuan", "31 Desember 2023");
      await choose("Hitungan", "Per 1.000 penduduk");
    },
    status: "ok",
    values: { "11": "27.33770322606344", "16": "13.102819842708355" },
  },
  {
    name: "ASN per 1,000 residents by province, which nobody published",
    query: "by=region_code&asof=2023-12-31&per=1000",
    // The controls do not offer it; only a link can ask.
    ask: async ({ page }) => {
      await page.evaluate(() => {
        history.pushState(null, "", "?by=region_code&asof=2023-12-31&per=1000");
        dispatchEvent(new PopStateEvent("popstate"));
      });
    },
    status: "not-published",
    values: { "": "" },
  },
  {
    name: "staff of the government of OKU Timur",
    query: "by=employment_status&where.region_code=16.08&where.employer=OWN",
    ask: async ({ filter }) => {
      await filter("Wilayah", "Ogan Komering Ulu Timur");
      await filter("Instansi", "Pemerintah daerah itu sendiri");
    },
    status: "ok",
    values: { PNS: "5580", PPPK_FT: "3981", PPPK_PW: "4157" },
  },
  {
    name: "merit index of provinces",
    query: "table=merit&by=region_code",
    ask: async ({ choose }) => {
      await choose("Tabel", "Indeks sistem merit");
    },
    status: "ok",
    values: { "19": "301", "21": "330.5", "32": "392", "52": "", "74": "250" },
  },
  {
    name: "participants of cohorts by programme",
    query: "table=cohorts&measure=participants&by=programme",
    ask: async ({ choose }) => {
      await choose("Tabel", "Angkatan pelatihan");
      await choose("Ukuran", "Jumlah peserta");
    },
    status: "ok",
    values: { PKN_I: "72", PKN_II: "1505", PKA: "1908", PKP: "883", LATSAR: "3315" },
  },
  {
    name: "agenda by kind",
    query: "table=agenda&by=kind",
    ask: async ({ choose }) => {
      await choose("Tabel", "Agenda publik");
      await choose("Baris", "Jenis agenda");
    },
    status: "ok",
    values: {
      COORDINATION: "8",
      WORKING: "1",
      AUDIT: "6",
      ACCOUNTABILITY: "7",
      INAUGURATION: "4",
      TALENT: "6",
      OTHER: "21",
    },
  },
  {
    name: "change projects by year",
    query: "table=projects&by=year",
    ask: async ({ choose }) => {
      await choose("Tabel", "Proyek perubahan");
      await choose("Baris", "Tahun");
    },
    status: "ok",
    values: { "2022": "27", "2023": "11", "2024": "19", "2025": "11", _U: "1" },
  },
];

const expectAnswer = (found: ResultOnPage, { status, values }: KnownQuestion): void => {
  expect(found.status).toBe(status);
  expect(found.values).toMatchObject(values);
};

describe.each(KNOWN_QUESTIONS)("$name", (question) => {
  test("is answered by link, at once by the cube", async () => {
    const explorer = await open(question.query);
    const found = await explorer.result();
    expect(found.engine).toBe("cube");
    expectAnswer(found, question);
    expect(await explorer.page.getByText("Sebagian isi tautan diabaikan").count()).toBe(0);
    expectQuiet(explorer, inject("origin"));
    await explorer.context.close();
  });

  test("is asked with the controls, which write the same link", async () => {
    const explorer = await open();
    await explorer.result();
    await question.ask(explorer);
    expectAnswer(await explorer.result(), question);
    expect(explorer.query()).toBe(question.query);
    expectQuiet(explorer, inject("origin"));
    await explorer.context.close();
  });

  test("has the same table from the SQL engine", async () => {
    const cube = await open(question.query);
    const expected = await cube.result();
    await cube.context.close();
    const explorer = await open(`${question.query}&engine=sql`);
    const found = await explorer.result();
    expect(found).toEqual({ ...expected, engine: "sql" });
    expectQuiet(explorer, inject("origin"));
    await explorer.context.close();
  });
});

describe("the address", () => {
  test("is followed back and forward", async () => {
    const explorer = await open();
    await explorer.result();
    await explorer.choose("Baris", "Jenis kelamin");
    const bySex = await explorer.result();
    await explorer.choose("Tabel", "Agenda publik");
    const agenda = await explorer.result();
    await explorer.page.goBack();
    expect(await explorer.result()).toEqual(bySex);
    await explorer.page.goBack();
    expect(Object.keys((await explorer.result()).values)).toEqual(["PNS", "PPPK"]);
    await explorer.page.goForward();
    await explorer.page.goForward();
    expect(await explorer.result()).toEqual(agenda);
    expectQuiet(explorer, inject("origin"));
    await explorer.context.close();
  });

  test("names each value that it ignores", async () => {
    const explorer = await open("by=sex,shoe_size&where.employment_status=CONSULTANT&asof=soon");
    expect(Object.keys((await explorer.result()).values)).toEqual(["F", "M"]);
    const problems = explorer.page.getByRole("region", { name: "Sebagian isi tautan diabaikan" });
    for (const value of ["shoe_size", "CONSULTANT", "soon"])
      expect(await problems.innerText()).toContain(`Nilai “${value}”`);
    await explorer.context.close();
  });

  test("keeps keys that it does not know", async () => {
    const explorer = await open("by=sex&utm_source=surat");
    await explorer.result();
    await explorer.choose("Baris", "Pendidikan");
    expect(explorer.query()).toContain("by=education");
    expect(explorer.query()).toContain("utm_source=surat");
    await explorer.context.close();
  });

  test("goes along to the other language", async () => {
    const explorer = await open("by=sex&asof=2025-11-01");
    const indonesian = await explorer.result();
    await explorer.page.locator("a.language").click();
    await explorer.page.waitForURL("**/en/explore/?by=sex&asof=2025-11-01");
    expect(await explorer.result()).toEqual(indonesian);
    await explorer.context.close();
  });
});

describe("the controls", () => {
  test("offer the own staff of a region by name where nothing else was published", async () => {
    const explorer = await open("where.region_code=16.08");
    expect((await explorer.result()).status).toBe("not-published");
    await explorer.page.getByRole("button", { name: /pegawai pemerintah daerah itu sendiri/i }).click();
    const found = await explorer.result();
    expect(found.values).toEqual({ "": "13718" });
    await explorer.context.close();
  });

  test("refuse a breakdown without an answer and say why", async () => {
    const explorer = await open("by=sex");
    await explorer.result();
    const option = explorer.page.getByLabel("Kolom", { exact: true }).locator("option", { hasText: "Pendidikan" });
    expect(await option.isDisabled()).toBe(true);
    const group = question(explorer).getByRole("group", { name: "Rincian" });
    await group
      .getByText(/pilihan tidak tersedia, dan alasannya/)
      .last()
      .click();
    expect(await group.innerText()).toContain(
      "Pendidikan: Tidak ada angka yang dirinci menurut jenis kelamin dan pendidikan untuk pilihan ini.",
    );
    await explorer.context.close();
  });

  test("lead on from a breakdown that needs a filter", async () => {
    const explorer = await open();
    await explorer.result();
    const group = question(explorer).getByRole("group", { name: "Rincian" });
    await group
      .getByText(/pilihan tidak tersedia, dan alasannya/)
      .first()
      .click();
    await group.getByRole("button", { name: "Wilayah, hanya Status kepegawaian: Pegawai Negeri Sipil (PNS)" }).click();
    const found = await explorer.result();
    expect(explorer.query()).toBe("by=region_code&where.employment_status=PNS");
    expect(found.values["11"]).toBe("153733");
    await explorer.context.close();
  });

  test("find a region by the initials that people call it by", async () => {
    const explorer = await open("where.employer=OWN&where.region_code=16");
    await explorer.result();
    await question(explorer)
      .getByRole("button", { name: /^Wilayah / })
      .click();
    const regions = explorer.page.getByRole("group", { name: "Wilayah", exact: true });
    await regions.getByRole("searchbox").fill("OKU Timur");
    expect(await regions.getByRole("checkbox", { name: /Ogan Komering Ulu Timur/ }).count()).toBe(1);
    await explorer.context.close();
  });

  test("are usable by keyboard alone, and focus stays where the reader is", async () => {
    const explorer = await open();
    await explorer.result();
    const { page } = explorer;
    await page.getByRole("tab", { name: "Tanya" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("tab", { name: "SQL" }).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".control")?.textContent)).toMatch(/^Tabel/);
    await question(explorer)
      .getByRole("button", { name: /^Status kepegawaian / })
      .focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(Object.keys((await explorer.result()).values)).toEqual(["PNS"]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("checkbox");
    await page.getByRole("button", { name: /^Hapus saringan/ }).focus();
    await page.keyboard.press("Enter");
    expect(Object.keys((await explorer.result()).values)).toEqual(["PNS", "PPPK"]);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await explorer.context.close();
  });
});

describe("the page", () => {
  test("announces an answer", async () => {
    const explorer = await open();
    await explorer.result();
    await explorer.choose("Baris", "Jenis kelamin");
    await explorer.result();
    expect(await explorer.page.locator('#explore [role="status"]').last().innerText()).toContain("2 angka");
    await explorer.context.close();
  });

  test.each([
    "",
    "by=region_code&where.employment_status=PNS&asof=2023-12-31&view=tiles",
    "table=visits&by=host_region_code",
  ])("does not scroll sideways on a phone (%s)", async (query) => {
    const explorer = await open(query, { widthPx: 360 });
    await explorer.result();
    await explorer.page.getByRole("button", { name: "Ubah pertanyaan" }).click();
    await question(explorer)
      .getByRole("button", { name: /^(Wilayah|Tuan rumah) / })
      .click();
    expect(await explorer.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await explorer.context.close();
  });

  test("does not move when it comes alive", async () => {
    for (const widthPx of [360, 1280]) {
      const explorer = await open("", { widthPx });
      await explorer.result();
      const shift = await layoutShift(explorer.page);
      expect(shift, `${widthPx} px`).toBeLessThan(0.01);
      await explorer.context.close();
    }
  });

  test("shows its first answer, and where the tables are, without scripts", async () => {
    const explorer = await open("", { scripts: false });
    const { page } = explorer;
    expect(await page.locator("#result").getAttribute("aria-busy")).toBe("false");
    expect(await page.locator("#result").getAttribute("data-engine")).toBe("page");
    expect(await page.locator("#result [data-value]").allInnerTexts()).toHaveLength(2);
    expect(await page.locator("#explore svg[role=img]:visible").count()).toBe(1);
    expect(await page.locator("#explore select:visible").count()).toBe(0);
    expect(await page.locator("#explore cite").allInnerTexts()).toEqual([
      "Pemerintah Kaji Skema Single Salary untuk ASN Berlaku 2026",
    ]);
    expect(await page.locator('main a[href="/data/"]').count()).toBeGreaterThan(0);
    await explorer.context.close();
  });

  test("has no accessibility violation with a filter open and an answer refused", async () => {
    const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    for (const query of ["by=sex", "by=region_code&asof=2023-12-31&per=1000", "by=nothing"]) {
      const explorer = await open(query);
      await explorer.result();
      await question(explorer)
        .getByRole("button", { name: /^Wilayah / })
        .click();
      await explorer.page.evaluate(axeSource);
      const violations = await explorer.page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
        };
        return (await axe.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`,
        );
      });
      expect(violations, query).toEqual([]);
      await explorer.context.close();
    }
  });
});
