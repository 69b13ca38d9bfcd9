/** What a reader typed, as one statement. */

/** A word of a text as DuckDB's parser sees it. */
export interface SqlToken {
  /** Where it starts, in bytes (UTF-8) from 0. */
  readonly byte: number;
  /** As `TokenType` of DuckDB-WASM: 0 identifier, 1 number, 2 text, 3 operator, 4 keyword. */
  readonly type: number;
}

export interface Statement {
  /** Without what stands behind the first semicolon; positions in it are positions in what was typed. */
  readonly text: string;
  /** Names and keywords in it, in lower case and without quotes. */
  readonly words: readonly string[];
  /** False where a bracket is closed that was not opened, or left open. */
  readonly isBalanced: boolean;
}

const IDENTIFIER = 0;
const OPERATOR = 3;
const KEYWORD = 4;
const SEMICOLON = ";".charCodeAt(0);

/**
 * The one statement of a text, or `null` where there are several. Statements end at a semicolon that is a word of its
 * own, which DuckDB's own reader decides: one inside quotes or a comment is none.
 */
export function readStatement(sql: string, tokens: readonly SqlToken[]): Statement | null {
  const bytes = new TextEncoder().encode(sql);
  const isSemicolon = ({ byte, type }: SqlToken) => type === OPERATOR && bytes[byte] === SEMICOLON;
  const end = tokens.findIndex(isSemicolon);
  if (end !== -1 && !tokens.slice(end).every(isSemicolon)) return null;
  const own = end === -1 ? tokens : tokens.slice(0, end);
  const textOf = (start: number, stop?: number) => new TextDecoder().decode(bytes.subarray(start, stop));
  const words = own.flatMap(({ byte, type }, index) =>
    type === IDENTIFIER || type === KEYWORD ? [wordAt(textOf(byte, own[index + 1]?.byte))] : [],
  );
  return { text: textOf(0, tokens[end]?.byte), words, isBalanced: isBalanced(own, bytes) };
}

/** Text of a token with what follows it -> its name: `"My ""table""" -- mine` -> `my "table"`. */
function wordAt(text: string): string {
  const quoted = /^"((?:[^"]|"")*)"/.exec(text)?.[1];
  return (quoted?.replaceAll('""', '"') ?? /^[\p{L}\p{N}_$]*/u.exec(text)?.[0] ?? "").toLowerCase();
}

function isBalanced(tokens: readonly SqlToken[], bytes: Uint8Array): boolean {
  let depth = 0;
  for (const { byte, type } of tokens) {
    if (type !== OPERATOR) continue;
    if (bytes[byte] === "(".charCodeAt(0)) depth += 1;
    if (bytes[byte] === ")".charCodeAt(0)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
