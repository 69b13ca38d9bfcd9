/** Widths of characters of the chart font in em, by kind; tabular figures are all of one width. */
const WIDE_CHARACTERS = /[mwMW%@]/;
const NARROW_CHARACTERS = /[.,:;'|!()ijltfr \u00a0›·-]/;

function characterEm(character: string): number {
  if (/\d/.test(character)) return 0.5;
  if (NARROW_CHARACTERS.test(character)) return 0.3;
  if (WIDE_CHARACTERS.test(character)) return 0.83;
  return /[A-Z]/.test(character) ? 0.6 : 0.52;
}

/** Width in pixels that a text of the chart font takes, a little on the safe side. */
export const textWidthPx = (text: string, fontSize = 13): number =>
  Array.from(text).reduce((width, character) => width + characterEm(character), 0) * fontSize * 1.02;
