import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { changeTable, type ExploreState } from "../../query/index.ts";
import type { OwnFile } from "../own/own-file.ts";
import type { AddressBar } from "./address-bar.ts";
import { AskPanel } from "./AskPanel.tsx";
import { announcementOf } from "./announcement.ts";
import { ExplorerContext, type Explorer } from "./context.ts";
import { ActiveFilters } from "./controls/ActiveFilters.tsx";
import { asksForSql, wantsSql } from "./engine-choice.ts";
import type { FirstAnswer } from "./first-answer.ts";
import { EngineStatus } from "./EngineControl.tsx";
import { lazy } from "./lazy.tsx";
import { LinkProblems } from "./LinkProblems.tsx";
import type { PublishedTables } from "./published-tables.ts";
import { describeError } from "./error-outcome.ts";
import { EmptyTable } from "./result/EmptyAnswer.tsx";
import { ResultArea } from "./result/ResultArea.tsx";
import { TabPanel, Tabs } from "./Tabs.tsx";
import { useAddress } from "./use-address.ts";
import { useFitsWindow } from "./use-fits-window.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useLanguageSwitch } from "./use-language-switch.ts";
import { useOffers } from "./use-offers.ts";
import { useOutcome } from "./use-outcome.ts";
import { useSqlEngine } from "./use-sql-engine.ts";

const SqlConsole = lazy(() => import("../console/SqlConsole.tsx").then((module) => module.SqlConsole));
const OwnPanel = lazy(() => import("../own/OwnPanel.tsx").then((module) => module.OwnPanel));

type TabName = "ask" | "sql" | "own";

interface Props {
  readonly explorer: Explorer;
  readonly tables: PublishedTables;
  readonly bar: AddressBar;
  /** Answer to the address that the page was opened with. */
  readonly first: FirstAnswer;
}

