import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { writeClipboard, writeClipboardImage } from "../../../export/browser/clipboard.ts";
import { saveFile } from "../../../export/browser/save-file.ts";
import type { MessageKey } from "../../../i18n/index.ts";
import { showCopyDialog } from "../../share/copy-dialog.ts";
import { useExplorer } from "../context.ts";
import { COPY_ACTIONS, copiedPicture, DOWNLOAD_ACTIONS, type CopyAction, type DownloadAction } from "./actions.ts";
import type { Exportable } from "./exportable.ts";
import { Menu } from "./Menu.tsx";

/** Copies and downloads of an answer. What came of each is said in words, to eyes and ears alike. */
export function ActionBar({ exportable }: { readonly exportable: Exportable }): JSX.Element {
  const { t, locale } = useExplorer();
  const [message, setMessage] = useState({ text: "", hasFailed: false });
  const { link, sql, hasChart, figureFiles, wholeTable } = exportable;
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
      if (isMounted())
        showCopyDialog(text, {
          title: t("share.blocked-title"),
          hint: t("share.blocked-hint"),
          close: t("share.close"),
        });
    }
  };
  const failed = (name: MessageKey, error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error);
    if (isMounted()) setMessage({ text: t("result.failed", { name: t(name), message: reason }), hasFailed: true });
  };
  const copyPicture = async (): Promise<void> => {
    const picture = copiedPicture(exportable);
    setMessage({ text: t("result.preparing", { name: t("result.copy-image") }), hasFailed: false });
    try {
      await writeClipboardImage(picture);
      if (isMounted()) setMessage({ text: t("result.copied", { name: t("result.copy-image") }), hasFailed: false });
    } catch {
      // Either there is no picture, which says why itself, or the browser refused it.
      await picture.then(
        () => {
          if (isMounted()) setMessage({ text: t("result.image-refused"), hasFailed: true });
        },
        (error: unknown) => {
          failed("result.copy-image", error);
        },
      );
    }
  };
  const download = async ({ name, extension, form, write }: DownloadAction): Promise<void> => {
    const file = exportable.fileName(extension, form);
    setMessage({ text: t("result.preparing", { name: t(name) }), hasFailed: false });
    try {
      saveFile(file, await write(exportable));
      if (isMounted()) setMessage({ text: t("result.saved", { file }), hasFailed: false });
    } catch (error) {
      failed(name, error);
    }
  };
  const copies = COPY_ACTIONS.filter(({ isSql = false }) => !isSql || sql !== null);
  const buttons = (of: DownloadAction["of"]): readonly JSX.Element[] =>
    DOWNLOAD_ACTIONS.filter((action) => action.of === of).map((action) => (
      <ActionButton key={action.name} name={action.name} onClick={() => void download(action)} />
    ));

  return (
    <div class="result-actions">
      <div class="result-menus">
        <Menu label={t("result.copy")}>
          {hasChart && <ActionButton name="result.copy-image" onClick={() => void copyPicture()} />}
          {copies.map((action) => (
            <ActionButton key={action.name} name={action.name} onClick={() => void copy(action)} />
          ))}
        </Menu>
        <Menu label={t("result.download")}>
          {figureFiles !== null && (
            <>
              <li class="result-menu-group">{t("result.download-figure")}</li>
              {buttons("figure")}
              {hasChart && buttons("chart")}
              <li class="result-menu-group">{t("result.download-data")}</li>
            </>
          )}
          {buttons("rows")}
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
