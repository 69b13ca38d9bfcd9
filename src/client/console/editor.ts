/** The SQL editor: CodeMirror in a shadow root, in the colours of the site. */
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionSource,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { sql } from "@codemirror/lang-sql";
import { bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, nextDiagnostic, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { Compartment, EditorState, Prec, type Text } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers, showPanel } from "@codemirror/view";
import type { Translate } from "../../i18n/index.ts";
import { duckdbDialect } from "./dialect.ts";
import { replaceSelection } from "./replace-selection.ts";
import { highlightStyle, theme } from "./theme.ts";

export interface SqlEditorOptions {
  /** CodeMirror writes its styles into the root that it stands in. In the page that would be a `<style>` element, which
   * our CSP refuses; a shadow root takes them as constructed style sheets, which no policy needs to allow. */
  readonly root: ShadowRoot;
  readonly text: string;
  readonly complete: CompletionSource;
  readonly onRun: () => void;
  readonly t: Translate;
}

export interface SqlEditor {
  text(): string;
  /** Replaces the text, as one step that can be undone. */
  setText(text: string): void;
  /** Writes a name at the cursor, in place of what is selected, and goes on there. */
  insert(name: string): void;
  complete(source: CompletionSource): void;
  /** Marks an error beside its line; `null` takes the mark away. */
  mark(diagnosticIn: ((text: Text) => Diagnostic | null) | null): void;
  focus(): void;
  destroy(): void;
}

export function createSqlEditor({ root, text, complete, onRun, t }: SqlEditorOptions): SqlEditor {
  const completion = new Compartment();
  const completeBy = (source: CompletionSource) => autocompletion({ override: [source], icons: false });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        replaceSelection,
        EditorView.lineWrapping,
        sql({ dialect: duckdbDialect }),
        syntaxHighlighting(highlightStyle),
        theme,
        completion.of(completeBy(complete)),
        // Tab takes an offered word and otherwise leaves the editor, so that nobody is caught in it; Escape closes the list.
        Prec.highest(
          keymap.of([
            { key: "Mod-Enter", run: () => (onRun(), true), preventDefault: true },
            { key: "Tab", run: acceptCompletion },
          ]),
        ),
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...historyKeymap,
          { key: "F8", run: nextDiagnostic },
          ...defaultKeymap,
        ]),
        EditorView.contentAttributes.of({ "aria-label": t("console.editor"), "aria-describedby": KEYS_ID }),
        showPanel.of(() => ({ dom: keysPanel(root.ownerDocument, t) })),
        EditorState.phrases.of({
          Completions: t("console.completions"),
          "Control character": t("console.control-character"),
          "Selection deleted": t("console.selection-deleted"),
        }),
      ],
    }),
  });

  return {
    text: () => view.state.doc.toString(),
    setText: (insert) => {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert },
        selection: { anchor: insert.length },
        userEvent: "input.paste",
      });
      view.dispatch(setDiagnostics(view.state, []));
    },
    insert: (name) => {
      const { from, to } = view.state.selection.main;
      const before = view.state.sliceDoc(from - 1, from);
      // A name next to a word would become part of it.
      const insert = /[\w"']/.test(before) ? ` ${name}` : name;
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        scrollIntoView: true,
        userEvent: "input",
      });
      view.focus();
    },
    complete: (source) => {
      view.dispatch({ effects: completion.reconfigure(completeBy(source)) });
    },
    mark: (diagnosticIn) => {
      const diagnostic = diagnosticIn?.(view.state.doc) ?? null;
      view.dispatch(setDiagnostics(view.state, diagnostic === null ? [] : [diagnostic]));
    },
    focus: () => {
      view.focus();
    },
    destroy: () => {
      view.destroy();
    },
  };
}

const KEYS_ID = "keys";

/** The keys of the editor, in its own root: a description must stand in the tree of what it describes. */
function keysPanel(document: Document, t: Translate): HTMLElement {
  const panel = document.createElement("p");
  panel.id = KEYS_ID;
  panel.textContent = t("console.keys");
  return panel;
}
