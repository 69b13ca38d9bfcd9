import { textWidthPx } from "../../charts/parts/canvas.ts";

/** Breaks a text into lines that fit; a word longer than a line (an address) is cut where the line ends. */
export function wrapLines(text: string, widthPx: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidthPx(`${last} ${word}`, fontSize) <= widthPx) {
      lines[lines.length - 1] = `${last} ${word}`;
      continue;
    }
    let rest = word;
    while (textWidthPx(rest, fontSize) > widthPx) {
      let end = rest.length - 1;
      while (end > 1 && textWidthPx(rest.slice(0, end), fontSize) > widthPx) end--;
      lines.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    lines.push(rest);
  }
  return lines;
}
