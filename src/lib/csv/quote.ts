/** Quoting of CSV cells (RFC 4180). */

/** Puts quotes around texts that hold the delimiter, a quote or a line break: `a "b"` -> `"a ""b"""`. */
export function createQuote(delimiter: "," | ";"): (text: string) => string {
  const needsQuotes = delimiter === "," ? /[",\r\n]/ : /[";\r\n]/;
  return (text) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
}
