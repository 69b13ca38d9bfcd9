/**
 * The console on a page of its own, with an engine that only notes what it is asked: `?sql=`, `?locale=en` and `?own`
 * set the scene. A query with the word `wrong` fails at that word, one with `forever` runs until it is stopped.
 */
import Papa from "papaparse";
import { render } from "preact";
import { useState } from "preact/hooks";
import regionsCsv from "../../../data/reference/regions.csv?raw";
import type { ExploreConfig } from "../../../src/client/config.ts";
import type { SqlConsoleProps } from "../../../src/client/console/props.ts";
import { SqlConsole } from "../../../src/client/console/SqlConsole.tsx";
import { SqlError, type SqlSession } from "../../../src/client/sql/session.ts";
import { schemas, type RowTypes } from "../../../src/generated/tables.ts";
import { parseCell, type Row } from "../../../src/lib/table-schema.ts";
import { createDeclarations } from "../../../src/query/declarations.ts";
import "../../../src/styles/tokens.css";
import "../../../src/styles/base.css";

const parameters = new URLSearchParams(location.search);
const locale = parameters.get("locale") === "en" ? "en" : "id";
document.documentElement.lang = locale;

const regions = Papa.parse<Record<string, string>>(regionsCsv, { header: true, skipEmptyLines: true }).data.map(
  (record): Row =>
    Object.fromEntries(schemas.regions.fields.map((field) => [field.name, parseCell(field, record[field.name] ?? "")])),
);
const declarations = createDeclarations({
  regions: regions as unknown as RowTypes["regions"][],
  total_checks: [],
  preferences: [],
});

const config: ExploreConfig = {
  locale,
  edition: "2026.11.22",
  dataHref: "/data/",
  engineHref: "/engine/",
  engine: {
    path: "duckdb.wasm.gz",
    bytes: 7_612_345,
    sha256: "",
    version: "1.32.0",
    inflatedBytes: 34_000_000,
    inflatedSha256: "",
  },
  cubes: [],
  shards: [],
  parquet: {},
  sourcesHref: "/sumber/",
  methodsHref: "/metode/",
  tableHrefs: { workforce: "/data/workforce/" },
  startSources: [],
  site: { name: "Lokus ASN", address: "https://statistik.example/", licence: { name: "", url: "" } },
};

const ownFile: SqlConsoleProps["ownFile"] = {
  table: null,
  sqlTable: {
    file: new Blob([]),
    delimiter: ",",
    columns: [
      { name: "Nama Unit", type: "VARCHAR" },
      { name: "region_code", type: "VARCHAR" },
      { name: "jumlah", type: "BIGINT" },
    ],
  },
};

/** What the console asked for, for the test to read. */
const asked: string[] = [];
Object.assign(globalThis, { asked });

const refuse = (): Promise<never> => Promise.reject(new Error("this engine answers nothing"));
const session: SqlSession = {
  engine: { name: "sql", answer: refuse },
  run: refuse,
  setOwnFile: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

function ConsolePage() {
  const [sql, setSql] = useState(parameters.get("sql"));
  const [started, setStarted] = useState<SqlSession | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const [error, setError] = useState<SqlError | null>(null);
  const [isShown, setIsShown] = useState(true);
  return (
    <>
      {isShown && (
        <SqlConsole
          config={config}
          declarations={declarations}
          sql={sql}
          onSql={(text) => {
            asked.push(`link ${text}`);
            setSql(text);
          }}
          session={started}
          startSession={() => {
            asked.push("start");
            setStarted(session);
            return Promise.resolve(session);
          }}
          isRunning={isRunning}
          run={(text) => {
            asked.push(`run ${text}`);
            setIsRunning(text.includes("forever"));
            const at = text.indexOf("wrong");
            const before = text.slice(0, at).split("\n");
            setError(
              at < 0
                ? null
                : new SqlError("query", 'Binder Error: Referenced column "wrong" not found in FROM clause!', {
                    line: before.length,
                    column: (before.at(-1)?.length ?? 0) + 1,
                  }),
            );
          }}
          cancel={() => {
            asked.push("cancel");
            setIsRunning(false);
          }}
          error={error}
          ownFile={parameters.has("own") ? ownFile : null}
        />
      )}
      <button
        type="button"
        onClick={() => {
          setIsShown(!isShown);
        }}
      >
        Elsewhere
      </button>
      <button
        type="button"
        onClick={() => {
          setSql("SELECT 'from the link'");
        }}
      >
        Back
      </button>
      <button
        type="button"
        onClick={() => {
          setIsRunning(false);
          setError(new SqlError("query", "Out of range", { line: 1, column: 1 }));
        }}
      >
        Fail
      </button>
    </>
  );
}

const place = document.getElementById("console");
if (place === null) throw new Error("no #console in the page");
render(<ConsolePage />, place);
