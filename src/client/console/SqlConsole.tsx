/** The SQL console: an editor, what can be read, queries to begin with and those that were run before. */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { translate } from "../../i18n/index.ts";
import type { ExploreConfig } from "../config.ts";
import { describeSqlError } from "../sql/describe.ts";
import { createCatalogue, ownRelation } from "./catalogue.ts";
import { completeSql } from "./completion.ts";
import { diagnosticOf } from "./diagnostic.ts";
import type { SqlEditor as Editor } from "./editor.ts";
import { ExampleList } from "./ExampleList.tsx";
import { EXAMPLES, ownExample } from "./examples.ts";
import { HistoryList } from "./HistoryList.tsx";
import { ROW_LIMIT, type SqlConsoleProps } from "./props.ts";
import { SqlEditor } from "./SqlEditor.tsx";
import { TableList } from "./TableList.tsx";
import { useHistory } from "./use-history.ts";
import "./console.css";

/** By page: the text in the editor when the console was last taken away, and the link's text at that time. */
const drafts = new WeakMap<ExploreConfig, { readonly sql: string | null; readonly text: string }>();

export function SqlConsole(props: SqlConsoleProps) {
  const { config, declarations, sql, session, isRunning, error, ownFile } = props;
  const { locale } = config;
  const t = translate(locale);
  const editor = useRef<Editor>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  const history = useHistory();
  const latest = useRef(props);
  latest.current = props;

  /** Examples are unfolded only where they stand beside the editor: below it, the result should follow soon. */
  const help = useRef<HTMLDivElement>(null);
  const [isBesideEditor, setIsBesideEditor] = useState(false);
  useLayoutEffect(() => {
    const section = help.current?.parentElement;
    if (help.current && section) setIsBesideEditor(help.current.offsetLeft > section.offsetLeft);
  }, []);

  const published = useMemo(() => createCatalogue(declarations, locale, t), [declarations, locale]);
  const relations = useMemo(
    () => (ownFile === null ? published : [ownRelation(ownFile.sqlTable, t), ...published]),
    [published, ownFile],
  );
  const complete = useMemo(() => completeSql(relations, locale), [relations, locale]);
  const ownSql = useMemo(() => {
    if (ownFile === null) return null;
    return ownExample(ownFile.sqlTable, declarations.schemas[ownFile.table ?? ""] ?? null);
  }, [declarations, ownFile]);

  /** What is being written outlives the console, which is taken away while the reader is elsewhere on the page. */
  const [initialText] = useState(() => {
    const draft = drafts.get(config);
    return draft?.sql === sql ? draft.text : (sql ?? EXAMPLES[0]?.sql(locale) ?? "");
  });
  useLayoutEffect(
    () => () => {
      if (editor.current !== null) drafts.set(config, { sql: latest.current.sql, text: editor.current.text() });
    },
    [],
  );

  /** The link's text as it is in the editor; another one comes from going back or forward. */
  const linked = useRef(sql);
  useLayoutEffect(() => {
    if (sql !== null && sql !== linked.current) editor.current?.setText(sql);
    linked.current = sql;
  }, [sql]);

  const message = error === null ? null : describeSqlError(error, t);
  // With the alert, not after it: whoever hears it may go to the mark at once.
  useLayoutEffect(() => {
    const written = editor.current?.text();
    // A place in the text that was run says nothing about one that was changed while it ran.
    if (error === null || written !== linked.current) editor.current?.mark(null);
    else editor.current?.mark((text) => diagnosticOf(error, text, describeSqlError(error, t)));
  }, [error]);

  const run = async (): Promise<void> => {
    const text = editor.current?.text() ?? "";
    if (text.trim() === "" || latest.current.isRunning) return;
    history.add(text);
    if (latest.current.session === null) {
      try {
        await latest.current.startSession();
      } catch {
        // Whoever starts the engine shows why it did not: here there is only nothing to run.
        return;
      }
    }
    linked.current = text;
    latest.current.onSql(text);
    latest.current.run(text);
  };
  const use = (text: string): void => {
    editor.current?.setText(text);
    editor.current?.focus();
  };
  const cancel = (): void => {
    if (!isRunning) return;
    latest.current.cancel();
    runButton.current?.focus();
  };

  return (
    <section class="console" aria-labelledby="console-title">
      <div class="console-body">
        <div class="console-write">
          <h2 id="console-title">{t("console.title")}</h2>
          <p class="small muted">{t("console.intro")}</p>
          <div class="console-rule">
            <p>
              <strong>{t("console.rule-title")}</strong> {t("console.rule")}{" "}
              <a href={`${config.methodsHref}#long`}>{t("console.rule-link")}</a>
            </p>
          </div>
          <SqlEditor editor={editor} text={initialText} complete={complete} onRun={() => void run()} t={t} />
          {message !== null && (
            <p class="console-error" role="alert">
              {message}
            </p>
          )}
          <p class="console-buttons">
            {/* Not `disabled`: a button that is would lose the focus of whoever just pressed it. */}
            <button
              ref={runButton}
              type="button"
              class="button"
              aria-disabled={isRunning}
              aria-keyshortcuts="Control+Enter Meta+Enter"
              onClick={() => void run()}
            >
              {session === null
                ? t("console.run-start", { size: Math.round(config.engine.bytes / 1e5) / 10 })
                : t("console.run")}
            </button>
            <button type="button" class="button button-plain" aria-disabled={!isRunning} onClick={cancel}>
              {t("console.cancel")}
            </button>
            <button
              type="button"
              class="button button-plain"
              onClick={() => {
                use("");
              }}
            >
              {t("console.empty")}
            </button>
          </p>
          <p class="small muted">
            {t("console.limit", { rows: ROW_LIMIT })} {t("console.link")}
          </p>
        </div>
        <div class="console-help" ref={help}>
          <ExampleList ownSql={ownSql} isOpen={isBesideEditor} onUse={use} locale={locale} t={t} />
          <TableList
            relations={relations}
            tableHrefs={config.tableHrefs}
            onInsert={(name) => editor.current?.insert(name)}
            locale={locale}
            t={t}
          />
          <HistoryList history={history} onUse={use} t={t} />
        </div>
      </div>
    </section>
  );
}
