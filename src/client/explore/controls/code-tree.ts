/** The codes of a filter as a reader browses them: indented below their parents, official groupings apart, searchable. */
import type { Code, Codelist } from "../../../lib/codelist.ts";
import { foldText } from "../../../lib/fold-text.ts";
import type { Locale } from "../../../lib/format.ts";

export interface CodeNode {
  readonly code: string;
  readonly label: string;
  readonly children: readonly CodeNode[];
}

/** Codes of one official grouping; `scheme` is empty for the tree. */
export interface CodeGroup {
  readonly scheme: string;
  readonly nodes: readonly CodeNode[];
}

export interface CodeTree {
  /** The code that means "not broken down"; `null` where the list has none. */
  readonly total: CodeNode | null;
  readonly groups: readonly CodeGroup[];
}

/** Codes of a list below their parents, in the list's order. Children of the total stand at the first level. */
export function codeTree(codelist: Codelist, total: string | undefined, locale: Locale): CodeTree {
  const schemes = [...new Set(codelist.codes.map(({ scheme }) => scheme))].sort(
    (a, b) => Number(a !== "") - Number(b !== ""),
  );
  const leaf = (code: string): CodeNode => ({ code, label: codelist.label(code, locale), children: [] });
  const groups = schemes.map((scheme): CodeGroup => {
    const codes = codelist.codes.filter((code) => code.scheme === scheme && code.code !== total);
    const members = new Set(codes.map(({ code }) => code));
    const below = new Map<string | null, Code[]>();
    for (const code of codes) {
      const parent = code.parent !== null && members.has(code.parent) ? code.parent : null;
      below.set(parent, [...(below.get(parent) ?? []), code]);
    }
    const nodesBelow = (parent: string | null): CodeNode[] =>
      (below.get(parent) ?? []).map(({ code }) => ({ ...leaf(code), children: nodesBelow(code) }));
    return { scheme, nodes: nodesBelow(null) };
  });
  return {
    total: total !== undefined && codelist.has(total) ? leaf(total) : null,
    groups: groups.filter(({ nodes }) => nodes.length > 0),
  };
}

/** First letters of the words, so that `OKU` finds Ogan Komering Ulu. Shorter abbreviations would find too much. */
const MIN_INITIALS = 3;

/**
 * Whether the label has every word of the query, as the start of a word or as initials of words, or the code starts
 * with the query.
 */
export function isFound({ code, label }: CodeNode, query: string): boolean {
  if (code.toLowerCase().startsWith(query.trim().toLowerCase())) return true;
  const words = foldText(label).split(" ");
  const initials = words.map((word) => word.charAt(0)).join("");
  return foldText(query)
    .split(" ")
    .every(
      (wanted) =>
        words.some((word) => word.startsWith(wanted)) || (wanted.length >= MIN_INITIALS && initials.includes(wanted)),
    );
}

/** Nodes in reading order, each before its children. */
export const flatten = (nodes: readonly CodeNode[]): readonly CodeNode[] =>
  nodes.flatMap((node) => [node, ...flatten(node.children)]);

/** Nodes that are kept, with the ancestors that lead to them. */
export const keepNodes = (nodes: readonly CodeNode[], isKept: (code: string) => boolean): readonly CodeNode[] =>
  nodes.flatMap((node) => {
    const children = keepNodes(node.children, isKept);
    return children.length > 0 || isKept(node.code) ? [{ ...node, children }] : [];
  });
