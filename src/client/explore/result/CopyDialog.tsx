import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useExplorer } from "../context.ts";

export interface CopyDialogProps {
  readonly text: string;
  readonly onClose: () => void;
}

/** The text itself, selected, where the browser does not let the page copy. */
export function CopyDialog({ text, onClose }: CopyDialogProps): JSX.Element {
  const { t } = useExplorer();
  const dialog = useRef<HTMLDialogElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    area.current?.focus();
    area.current?.select();
  }, []);
  return (
    <dialog ref={dialog} class="result-dialog" aria-labelledby="result-dialog-title" onClose={onClose}>
      <h3 id="result-dialog-title">{t("result.blocked-title")}</h3>
      <p>{t("result.blocked")}</p>
      <textarea ref={area} readOnly rows={10} value={text} aria-labelledby="result-dialog-title" />
      <button
        type="button"
        class="button"
        onClick={() => {
          dialog.current?.close();
        }}
      >
        {t("result.close")}
      </button>
    </dialog>
  );
}
