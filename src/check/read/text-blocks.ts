/**
 * Bytes of a CSV file -> text in blocks of whole records. UTF-8 is the contract; what breaks it is reported and still
 * read as well as it can be, so that one run also tells everything else that is wrong with the file.
 */
import { joinBytes } from "../../lib/join-bytes.ts";
import { countBreaks, countQuotes, type TextBlock } from "./text-block.ts";
import type { Issue } from "../../lib/issue.ts";
import type { Encoding } from "./dialect.ts";

const LF = 0x0a;
/** A record is not longer than this: beyond it a quote was opened by mistake and the rest of the file hangs on it. */
const MAX_RECORD_LENGTH = 2 ** 25;

/** Cuts a file into blocks; what is wrong with its bytes goes to `issues`. Another encoding than UTF-8 was chosen by somebody. */
export function* textBlocks(
  chunks: Iterable<Uint8Array>,
  file: string,
  issues: Issue[],
  encoding: Encoding = "utf-8",
): Generator<TextBlock> {
  let line = 1;
  let open: TextBlock | null = null;
  const utf8 = encoding === "utf-8" ? withoutByteOrderMark(chunks, file, issues) : transcode(chunks, encoding);
  for (const bytes of wholeLines(utf8)) {
    const text = decode(bytes, line, file, issues);
    const block: TextBlock = open === null ? { text, line } : { text: open.text + text, line: open.line };
    line += countBreaks(text);
    // A line break inside quotes is text: hand over only where all quotes are closed.
    if (countQuotes(block.text) % 2 === 1 && block.text.length < MAX_RECORD_LENGTH) open = block;
    else {
      open = null;
      yield block;
    }
  }
  if (open !== null) yield open;
}

/** Another encoding -> UTF-8; a byte-order mark of UTF-16 goes without saying. */
function* transcode(chunks: Iterable<Uint8Array>, encoding: Encoding): Generator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
}

/** Removes and reports a byte-order mark; a UTF-16 file comes out as UTF-8. */
function* withoutByteOrderMark(chunks: Iterable<Uint8Array>, file: string, issues: Issue[]): Generator<Uint8Array> {
  let utf16: { readonly decoder: TextDecoder } | null = null;
  let first = true;
  const encoder = new TextEncoder();
  for (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (first) {
      first = false;
      const encoding = detectUtf16(chunk);
      if (encoding !== null) {
        issues.push({ type: "file/encoding", file, line: 1, found: "utf-16", value: "" });
        utf16 = { decoder: new TextDecoder(encoding) };
      } else if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) {
        issues.push({ type: "file/byte-order-mark", file });
        yield chunk.subarray(3);
        continue;
      }
    }
    yield utf16 === null ? chunk : encoder.encode(utf16.decoder.decode(chunk, { stream: true }));
  }
}

/** UTF-16 tells itself by its mark, or by NUL bytes in every second place of ASCII text. */
export function detectUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const sample = head.subarray(0, 512);
  const zeros = [0, 0];
  sample.forEach((byte, position) => {
    if (byte === 0) zeros[position % 2] = (zeros[position % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.3;
  return odd > most && even === 0 ? "utf-16le" : even > most && odd === 0 ? "utf-16be" : null;
}

/** Cuts after the last line feed, which is one byte in UTF-8 and never part of another character. */
function* wholeLines(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let rest: Uint8Array[] = [];
  for (const chunk of chunks) {
    const end = chunk.lastIndexOf(LF) + 1;
    if (end === 0) rest.push(chunk);
    else {
      yield concat([...rest, chunk.subarray(0, end)]);
      rest = end < chunk.length ? [chunk.subarray(end)] : [];
    }
  }
  if (rest.length > 0) yield concat(rest);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const [only = new Uint8Array()] = parts;
  return parts.length <= 1 ? only : joinBytes(parts);
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder("windows-1252");

function decode(bytes: Uint8Array, firstLine: number, file: string, issues: Issue[]): string {
  if (bytes.includes(0)) {
    for (const { content, line } of linesOf(bytes, firstLine))
      if (content.includes(0)) issues.push({ type: "file/nul-byte", file, line });
    return decode(
      bytes.filter((byte) => byte !== 0),
      firstLine,
      file,
      issues,
    );
  }
  const text = decodeStrictly(bytes);
  if (text !== null) return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const lines = [...linesOf(bytes, firstLine)].map(({ content, line }) => {
    const valid = decodeStrictly(content);
    if (valid !== null) return valid;
    const found = windows1252.decode(content);
    const [word = found] = /[^\s,;"]*[^\0-\x7f][^\s,;"]*/.exec(found) ?? [];
    issues.push({ type: "file/encoding", file, line, found: "windows-1252", value: word });
    return found;
  });
  return lines.join("").replace(/\r\n?/g, "\n");
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function* linesOf(bytes: Uint8Array, firstLine: number): Generator<{ content: Uint8Array; line: number }> {
  let start = 0;
  for (let line = firstLine; start < bytes.length; line++) {
    const feed = bytes.indexOf(LF, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    yield { content: bytes.subarray(start, end), line };
    start = end;
  }
}
