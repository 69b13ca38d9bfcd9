/** Answers the current state: the latest question wins, and an old answer stays until the new one is there. */
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { formatLink, type ExploreState } from "../../query/index.ts";
import { ROW_LIMIT } from "../console/props.ts";
import type { OwnFile } from "../own/own-file.ts";
import { SqlError } from "../sql/session.ts";
import { answerState } from "./answer-state.ts";
import type { Explorer } from "./context.ts";
import { errorOutcome } from "./error-outcome.ts";
import type { Outcome } from "./props.ts";
import type { PublishedTables } from "./published-tables.ts";
import { wantsSql } from "./engine-choice.ts";
import type { SqlEngineControl } from "./use-sql-engine.ts";

export interface Asking {
  readonly state: ExploreState;
  readonly tables: PublishedTables;
  readonly sql: SqlEngineControl;
  /** False while the SQL engine may not be started, because nobody has asked for it. */
  readonly mayStartSql: boolean;
  readonly ownFile: OwnFile | null;
  /** Whether published figures stand beside those of the own file. */
  readonly compares: boolean;
  /** Answer to the first state, where it is known already. */
  readonly first: Outcome | null;
}

export interface Answering {
  /** `null` until the first answer. */
  readonly outcome: Outcome | null;
  readonly isBusy: boolean;
  /** What the reader has to do before there can be an answer: let the SQL engine start, or open the file. */
  readonly waitsFor: "engine" | "file" | null;
  /** What is wrong with the last text of the console. */
  readonly sqlError: SqlError | null;
  /** Asks the same again. */
  readonly retry: () => void;
  /** Stops waiting for the answer under way. */
  readonly cancel: () => void;
}

/** What an answer depends on: layout and sorting do not. */
const keyOf = (state: ExploreState, { declarations }: Explorer): string =>
  formatLink({ ...state, view: null, sort: null, page: 1, rest: [] }, declarations);

export function useOutcome(
  { state, tables, sql, mayStartSql, ownFile, compares, first }: Asking,
  explorer: Explorer,
): Answering {
  const [attempt, setAttempt] = useState(0);
  const key = [keyOf(state, explorer), attempt, compares].join("\n");
  const [answered, setAnswered] = useState<{
    readonly key: string;
    readonly file: OwnFile | null;
    readonly outcome: Outcome | null;
    readonly sqlError: SqlError | null;
  }>(() => ({ key: first === null ? "" : key, file: null, outcome: first, sqlError: null }));
  const running = useRef<AbortController | null>(null);
  const isOwn = state.data === "own" && state.sql === null;
  /** The file that the answer depends on: a query may read it too. */
  const file = isOwn || state.sql !== null ? ownFile : null;
  const isAnswered = answered.key === key && answered.file === file;
  const ownEngine = ownFile?.engine ?? null;
  const waitsFor = isOwn && ownEngine === null ? "file" : wantsSql(state, tables) && !mayStartSql ? "engine" : null;

  useLayoutEffect(() => {
    if (isAnswered || waitsFor !== null) return;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const answer = async (): Promise<Outcome> => {
      if (state.sql !== null) {
        const session = await sql.start();
        signal.throwIfAborted();
        const table = await session.run(state.sql, { limit: ROW_LIMIT, signal });
        return { kind: "sql", engine: "sql", table, sql: state.sql };
      }
      const published = wantsSql(state, tables)
        ? async () => (await sql.start()).engine
        : () => tables.cubeEngine(state.table);
      const engine = isOwn && ownEngine !== null ? ownEngine : await published();
      return answerState(state, { explorer, tables, engine, compares });
    };
    answer().then(
      (outcome) => {
        if (running.current === controller) setAnswered({ key, file, outcome, sqlError: null });
      },
      (error: unknown) => {
        if (running.current !== controller) return;
        setAnswered({
          key,
          file,
          outcome: errorOutcome(error, wantsSql(state, tables) ? "sql" : "cube", explorer),
          sqlError: state.sql !== null && error instanceof SqlError ? error : null,
        });
      },
    );
    return () => {
      if (running.current === controller) running.current = null;
      controller.abort();
    };
    // Everything else that an answer depends on is in the key. A late answer to an older question leaves the newer one
    // unanswered, which is then asked again.
  }, [key, file, waitsFor, isAnswered]);

  return {
    // An answer to an older question does not stand in for one that waits for the reader.
    outcome: isAnswered || waitsFor === null ? answered.outcome : null,
    isBusy: !isAnswered && waitsFor === null,
    waitsFor: isAnswered ? null : waitsFor,
    sqlError: isAnswered ? answered.sqlError : null,
    retry: useCallback(() => {
      setAttempt((count) => count + 1);
    }, []),
    cancel: useCallback(() => {
      running.current?.abort();
    }, []),
  };
}
