import type { CompletionSource } from "@codemirror/autocomplete";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Translate } from "../../i18n/index.ts";
import { createSqlEditor, type SqlEditor as Editor } from "./editor.ts";

interface Props {
  /** Set while the editor is in the page. */
  readonly editor: RefObject<Editor | null>;
  /** Text to begin with; later ones come through `editor`. */
  readonly text: string;
  readonly complete: CompletionSource;
  readonly onRun: () => void;
  readonly t: Translate;
}

/** The place of the editor: an element with a shadow root, made once. */
export function SqlEditor({ editor, text, complete, onRun, t }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(onRun);
  latest.current = onRun;

  useLayoutEffect(() => {
    if (host.current === null) return;
    const created = createSqlEditor({
      root: host.current.attachShadow({ mode: "open" }),
      text,
      complete,
      onRun: () => {
        latest.current();
      },
      t,
    });
    editor.current = created;
    return () => {
      editor.current = null;
      created.destroy();
    };
    // Made once: a later text or completion source reaches the editor through its methods.
  }, []);
  useLayoutEffect(() => {
    editor.current?.complete(complete);
  }, [complete]);

  return <div class="console-editor" ref={host} />;
}
