/** The panel for own files on a page of its own; `?locale=en` sets the language, and the test asks through `bench`. */
import { render } from "preact";
import { useState } from "preact/hooks";
import type { ExploreConfig } from "../../../src/client/config.ts";
import { fetchCube, loadPublishedTables } from "../../../src/client/explore/published-tables.ts";
import type { OwnFile } from "../../../src/client/own/own-file.ts";
import { OwnPanel } from "../../../src/client/own/OwnPanel.tsx";
import type { Manifest } from "../../../src/lib/manifest.ts";
import type { Answer, Question } from "../../../src/query/index.ts";
import "../../../src/styles/tokens.css";
import "../../../src/styles/base.css";

export interface Bench {
  file: OwnFile | null;
  /** Answer of the own file's engine and of the published table's, to one question. */
  answers(question: Question): Promise<readonly [own: Answer, published: Answer]>;
  /** Starts to measure how long the page cannot draw. */
  watchFrames(): void;
  /** Longest time between two frames since then, in milliseconds. */
  longestGapMs(): number;
}

const locale = new URLSearchParams(location.search).get("locale") === "en" ? "en" : "id";
document.documentElement.lang = locale;

const dataHref = new URL("data/", document.baseURI).pathname;
const manifest = (await (await fetch(`${dataHref}manifest.json`)).json()) as Manifest;
const config: ExploreConfig = {
  locale,
  edition: manifest.edition,
  dataHref,
  engineHref: "engine/",
  engine: { path: "", bytes: 0, sha256: "", version: "", inflatedBytes: 0, inflatedSha256: "" },
  cubes: manifest.cubes,
  shards: [],
  parquet: {},
  sourcesHref: "sumber/",
  methodsHref: "metode/",
  tableHrefs: {},
  startSources: [],
  site: { name: "Lokus ASN", address: "https://statistik.example/", licence: { name: "", url: "" } },
};
const published = await loadPublishedTables(config.cubes, fetchCube(config), "workforce");

let longestGapMs = 0;
const bench: Bench = {
  file: null,
  async answers(question) {
    const own = bench.file?.engine;
    if (own == null) throw new Error("no file that answers");
    const engine = await published.cubeEngine(question.table);
    return Promise.all([own.answer(question), engine.answer(question)]);
  },
  watchFrames() {
    longestGapMs = 0;
    let last = performance.now();
    const frame = (): void => {
      const now = performance.now();
      longestGapMs = Math.max(longestGapMs, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  },
  longestGapMs: () => longestGapMs,
};
Object.assign(globalThis, { bench });

function Page() {
  const [file, setFile] = useState<OwnFile | null>(null);
  return (
    <OwnPanel
      config={config}
      declarations={published.declarations}
      file={file}
      onOpen={(opened) => {
        bench.file = opened;
        setFile(opened);
      }}
      onExplore={() => undefined}
    />
  );
}

const panel = document.getElementById("panel");
if (panel !== null) render(<Page />, panel);
