import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEdition, type EditionFiles } from "../../scripts/release/create-edition.ts";
import { freezeDrawing, frozenStyle } from "../../scripts/release/frozen-style.ts";
import { storeEdition } from "../../scripts/release/store-edition.ts";
import { frozenFigure, frozenInstances, readEditions } from "../../src/site/editions.ts";
import { portableFigure } from "../../src/site/figures.ts";
import { listInstances, parametersOf } from "../../src/site/instances.ts";

/** One of each chart: the rest differs in its region only. */
const instances = [...new Map(listInstances().map((instance) => [instance.chart, instance])).values()];

let folder: string;
let files: EditionFiles;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lokus-release-"));
  files = await createEdition("2026-11", instances);
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, ...env } });

describe("an edition", () => {
  test("has the same bytes when another process makes it, for another address", () => {
    const out = join(folder, "again");
    const script = `
      import { createEdition } from "./scripts/release/create-edition.ts";
      import { storeEdition } from "./scripts/release/store-edition.ts";
      await storeEdition(${JSON.stringify(out)}, "2026-11", await createEdition("2026-11", ${JSON.stringify(instances)}));`;
    const { status, stderr } = run(["--input-type=module", "--eval", script], {
      SITE: "https://elsewhere.example",
      BASE: "/sub/",
    });
    expect(status, stderr).toBe(0);
    expect(readdirSync(join(out, "2026-11"))).toEqual([...files.keys()].sort());
    for (const [path, bytes] of files) expect(readFileSync(join(out, "2026-11", path)).equals(bytes), path).toBe(true);
  });

  test("is read back as it was stored", async () => {
    const out = join(folder, "read");
    await storeEdition(out, "2026-11", files);
    const [edition] = readEditions(out);
    expect(frozenInstances(edition!)).toEqual(instances);
    for (const instance of instances) {
      const frozen = frozenFigure(edition!, instance, "en");
      const figure = portableFigure(instance.chart, parametersOf(instance), "en");
      expect(frozen?.figure).toEqual(JSON.parse(JSON.stringify({ ...figure, native: null })));
    }
  });
});

describe("npm run release", () => {
  test.each(["", "november", "2026", "2026-13", "2026-11-31", "../2026-11", "2026-11 2026-12"])(
    "refuses the name %j in both languages",
    (name) => {
      const { status, stderr } = run(["scripts/release.ts", name, "--out", folder]);
      expect(status).toBe(1);
      expect(stderr).toContain(`"${name}" bukan nama edisi`);
      expect(stderr).toContain(`"${name}" is no name of an edition`);
    },
  );

  test("never replaces an edition", () => {
    const out = join(folder, "taken");
    mkdirSync(join(out, "2026-11"), { recursive: true });
    writeFileSync(join(out, "2026-11", "edition.json"), "kept");
    const { status, stderr } = run(["scripts/release.ts", "2026-11", "--out", out]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/sudah ada.*\n.*exists/);
    expect(readFileSync(join(out, "2026-11", "edition.json"), "utf8")).toBe("kept");
  });

  test.each(["2026-10", "2026-11", "2026-11-22"])("names no edition %s after one of 1 December 2026", (name) => {
    const out = join(folder, "earlier");
    mkdirSync(join(out, "2026-12-01"), { recursive: true });
    mkdirSync(join(out, "2026-09"), { recursive: true });
    const { status, stderr } = run(["scripts/release.ts", name, "--out", out]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/nama sesudah 2026-12-01\.\n.*a name after 2026-12-01\./);
  });

  test("leaves nothing half-written where storing fails", async () => {
    const out = join(folder, "failed");
    const broken = new Map([...files, ["no-such-folder/part", Buffer.from("")]]);
    await expect(storeEdition(out, "2026-11", broken)).rejects.toThrow("ENOENT");
    expect(readdirSync(out)).toEqual([]);
  });
});

describe("the style of an edition", () => {
  const TOKENS = ":root {\n  --ink: light-dark(#111111, #eeeeee);\n  --text: var(--ink);\n  --gap: 1rem;\n}\n";

  test("has names of its own, both appearances spelled out, and no token that nothing refers to", () => {
    const css = frozenStyle({
      tokensCss: TOKENS,
      chartCss: ".chart-wide {\n  color: var(--text);\n}\n.plot text {\n  fill: red;\n}\n",
      drawings: "",
    });
    expect(css).toContain(".frozen {\n  all: initial;\n  display: block;\n  --ink: #111111;\n  --text: var(--ink);\n}");
    expect(css).toContain('[data-theme="dark"] .frozen {\n  --ink: #eeeeee;\n}');
    expect(css).toContain(".frozen-wide {\n  color: var(--text);\n}\n.frozen-plot text {\n  fill: red;\n}");
    expect(css).not.toMatch(/light-dark|--gap|\.chart|\.plot/);
  });

  test("is not made of tokens that it cannot read", () => {
    const tokensCss = ":root {\n  --ink: light-dark(rgb(1 1 1), #eeeeee);\n}\n";
    expect(() => frozenStyle({ tokensCss, chartCss: "", drawings: "" })).toThrow("--ink");
  });

  test("goes with drawings whose classes have its names", () => {
    expect(freezeDrawing('<svg class="plot"><g class="plot-halo plot-value"></g></svg>')).toBe(
      '<svg class="frozen-plot"><g class="frozen-plot-halo frozen-plot-value"></g></svg>',
    );
  });
});
