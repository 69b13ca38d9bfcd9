/** The test page of the SQL engine as a test drives it from outside. */
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import type { OwnTable, SqlProgress, SqlTable } from "../../../src/client/sql/session.ts";
import type { Answer, Question } from "../../../src/query/question.ts";
import { BASE, type FaultyHost } from "../faulty-host.ts";
import type { Outcome } from "./main.ts";

export function okOf<Value>(outcome: Outcome<Value>): Value {
  if (!("ok" in outcome)) throw new Error(`${outcome.error.name}: ${outcome.error.message}`);
  return outcome.ok;
}

export class BenchPage {
  readonly page: Page;
  /** Requests of the page and its workers to anywhere but the host. */
  readonly foreign: string[] = [];
  readonly errors: string[] = [];

  private constructor(page: Page, { origin }: FaultyHost) {
    this.page = page;
    page.context().on("request", (request) => {
      if (!request.url().startsWith(origin)) this.foreign.push(request.url());
    });
    page.on("pageerror", (error) => this.errors.push(String(error)));
  }

  /** Opens the page in a fresh context, with what the explorer knows before anybody asks for SQL. */
  static async open(browser: Browser, host: FaultyHost, dataHref = `${BASE}data/`): Promise<BenchPage> {
    const bench = new BenchPage(await (await browser.newContext()).newPage(), host);
    await bench.page.goto(`${host.origin}${BASE}index.html`);
    await bench.page.waitForFunction(() => "bench" in window);
    await bench.page.evaluate((href) => window.bench.prepare(href), dataHref);
    return bench;
  }

  /** Closes the context. Fails where anything left the host or was thrown in the page. */
  async close(): Promise<void> {
    await this.page.context().close();
    expect(this.foreign).toEqual([]);
    expect(this.errors).toEqual([]);
  }

  start(cancelAfterMs?: number): Promise<Outcome<null>> {
    return this.page.evaluate((ms) => window.bench.start(ms), cancelAfterMs);
  }

  run(
    sql: string,
    { limit, cancelAfterMs }: { limit?: number; cancelAfterMs?: number } = {},
  ): Promise<Outcome<SqlTable>> {
    return this.page.evaluate(([text, rows, ms]) => window.bench.run(text, rows, ms), [
      sql,
      limit,
      cancelAfterMs,
    ] as const);
  }

  /** Rows of a query that must run. */
  async rowsOf(sql: string): Promise<SqlTable["rows"]> {
    return okOf(await this.run(sql)).rows;
  }

  ask(question: Question): Promise<Outcome<Answer>> {
    return this.page.evaluate((asked) => window.bench.answer(asked), question);
  }

  askAll(questions: readonly Question[]): Promise<readonly Answer[]> {
    return this.page.evaluate((asked) => window.bench.answers(asked), questions);
  }

  setOwnFile(text: string, table: Omit<OwnTable, "file">): Promise<Outcome<null>> {
    return this.page.evaluate(([csv, form]) => window.bench.setOwnFile(csv, form), [text, table] as const);
  }

  forgetOwnFile(): Promise<Outcome<null>> {
    return this.page.evaluate(() => window.bench.forgetOwnFile());
  }

  closeEngine(): Promise<Outcome<null>> {
    return this.page.evaluate(() => window.bench.close());
  }

  progress(): Promise<readonly SqlProgress[]> {
    return this.page.evaluate(() => window.bench.progress);
  }
}