export function App({ explorer, tables, bar, first }: Props) {
  const { config, declarations, t } = explorer;
  const { state, problems, historySteps, update, link } = useAddress(bar, declarations);
  useLanguageSwitch(link);

  const [ownFile, setOwnFile] = useState<OwnFile | null>(null);
  const [compares, setCompares] = useState(false);
  const sql = useSqlEngine(config, declarations, ownFile);
  /** Address at which the reader stopped the engine: what it asks for is not started again by itself. */
  const [stoppedAt, setStoppedAt] = useState<string | null>(null);
  const isStarted = sql.status.kind === "starting" || sql.status.kind === "on";
  const mayStartSql = isStarted || (asksForSql(state) && stoppedAt !== link && sql.status.kind !== "failed");
  const answering = useOutcome({ state, tables, sql, mayStartSql, ownFile, compares, first: first.outcome }, explorer);
  const { outcome, isBusy, waitsFor } = answering;
  const offers = useOffers(state, tables, first.cube, explorer);

  const [tab, setTab] = useState<TabName>(() => tabOf(state, ownFile));
  const answerPlace = useRef<HTMLDivElement>(null);
  useFitsWindow(answerPlace);
  useKeptFocus(answerPlace);
  /** Text of the console while the link holds a question. */
  const lastSql = useRef<string | null>(null);
  if (state.sql !== null) lastSql.current = state.sql;
  useEffect(() => {
    if (historySteps > 0) setTab(tabOf(state, ownFile));
  }, [historySteps]);

  const chooseTab = (next: TabName): void => {
    setTab(next);
    if (next !== "sql" && state.sql !== null) update({ sql: null });
  };
  const startEngine = useCallback(() => {
    setStoppedAt(null);
    // What comes of it is told by the engine's status.
    sql.start().catch(() => undefined);
  }, [sql.start]);
  const stopEngine = (): void => {
    sql.stop();
    setStoppedAt(link);
    if (state.engine === "sql" && tables.hasCube(state.table)) update({ engine: null });
  };
  /** Whose figures are asked; those of a file in the table that it was checked as. */
  const askData = (data: ExploreState["data"], file: OwnFile | null): void => {
    const table = data === "own" ? (file?.table ?? null) : null;
    update({ ...(table === null ? state : changeTable(state, table, declarations)), data });
  };
  const openOwnFile = (file: OwnFile | null): void => {
    setOwnFile(file);
    if (state.data === "own") askData(file === null ? "published" : "own", file);
  };
  /** The answer to a question has no place beside an empty console or a file that is being opened. */
  const isElsewhere = tab === "own" || (tab === "sql" && state.sql === null);
  /** What a screen reader is told; a query's error is told by the console. */
  const announcement = (): string => {
    if (sql.status.kind === "starting") return t("engine.progress-starting");
    if (isBusy || outcome === null || answering.sqlError !== null) return "";
    return announcementOf(outcome, explorer);
  };
  const askable = ownFile !== null && ownFile.engine !== null ? ownFile : null;

  return (
    <ExplorerContext.Provider value={explorer}>
      <div class="explore" data-tab={tab}>
        <LinkProblems problems={problems} />
        <Tabs
          label={t("explore.ways")}
          tabs={[
            { name: "ask", label: t("explore.tab-ask") },
            { name: "sql", label: t("explore.tab-sql") },
            { name: "own", label: t("explore.tab-own") },
          ]}
          chosen={tab}
          onChoose={chooseTab}
        />
        <TabPanel name="ask" chosen={tab}>
          <AskPanel
            state={state}
            update={update}
            offers={offers}
            ownFile={askable}
            compares={compares}
            onData={(data) => {
              askData(data, ownFile);
            }}
            onCompare={setCompares}
            isSqlStarted={isStarted}
            onStartSql={startEngine}
            onDone={() => answerPlace.current?.focus()}
          />
        </TabPanel>
        <TabPanel name="sql" chosen={tab}>
          <SqlConsole
            config={config}
            declarations={declarations}
            sql={state.sql ?? lastSql.current}
            onSql={(text) => {
              update({ sql: text });
            }}
            session={sql.status.kind === "on" ? sql.status.session : null}
            startSession={sql.start}
            isRunning={sql.status.kind === "starting" || (state.sql !== null && isBusy)}
            run={() => {
              answering.retry();
            }}
            cancel={() => {
              if (sql.status.kind === "starting") stopEngine();
              else answering.cancel();
            }}
            error={answering.sqlError}
            ownFile={ownFile}
          />
        </TabPanel>
        <TabPanel name="own" chosen={tab}>
          <OwnPanel
            config={config}
            declarations={declarations}
            file={ownFile}
            onOpen={openOwnFile}
            onExplore={() => {
              askData("own", ownFile);
              setTab("ask");
            }}
          />
        </TabPanel>
        <div class="answer" ref={answerPlace} tabindex={-1}>
          <EngineStatus
            engine={sql}
            isBusy={isBusy && wantsSql(state, tables)}
            isWanted={waitsFor === "engine"}
            onStart={startEngine}
            onStop={stopEngine}
          />
          {waitsFor === "engine" && sql.status.kind === "failed" && (
            <EmptyTable
              caption={describeError(sql.status.error, explorer)}
              engine="sql"
              isBusy={false}
              status="error"
            />
          )}
          {state.sql === null && !isElsewhere && (
            <ActiveFilters
              table={state.table}
              where={state.where}
              onChange={(where) => {
                // The last button goes away with its list.
                if (Object.keys(where).length === 0) answerPlace.current?.focus();
                update({ where });
              }}
            />
          )}
          {waitsFor === "file" && (
            <div class="engine-status">
              <p>{t("explore.own-missing")}</p>
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  setTab("ask");
                  update({ data: "published" });
                }}
              >
                {t("explore.source-published")}
              </button>
            </div>
          )}
          {waitsFor === null && !isElsewhere && (
            <ResultArea
              state={state}
              outcome={outcome}
              isBusy={isBusy}
              isToldByConsole={answering.sqlError !== null}
              update={update}
              retry={answering.retry}
              loadSources={tables.sources}
              link={link}
            />
          )}
        </div>
        <p class="hidden-visually" role="status">
          {announcement()}
        </p>
      </div>
    </ExplorerContext.Provider>
  );
}

/** Tab that a state is best changed in: the console for its text, the file panel for a file that is not open yet. */
function tabOf({ sql, data }: ExploreState, ownFile: OwnFile | null): TabName {
  if (sql !== null) return "sql";
  return data === "own" && ownFile === null ? "own" : "ask";
}
