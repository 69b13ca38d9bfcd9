/** A piece of a CSV file in memory. */

/** Whole records of a file; line breaks are `\n`. */
export interface TextBlock {
  readonly text: string;
  /** Line of the first character as an editor shows it. */
  readonly line: number;
}

/** Number of line breaks in a text. */
export const countBreaks = (text: string): number => countOf("\n", text);

/** Number of double quotes in a text. */
export const countQuotes = (text: string): number => countOf('"', text);

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count++;
  return count;
}
