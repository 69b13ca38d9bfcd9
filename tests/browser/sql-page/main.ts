/** The SQL engine without the explorer around it: the test calls it through `window.bench`. */
import type { ExploreConfig } from "../../../src/client/config.ts";
import { PublishedFileError } from "../../../src/client/files/fetch-file.ts";
import {
  SqlError,
  type OwnTable,
  type SqlProgress,
  type SqlSession,
  type SqlTable,
} from "../../../src/client/sql/session.ts";
import { startSql } from "../../../src/client/sql/start-sql.ts";
import { fetchCube, loadPublishedTables } from "../../../src/client/explore/published-tables.ts";
import type { EngineFile, Manifest } from "../../../src/lib/manifest.ts";
import type { Answer, Question } from "../../../src/query/question.ts";

/** What came of a call, as plain data that leaves the page. */
export type Outcome<Value> =
  | { readonly ok: Value; readonly elapsedMs: number }
  | {
      readonly error: {
        readonly name: string;
        readonly kind: string | null;
        readonly message: string;
        readonly file: string | null;
        readonly line: number | null;
        readonly column: number | null;
      };
      readonly elapsedMs: number;
    };

async function outcomeOf<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  const start = performance.now();
  try {
    return { ok: await work(), elapsedMs: performance.now() - start };
  } catch (error) {
    const { name, message } = error as Error;
    const sql = error instanceof SqlError ? error : null;
    const file = error instanceof PublishedFileError ? error : null;
    return {
      error: {
        name,
        message,
        kind: sql?.kind ?? file?.kind ?? null,
        file: file?.file ?? null,
        line: sql?.line ?? null,
        column: sql?.column ?? null,
      },
      elapsedMs: performance.now() - start,
    };
  }
}

async function readJson(href: string): Promise<unknown> {
  return (await fetch(href)).json();
}

const signalAfter = (ms: number | undefined): AbortSignal | undefined =>
  ms === undefined ? undefined : AbortSignal.timeout(ms);

class Bench {
  readonly progress: SqlProgress[] = [];
  #session: SqlSession | null = null;
  #start: (signal: AbortSignal | undefined) => Promise<SqlSession> = () => Promise.reject(new Error("not prepared"));

  get session(): SqlSession {
    if (this.#session === null) throw new Error("not started");
    return this.#session;
  }

  /** Reads what the explorer has read before anybody asks for SQL, from the site's own published folder. */
  async prepare(dataHref = "/lokus/data/"): Promise<void> {
    const [manifest, reference, engine] = (await Promise.all(
      [`${dataHref}manifest.json`, "/lokus/data/manifest.json", "/lokus/engine/engine.json"].map(readJson),
    )) as [Manifest, Manifest, EngineFile];
    const config: ExploreConfig = {
      locale: "id",
      edition: manifest.edition,
      dataHref: "/lokus/data/",
      engineHref: "/lokus/engine/",
      engine,
      cubes: reference.cubes,
      shards: manifest.shards,
      parquet: {},
      sourcesHref: "/sumber/",
      methodsHref: "/metode/",
      tableHrefs: {},
      startSources: [],
      site: { name: "Lokus ASN", address: "https://statistik.example/", licence: { name: "", url: "" } },
    };
    const { declarations } = await loadPublishedTables(reference.cubes, fetchCube(config), "regions");
    this.#start = (signal) =>
      startSql({ ...config, dataHref }, declarations, {
        onProgress: (progress) => this.progress.push(progress),
        ...(signal !== undefined && { signal }),
      });
  }

  start(cancelAfterMs?: number): Promise<Outcome<null>> {
    return outcomeOf(async () => {
      this.#session = await this.#start(signalAfter(cancelAfterMs));
      return null;
    });
  }

  run(sql: string, limit = 100, cancelAfterMs?: number): Promise<Outcome<SqlTable>> {
    const signal = signalAfter(cancelAfterMs);
    return outcomeOf(() => this.session.run(sql, { limit, ...(signal !== undefined && { signal }) }));
  }

  answer(question: Question): Promise<Outcome<Answer>> {
    return outcomeOf(() => this.session.engine.answer(question));
  }

  async answers(questions: readonly Question[]): Promise<readonly Answer[]> {
    const answers: Answer[] = [];
    for (const question of questions) answers.push(await this.session.engine.answer(question));
    return answers;
  }

  setOwnFile(text: string, { delimiter, columns }: Omit<OwnTable, "file">): Promise<Outcome<null>> {
    return outcomeOf(async () => {
      await this.session.setOwnFile({ file: new Blob([text]), delimiter, columns });
      return null;
    });
  }

  forgetOwnFile(): Promise<Outcome<null>> {
    return outcomeOf(async () => {
      await this.session.setOwnFile(null);
      return null;
    });
  }

  close(): Promise<Outcome<null>> {
    return outcomeOf(async () => {
      await this.session.close();
      return null;
    });
  }
}

declare global {
  interface Window {
    readonly bench: Bench;
  }
}
Object.assign(window, { bench: new Bench() });
