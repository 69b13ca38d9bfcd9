import { createHash } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { describeFileError } from "../../../src/client/files/describe-file-error.ts";
import { fetchPublishedFile, PublishedFileError } from "../../../src/client/files/fetch-file.ts";
import { translate } from "../../../src/i18n/index.ts";

// Browsers tell pages whether they may hash; Node has no such name.
vi.stubGlobal("isSecureContext", true);

const BYTES = Buffer.from("angka ".repeat(50_000));
const describeBytes = (bytes: Buffer) => ({
  path: "shards/angka.duckdb",
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});
const FILE = describeBytes(BYTES);

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** A host with one way to answer; returns the address of its folder and what was asked of it. */
async function host(answer: RequestListener): Promise<{ folder: string; asked: string[]; close: () => Promise<void> }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url ?? ""} ${request.headers["cache-control"] ?? ""}`.trim());
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => {
        resolve();
      });
    });
  closers.push(close);
  return { folder: `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/`, asked, close };
}

const failure = (kind: PublishedFileError["kind"]) =>
  expect.objectContaining({ name: "PublishedFileError", kind, file: FILE.path }) as PublishedFileError;

describe("fetchPublishedFile", () => {
  it("gives the bytes that were published and tells how many have arrived", async () => {
    const { folder } = await host((_, response) => response.end(BYTES));
    const progress: [number, number][] = [];
    const bytes = await fetchPublishedFile(folder, FILE, {
      onProgress: (received, total) => progress.push([received, total]),
    });
    expect(Buffer.from(bytes).equals(BYTES)).toBe(true);
    expect(progress.at(-1)).toEqual([BYTES.length, BYTES.length]);
    expect(progress.map(([received]) => received)).toEqual(
      progress.map(([received]) => received).sort((a, b) => a - b),
    );
  });

  it.each([
    ["404", 404, "text/plain"],
    ["a page of its own", 200, "text/html; charset=utf-8"],
  ])("names a file as missing that the host answers with %s", async (_, status, type) => {
    const { folder } = await host((_request, response) => {
      response.writeHead(status, { "content-type": type }).end("<!doctype html>");
    });
    await expect(fetchPublishedFile(folder, FILE)).rejects.toEqual(failure("missing"));
  });

  it("names a file as truncated that is too short, or whose connection breaks", async () => {
    const short = await host((_, response) => response.end(BYTES.subarray(0, 1000)));
    await expect(fetchPublishedFile(short.folder, FILE)).rejects.toEqual(failure("truncated"));
    const broken = await host((_, response) => {
      response.writeHead(200, { "content-length": BYTES.length });
      response.write(BYTES.subarray(0, 1000), () => response.destroy());
    });
    await expect(fetchPublishedFile(broken.folder, FILE)).rejects.toEqual(failure("truncated"));
  });

  it("names a file as changed that has other bytes, or more", async () => {
    const other = Buffer.from(BYTES);
    other[100] = 0;
    const changed = await host((_, response) => response.end(other));
    await expect(fetchPublishedFile(changed.folder, FILE)).rejects.toEqual(failure("changed"));
    const longer = await host((_, response) => response.end(Buffer.concat([BYTES, BYTES])));
    await expect(fetchPublishedFile(longer.folder, FILE)).rejects.toEqual(failure("changed"));
  });

  it("holds the length alone where the browser may not hash", async () => {
    vi.stubGlobal("isSecureContext", false);
    try {
      const { folder } = await host((_, response) => response.end(Buffer.alloc(BYTES.length)));
      expect(await fetchPublishedFile(folder, FILE)).toHaveLength(BYTES.length);
    } finally {
      vi.stubGlobal("isSecureContext", true);
    }
  });

  it("says offline without a connection and where the host fails", async () => {
    const { folder, close } = await host((_, response) => response.writeHead(503).end());
    await expect(fetchPublishedFile(folder, FILE)).rejects.toEqual(failure("offline"));
    await close();
    await expect(fetchPublishedFile(folder, FILE)).rejects.toEqual(failure("offline"));
  });

  it("takes a compressed file that the host has inflated, and only that", async () => {
    const inflated = describeBytes(Buffer.concat([BYTES, BYTES]));
    const { folder } = await host((_, response) => response.end(Buffer.concat([BYTES, BYTES])));
    expect(await fetchPublishedFile(folder, FILE, { inflated })).toHaveLength(inflated.bytes);
    const changed = await host((_, response) => response.end(Buffer.alloc(inflated.bytes)));
    await expect(fetchPublishedFile(changed.folder, FILE, { inflated })).rejects.toEqual(failure("changed"));
  });

  it("asks once for all who wait, and again for those who come later", async () => {
    const { folder, asked } = await host((_, response) => response.end(BYTES));
    const [first, second] = await Promise.all([fetchPublishedFile(folder, FILE), fetchPublishedFile(folder, FILE)]);
    expect(first).toBe(second);
    expect(asked).toHaveLength(1);
    await fetchPublishedFile(folder, FILE);
    expect(asked).toHaveLength(2);
  });

  it("forgets a failure, and asks past the browser's cache the next time", async () => {
    let isThere = false;
    const { folder, asked } = await host((_, response) => {
      if (isThere) response.end(BYTES);
      else response.writeHead(404).end();
    });
    await expect(fetchPublishedFile(folder, FILE)).rejects.toEqual(failure("missing"));
    isThere = true;
    expect(await fetchPublishedFile(folder, FILE)).toHaveLength(BYTES.length);
    expect(asked).toEqual(["/data/shards/angka.duckdb", "/data/shards/angka.duckdb no-cache"]);
  });

  it("stops when nobody waits any more, and goes on while somebody does", async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    const { folder, asked } = await host((_, response) => {
      response.writeHead(200, { "content-length": BYTES.length });
      response.write(BYTES.subarray(0, 1000));
      void released.then(() => response.end(BYTES.subarray(1000)));
    });
    const reason = new Error("enough");
    const impatient = new AbortController();
    const wait = fetchPublishedFile(folder, FILE, { signal: impatient.signal });
    const patient = fetchPublishedFile(folder, FILE);
    impatient.abort(reason);
    await expect(wait).rejects.toBe(reason);
    release(undefined);
    expect(await patient).toHaveLength(BYTES.length);
    expect(asked).toHaveLength(1);

    const alone = new AbortController();
    const left = fetchPublishedFile(folder, FILE, { signal: alone.signal });
    alone.abort(reason);
    await expect(left).rejects.toBe(reason);
    await expect(fetchPublishedFile(folder, FILE, { signal: alone.signal })).rejects.toBe(reason);
    expect(await fetchPublishedFile(folder, FILE)).toHaveLength(BYTES.length);
  });
});

describe("describeFileError", () => {
  it("names the file and what to do in both languages", () => {
    const error = new PublishedFileError("truncated", FILE.path);
    expect(describeFileError(error, translate("id"))).toBe(
      "Berkas shards/angka.duckdb tidak diterima utuh dan tidak dipakai. Coba lagi.",
    );
    expect(describeFileError(error, translate("en"))).toBe(
      "The file shards/angka.duckdb did not arrive whole and is not used. Try again.",
    );
  });
});
