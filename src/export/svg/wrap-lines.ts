/** Breaks a text into lines that fit; a word longer than a line (an address) is cut, where it can be behind a mark. */
export function wrapLines(text: string, widthPx: number, measurePx: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && measurePx(`${last} ${word}`) <= widthPx) {
      lines[lines.length - 1] = `${last} ${word}`;
      continue;
    }
    let rest = word;
    while (measurePx(rest) > widthPx && rest.length > 1) {
      const end = cutPlace(rest, widthPx, measurePx);
      lines.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    lines.push(rest);
  }
  return lines;
}

/** Where an address is best broken: behind the last of these marks that fits. */
const MARK = /[/?&=#,._-](?=[^/?&=#,._-]*$)/;

function cutPlace(word: string, widthPx: number, measurePx: (text: string) => number): number {
  // Longest part that fits, at least one character; the link of a query has thousands.
  let end = 1;
  for (let step = 2 ** Math.floor(Math.log2(word.length)); step >= 1; step /= 2)
    if (end + step < word.length && measurePx(word.slice(0, end + step)) <= widthPx) end += step;
  const mark = word.slice(0, end).search(MARK);
  return mark > 0 ? mark + 1 : end;
}

/** As `wrapLines`, with lines of about equal length where there are several: no last line of one word. */
export function balanceLines(text: string, widthPx: number, measurePx: (text: string) => number): readonly string[] {
  const lines = wrapLines(text, widthPx, measurePx);
  let best = lines;
  for (let narrower = widthPx * STEP; lines.length > 1 && narrower > widthPx / 2; narrower *= STEP) {
    const tried = wrapLines(text, narrower, measurePx);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
}
const STEP = 0.96;
