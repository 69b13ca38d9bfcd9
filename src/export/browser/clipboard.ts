/** Puts text on the clipboard, with HTML beside it for documents. Rejects where the browser does not allow it. */
export async function writeClipboard(text: string, html?: string): Promise<void> {
  if (html === undefined) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const form = (type: string, content: string): [string, Blob] => [type, new Blob([content], { type })];
  await navigator.clipboard.write([
    new ClipboardItem(Object.fromEntries([form("text/plain", text), form("text/html", html)])),
  ]);
}
