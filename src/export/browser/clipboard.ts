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

/**
 * Puts a PNG on the clipboard. Takes the picture as a promise, since Safari allows a copy only while the click is being
 * handled, not when the picture has come. Rejects where the browser does not allow it, or the picture does not come.
 */
export async function writeClipboardImage(png: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
}
