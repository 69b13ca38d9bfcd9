import { useState } from "preact/hooks";
import { tablesOf, type ExploreState } from "../../query/index.ts";
import type { OwnFile } from "../own/own-file.ts";
import { useExplorer } from "./context.ts";
import { StartEngine } from "./EngineControl.tsx";
import type { Offers } from "./offers.ts";
import { OwnSource } from "./OwnSource.tsx";
import type { Update } from "./props.ts";
import { QuestionBuilder } from "./QuestionBuilder.tsx";

interface Props {
  readonly state: ExploreState;
  readonly update: Update;
  readonly offers: Offers;
  /** The reader's file, where it can be asked. */
  readonly ownFile: OwnFile | null;
  readonly compares: boolean;
  readonly onData: (data: ExploreState["data"]) => void;
  readonly onCompare: (compares: boolean) => void;
  readonly isSqlStarted: boolean;
  readonly onStartSql: () => void;
  /** The reader of a phone is done with the question and wants its answer. */
  readonly onDone: () => void;
}

/** The question in parts; on a phone it is folded above its answer. */
export function AskPanel(props: Props) {
  const { state, update, offers, ownFile, compares, onData, onCompare, onDone } = props;
  const { declarations, t } = useExplorer();
  const [isOpen, setOpen] = useState(false);
  const ownTable = state.data === "own" ? (ownFile?.table ?? null) : null;
  return (
    <>
      <button
        type="button"
        class="builder-toggle"
        aria-expanded={isOpen}
        aria-controls="explore-builder"
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {t("explore.change-question")}
      </button>
      <form
        id="explore-builder"
        class="builder"
        data-open={isOpen}
        aria-label={t("explore.question")}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        {ownFile !== null && (
          <OwnSource data={state.data} file={ownFile} compares={compares} onData={onData} onCompare={onCompare} />
        )}
        <QuestionBuilder
          state={state}
          tables={ownTable === null ? tablesOf(declarations) : [ownTable]}
          offers={offers}
          onChange={update}
        />
        {state.data === "published" && <EngineChoice {...props} />}
        <button
          type="button"
          class="button builder-done"
          onClick={() => {
            setOpen(false);
            onDone();
          }}
        >
          {t("explore.see-answer")}
        </button>
      </form>
    </>
  );
}

/** Which engine answers: the compact data, or on request the SQL engine. */
function EngineChoice({ state, update, isSqlStarted, onStartSql }: Props) {
  const { t } = useExplorer();
  const useSql = (): void => {
    update({ engine: "sql" });
  };
  return (
    <section aria-labelledby="engine-choice">
      <h2 id="engine-choice">{t("explore.engine")}</h2>
      {state.engine === "sql" ? (
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            update({ engine: null });
          }}
        >
          {t("explore.engine-use-cube")}
        </button>
      ) : (
        <>
          <p class="hint">{t("explore.engine-text")}</p>
          {isSqlStarted ? (
            <button type="button" class="button button-plain" onClick={useSql}>
              {t("explore.engine-use-sql")}
            </button>
          ) : (
            <StartEngine
              label={t("explore.engine-use-sql")}
              onStart={() => {
                onStartSql();
                useSql();
              }}
            />
          )}
        </>
      )}
    </section>
  );
}
