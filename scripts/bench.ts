/**
 * npm run bench [-- --json FILE --runs N --only data|build|pages|explore]: times what the design gives a budget for, several runs each, and prints medians.
 * These machines are noisy: the figures inform, they decide no test.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import chromiumBinary from "@sparticuz/chromium";
import { median } from "d3-array";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { benchExplore } from "./bench/explore.ts";
import { writeSyntheticSnapshot } from "./bench/synthetic-snapshot.ts";

const { values: options } = parseArgs({
  options: { json: { type: "string" }, runs: { type: "string", default: "3" }, only: { type: "string" } },
});
const runs = Number(options.runs);

interface Measurement {
  readonly name: string;
  readonly unit: "s" | "ms" | "MB";
  readonly budget: number | null;
  readonly values: readonly number[];
}
const measurements: Measurement[] = [];
const round = (value: number): number => Math.round(value * 100) / 100;

function record(name: string, unit: Measurement["unit"], budget: number | null, values: readonly number[]): void {
  measurements.push({ name, unit, budget, values: values.map(round) });
}

/** Wall time of a Node command in seconds, and its peak memory in MB as `/usr/bin/env time` is not everywhere. */
function timeNode(args: readonly string[]): { seconds: number; peakMb: number } {
  const report = join(tmpdir(), `lokus-bench-${process.pid}.json`);
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", "./scripts/bench/report-memory.ts", ...args], {
    env: { ...process.env, LOKUS_MEMORY_REPORT: report },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${args.join(" ")} failed: ${stderr}`);
  const seconds = (performance.now() - start) / 1000;
  const { maxRssMb } = JSON.parse(spawnSync("cat", [report], { encoding: "utf8" }).stdout) as { maxRssMb: number };
  rmSync(report);
  return { seconds, peakMb: maxRssMb };
}

function benchPipeline(): void {
  const folder = mkdtempSync(join(tmpdir(), "lokus-bench-"));
  cpSync("data", join(folder, "data"), { recursive: true });
  const own = Array.from({ length: runs }, () =>
    timeNode(["scripts/data.ts", "--quiet", "--out", join(folder, "out")]),
  );
  record(
    "check and publish the published data",
    "s",
    null,
    own.map(({ seconds }) => seconds),
  );
  writeFileSync(join(folder, "data/snapshots/workforce/2027-01-01.csv"), writeSyntheticSnapshot(1_000_000));
  const args = ["scripts/data.ts", "--quiet", "--data", join(folder, "data"), "--out", join(folder, "out")];
  const large = Array.from({ length: runs }, () => timeNode(args));
  record(
    "check and publish a 1 M-row CSV",
    "s",
    10,
    large.map(({ seconds }) => seconds),
  );
  record(
    "check and publish a 1 M-row CSV, memory",
    "MB",
    1024,
    large.map(({ peakMb }) => peakMb),
  );
  rmSync(folder, { recursive: true });
}

function benchBuild(): void {
  const folder = join("node_modules", ".cache", "lokus-asn", "bench-dist");
  const build = (): number => timeNode(["scripts/build.ts", "--out", folder]).seconds;
  rmSync(folder, { recursive: true, force: true });
  record("build the whole site", "s", 120, [build()]);
  record("build with nothing changed", "s", 15, Array.from({ length: runs }, build));
}

/** Seconds until the first chart is painted on a slow phone line, everything compressed as a host would. */
async function benchSlowLine(): Promise<void> {
  const compressible = /\.(html|css|js|svg|json|xml|csv)$|\/$/;
  const files = sirv("dist", {
    etag: false,
    setHeaders: (response) => response.setHeader("cache-control", "no-store"),
  });
  // A host compresses once, not for every reader: the first visit of each page below fills this and is not counted.
  const compressedByUrl = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    if (compressible.test(url)) {
      const write = response.end.bind(response);
      const chunks: Buffer[] = [];
      response.write = (chunk: Uint8Array) => chunks.push(Buffer.from(chunk)) > 0;
      response.end = ((chunk?: Uint8Array) => {
        if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
        const compressed = compressedByUrl.get(url) ?? brotliCompressSync(Buffer.concat(chunks));
        compressedByUrl.set(url, compressed);
        return write(compressed);
      }) as typeof response.end;
      const writeHead = response.writeHead.bind(response);
      response.writeHead = ((status: number, headers?: Record<string, string>) => {
        const rest = Object.fromEntries(
          Object.entries(headers ?? {}).filter(([name]) => name.toLowerCase() !== "content-length"),
        );
        response.removeHeader("content-length");
        return writeHead(status, { ...rest, "content-encoding": "br" });
      }) as typeof response.writeHead;
    }
    files(request, response, () => {
      response.writeHead(404);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: await chromiumBinary.executablePath(),
    args: ["--no-sandbox", "--headless=shell"],
  });
  for (const [name, path, budget] of [
    ["first chart on a slow line, region page", "wilayah/16.08/", 0.6],
    ["first chart on a slow line, subject page", "komposisi/", 1.5],
  ] as const) {
    const seconds: number[] = [];
    for (let run = -1; run < runs; run += 1) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 150,
        downloadThroughput: (1.6 * 1e6) / 8,
        uploadThroughput: (0.75 * 1e6) / 8,
      });
      await page.goto(`${origin}/${path}`, { waitUntil: "commit" });
      await page.locator("figure svg:visible").first().waitFor();
      const painted = await page.evaluate(
        () =>
          new Promise<number>((resolve) =>
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                resolve(performance.now());
              }),
            ),
          ),
      );
      if (run >= 0) seconds.push(painted / 1000);
      await context.close();
    }
    record(name, "s", budget, seconds);
  }
  await browser.close();
  server.close();
}

function benchCubeEngine(): void {
  for (const [rows, budgetMs] of [
    [1_000_000, 33],
    [10_000_000, 50],
  ] as const)
    for (const { name, firstMs, p95Ms } of benchExplore(rows)) {
      const size = `${rows / 1_000_000} M rows of ${name}`;
      record(`filter -> four answers of the cube engine, p95, ${size}`, "ms", budgetMs, [p95Ms]);
      record(`first filter, which builds the indexes, ${size}`, "ms", null, [firstMs]);
    }
}

const isWanted = (part: string): boolean => options.only === undefined || options.only === part;
if (isWanted("data")) benchPipeline();
if (isWanted("build")) benchBuild();
if (isWanted("pages")) await benchSlowLine();
if (isWanted("explore")) benchCubeEngine();

for (const { name, unit, budget, values } of measurements) {
  const middle = median(values) ?? Number.NaN;
  const spread = `${Math.min(...values)}–${Math.max(...values)}`;
  const ratio = budget === null ? "" : `, budget ${budget} ${unit}, ratio ${round(middle / budget)}`;
  console.log(`${name}: median ${middle} ${unit} (${spread})${ratio}`);
}
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(measurements, null, 2)}\n`);
