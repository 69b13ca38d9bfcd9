import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { writeClipboard } from "../../../export/browser/clipboard.ts";
import { saveFile } from "../../../export/browser/save-file.ts";
import type { MessageKey } from "../../../i18n/index.ts";
import { useExplorer } from "../context.ts";
import { COPY_ACTIONS, DOWNLOAD_ACTIONS, type CopyAction, type DownloadAction } from "./actions.ts";
import { CopyDialog } from "./CopyDialog.tsx";
import type { Exportable } from "./exportable.ts";
import { Menu } from "./Menu.tsx";

/** Copies and downloads of an answer. What came of each is said in words, to eyes and ears alike. */
export function ActionBar({ exportable }: { readonly exportable: Exportable }): JSX.Element {
  const { t, locale } = useExplorer();
  const [message, setMessage] = useState({ text: "", hasFailed: false });
  const [blockedText, setBlockedText] = useState<string | null>(null);
  const { link, sql, chart, wholeTable } = exportable;
  const isMounted = useIsMounted();
  useEffect(() => {
    // What was said about another answer is no longer true of this one.
    setMessage({ text: "", hasFailed: false });
  }, [link, sql]);

  const copy = async ({ name, copy: make }: CopyAction): Promise<void> => {
    const { text, html } = make(exportable, locale);
    try {
      await writeClipboard(text, html);
      if (isMounted()) setMessage({ text: t("result.copied", { name: t(name) }), hasFailed: false });
    } catch {
      // Whatever the browser's reason, the reader can still take the text by hand.
      if (isMounted()) setBlockedText(text);
    }
  };
  const download = async ({ name, extension, write }: DownloadAction): Promise<void> => {
    const file = exportable.fileName(extension);
    try {
      saveFile(file, await write(exportable));
      if (isMounted()) setMessage({ text: t("result.saved", { file }), hasFailed: false });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (isMounted()) setMessage({ text: t("result.failed", { name: t(name), message: reason }), hasFailed: true });
    }
  };
  const copies = COPY_ACTIONS.filter(({ isSql = false }) => !isSql || sql !== null);
  const downloads = DOWNLOAD_ACTIONS.filter(({ isChart }) => !isChart || chart !== null);

  return (
    <div class="result-actions">
      <div class="result-menus">
        <Menu label={t("result.copy")}>
          {copies.map((action) => (
            <ActionButton key={action.name} name={action.name} onClick={() => void copy(action)} />
          ))}
        </Menu>
        <Menu label={t("result.download")}>
          {downloads.map((action) => (
            <ActionButton key={action.name} name={action.name} onClick={() => void download(action)} />
          ))}
          {wholeTable !== null && (
            <li>
              <a href={wholeTable.href} download>
                {wholeTable.label}
              </a>
            </li>
          )}
          <li class="result-menu-hint">{t("result.data-hint")}</li>
        </Menu>
      </div>
      <p role="status" class={message.hasFailed ? "result-message has-failed" : "result-message"}>
        {message.text}
      </p>
      {blockedText !== null && (
        <CopyDialog
          text={blockedText}
          onClose={() => {
            setBlockedText(null);
          }}
        />
      )}
    </div>
  );
}

function ActionButton({ name, onClick }: { readonly name: MessageKey; readonly onClick: () => void }): JSX.Element {
  const { t } = useExplorer();
  return (
    <li>
      <button type="button" onClick={onClick}>
        {t(name)}
      </button>
    </li>
  );
}

/** Says whether the component still stands: a file may take longer than the answer it is made from. */
function useIsMounted(): () => boolean {
  const isMounted = useRef(true);
  useEffect(
    () => () => {
      isMounted.current = false;
    },
    [],
  );
  return () => isMounted.current;
}
