/** The words of a query in a row, as the editor's parser tells them apart. */
import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";

export interface Token {
  /** `word`: a keyword, a type, a function or a name; which of them is decided by where it stands. */
  readonly kind: "word" | "quoted" | "string" | "comment" | "sign" | "other";
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const KIND: Readonly<Record<string, Token["kind"]>> = {
  Keyword: "word",
  Type: "word",
  Builtin: "word",
  Identifier: "word",
  Bool: "word",
  Null: "word",
  QuotedIdentifier: "quoted",
  String: "string",
  LineComment: "comment",
  BlockComment: "comment",
  Operator: "sign",
  Punctuation: "sign",
  ".": "sign",
  "(": "sign",
  ")": "sign",
};

export function tokensOf(state: EditorState): readonly Token[] {
  const tokens: Token[] = [];
  syntaxTree(state).iterate({
    enter: ({ name, from, to, node }) => {
      if (node.firstChild === null && to > from)
        tokens.push({ kind: KIND[name] ?? "other", text: state.sliceDoc(from, to), from, to });
    },
  });
  return tokens;
}

/** `sex`, `SEX` and `"sex"` -> `sex`; `null` where a token is no name. */
export function nameOf(token: Token | undefined): string | null {
  if (token?.kind === "word") return token.text.toLowerCase();
  return token?.kind === "quoted" ? token.text.slice(1, -1).replaceAll('""', '"').toLowerCase() : null;
}

export const isWord = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token?.kind === "word" && words.includes(token.text.toLowerCase());

export const isSign = (token: Token | undefined, ...signs: readonly string[]): boolean =>
  token?.kind === "sign" && signs.includes(token.text);
