/** The SQL engine as the explorer holds it: started once on request, shared, stoppable. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Declarations } from "../../query/index.ts";
import type { ExploreConfig } from "../config.ts";
import type { OwnFile } from "../own/own-file.ts";
import type { SqlProgress, SqlSession } from "../sql/session.ts";

export type SqlEngineStatus =
  | { readonly kind: "off" }
  | { readonly kind: "starting"; readonly session: Promise<SqlSession> }
  | { readonly kind: "on"; readonly session: SqlSession }
  | { readonly kind: "failed"; readonly error: Error };

export interface SqlEngineControl {
  readonly status: SqlEngineStatus;
  /** What is being waited for; `null` while nothing is. */
  readonly progress: SqlProgress | null;
  /** Starts the engine, or joins a start under way. Rejects where it fails or is cancelled. */
  readonly start: () => Promise<SqlSession>;
  /** Stops a running engine, or a start under way, and frees its memory. */
  readonly stop: () => void;
}

/** A download is shown in as many steps: it arrives in hundreds of pieces, and each would draw the page again. */
const DOWNLOAD_STEPS = 50;

const stepOf = (progress: SqlProgress): number =>
  "total" in progress ? Math.floor((DOWNLOAD_STEPS * progress.received) / progress.total) : 0;

const isSameStep = (shown: SqlProgress | null, next: SqlProgress): boolean =>
  shown !== null && shown.step === next.step && stepOf(shown) === stepOf(next);

export function useSqlEngine(
  config: ExploreConfig,
  declarations: Declarations,
  ownFile: OwnFile | null,
): SqlEngineControl {
  const [status, setStatus] = useState<SqlEngineStatus>({ kind: "off" });
  const [progress, setProgress] = useState<SqlProgress | null>(null);
  const current = useRef<{ readonly session: Promise<SqlSession>; readonly controller: AbortController } | null>(null);
  const file = useRef(ownFile);
  file.current = ownFile;
  /** The file that the running engine knows. */
  const handedOver = useRef<OwnFile | null>(null);

  const start = useCallback((): Promise<SqlSession> => {
    if (current.current !== null) return current.current.session;
    const controller = new AbortController();
    const open = async (): Promise<SqlSession> => {
      const { startSql } = await import("../sql/start-sql.ts");
      const session = await startSql(config, declarations, {
        onProgress: (next) => {
          setProgress((shown) => (isSameStep(shown, next) ? shown : next));
        },
        signal: controller.signal,
      });
      handedOver.current = file.current;
      if (file.current !== null) await session.setOwnFile(file.current.sqlTable);
      return session;
    };
    const isCurrent = (): boolean => current.current?.controller === controller;
    const session = open();
    current.current = { session, controller };
    setStatus({ kind: "starting", session });
    session.then(
      (started) => {
        if (isCurrent()) setStatus({ kind: "on", session: started });
      },
      (error: unknown) => {
        if (!isCurrent()) return;
        current.current = null;
        setStatus({ kind: "failed", error: error instanceof Error ? error : new Error(String(error)) });
      },
    );
    return session;
  }, [config, declarations]);

  const stop = useCallback(() => {
    const running = current.current;
    if (running === null) return;
    current.current = null;
    running.controller.abort();
    setProgress(null);
    setStatus({ kind: "off" });
    running.session.then(
      (session) => session.close(),
      () => undefined,
    );
  }, []);

  const session = status.kind === "on" ? status.session : null;
  useEffect(() => {
    if (session === null || handedOver.current === ownFile) return;
    handedOver.current = ownFile;
    void session.setOwnFile(ownFile?.sqlTable ?? null);
  }, [session, ownFile]);

  return { status, progress, start, stop };
}
