import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listFiles, parsePage } from "./built-files.ts";

/** What a build reads. */
const INPUTS = ["astro.config.mjs", "data", "package.json", "public", "scripts", "src", "tsconfig.json"];
const CHART = "merit-bands";
/** One figure told anew, and one later figure of the same region. */
const DELIVERY = `merit_id,as_of,region_code,merit_index,category,category_reported,obs_status,source_id,supersedes,supersedes_reason
mer-901,2022-07,16.02,290.5,MC3,Baik,A,radarsriwijaya-oki-288,mer-001,Ralat sumber.
mer-902,2026-06,16.02,301,MC3,Baik,A,radarsriwijaya-oki-288,,
`;

let copy: string;

/** The site built again after the delivery, in a copy of the checkout. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "lokus-frozen-"));
  for (const input of INPUTS) cpSync(input, join(copy, input), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  writeFileSync(join(copy, "data/snapshots/merit/2026-12-01.csv"), DELIVERY);
  run(process.execPath, "scripts/data.ts", "--quiet");
  run("node_modules/.bin/astro", "build");
  // A minute on a machine that does nothing else.
}, 600_000);
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function run(command: string, ...args: readonly string[]): void {
  // No more than a build is started with: Vitest's own settings say that this is a test, and pages differ.
  const { PATH, HOME, SITE, BASE } = process.env;
  const env = { PATH, HOME, SITE, BASE };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: "utf8", env });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}\n${stdout}\n${stderr}`);
}

const before = (path: string): string => readFileSync(join("dist", path), "utf8");
const after = (path: string): string => readFileSync(join(copy, "dist", path), "utf8");
const [edition = ""] = readFileSync("dist/edisi/index.html", "utf8").match(/(?<=href="\/edisi\/)[\d-]+/) ?? [];

describe("after a figure was revised", () => {
  test.each(["", "en/"])("the frozen embed is byte for byte what it was, the live one is not (%s)", (language) => {
    const [live, frozen] = [`${language}embed/${CHART}/`, `${language}embed/${edition}/${CHART}/`];
    expect(after(`${frozen}index.html`)).toBe(before(`${frozen}index.html`));
    expect(after(`${live}index.html`)).not.toBe(before(`${live}index.html`));
  });

  test("so are all embeds of the edition, and the style of their drawings", () => {
    const files = listFiles(join("dist", "embed", edition)).map((file) => `embed/${edition}/${file}`);
    expect(files).toContain(`embed/${edition}/style.css`);
    expect(files.filter((file) => after(file) !== before(file))).toEqual([]);
  });

  /** Texts of the cells of a change list. */
  const cells = (path: string, list: string): (string | undefined)[] =>
    [...parsePage(after(path)).querySelectorAll(`#${list} tbody :is(th, td)`)].map((cell) =>
      cell.textContent.replace(/\s+/g, " ").trim(),
    );

  test("the page about editions tells the revision with old and new value and its reason", () => {
    const [figure, old, now] = cells("edisi/index.html", "revised-merit");
    expect(figure).toContain("Kabupaten Ogan Komering Ilir, Juli 2022");
    expect(figure).toContain("Ralat sumber.");
    expect(old).toContain("288,5");
    expect(now).toContain("290,5");
  });

  test("and tells the later figure as movement, from the value that stands now", () => {
    expect(cells("en/editions/index.html", "moved-merit")).toEqual([
      "Kabupaten Ogan Komering Ilir mer-902",
      "290.5 July 2022",
      "301 June 2026",
    ]);
  });
});
