export interface CopyDialogWords {
  readonly title: string;
  /** How to copy by hand. */
  readonly hint: string;
  readonly close: string;
}

/** Shows a text, selected, where the browser does not let the page copy it. Gone from the page when it is closed. */
export function showCopyDialog(text: string, { title, hint, close }: CopyDialogWords): void {
  const dialog = document.createElement("dialog");
  dialog.className = "copy-dialog";
  dialog.setAttribute("aria-label", title);
  const heading = Object.assign(document.createElement("p"), { className: "copy-dialog-title", textContent: title });
  const paragraph = Object.assign(document.createElement("p"), { textContent: hint });
  const area = Object.assign(document.createElement("textarea"), { readOnly: true, rows: 8, value: text });
  area.setAttribute("aria-label", title);
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "button",
    textContent: close,
  });
  button.addEventListener("click", () => {
    dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
  });
  dialog.append(heading, paragraph, area, button);
  document.body.append(dialog);
  dialog.showModal();
  area.focus();
  area.select();
}
