/**
 * Spreadsheets run a text that starts with `= + - @`, a tab or a carriage return as a formula, and a link to the
 * explorer can carry such a text inside its SQL. An apostrophe in front makes it text again. Plain numbers stay.
 */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-\d+([.,]\d+)?(e[+-]?\d+)?%?$/.test(text) ? `'${text}` : text;
}
