/** Codes: text of a code list, exactly as it is written there. */
import type { Codelist } from "../../lib/codelist.ts";
import type { CellFinding } from "./cell.ts";

/** What is wrong with the text of a code, or `null`; a code that is meant is suggested where only one can be. */
export function checkCode(text: string, codelist: Codelist): CellFinding | null {
  // Without codes the list itself is broken, and that is reported where it belongs.
  if (codelist.has(text) || codelist.codes.length === 0) return null;
  if (codelist.name !== "region")
    return {
      type: "cell/category",
      allowed: lookupOf(codelist).allowed,
      suggestion: suggestCode(text, codelist),
    };
  if (/^\d{4}$/.test(text)) return { type: "cell/region-system", declared: "kemendagri", looksLike: "bps" };
  return { type: "cell/reference", table: "regions", suggestion: suggestRegion(text, codelist) };
}

/** Finds the only candidate that differs in case, spaces, punctuation or leading zeros, else `null`. */
export function createSuggester(candidates: Iterable<string>): (text: string) => string | null {
  const byPlain = indexOnce([...candidates].map((candidate) => [candidate, candidate]));
  return (text) => byPlain.get(simplify(text)) ?? null;
}

/** Values by their simplified keys; `null` where several values share a key, none where a key has no letter or digit. */
function indexOnce(entries: readonly (readonly [key: string, value: string])[]): ReadonlyMap<string, string | null> {
  const index = new Map<string, string | null>();
  for (const [key, value] of entries) {
    const plain = simplify(key);
    if (plain === "") continue;
    const other = index.get(plain);
    index.set(plain, other === undefined || other === value ? value : null);
  }
  return index;
}

interface Lookup {
  readonly allowed: readonly string[];
  readonly suggestByCode: (text: string) => string | null;
  /** Code by simplified label. */
  readonly byLabel: ReadonlyMap<string, string | null>;
}

/** Made once for each code list: a column of a million wrong texts asks a million times. */
const lookups = new WeakMap<Codelist, Lookup>();

function lookupOf(codelist: Codelist): Lookup {
  const known = lookups.get(codelist);
  if (known !== undefined) return known;
  const allowed = codelist.codes.map(({ code }) => code);
  const labels = codelist.codes.flatMap(({ code, label_id, label_en }): [string, string][] => [
    [label_id, code],
    [label_en, code],
  ]);
  const lookup = { allowed, suggestByCode: createSuggester(allowed), byLabel: indexOnce(labels) };
  lookups.set(codelist, lookup);
  return lookup;
}

const simplify = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/(?<!\d)0+(?=\d)/g, "")
    .replaceAll(" ", "");

/** A code that is meant by a misspelt code, or by a label written in its place. */
function suggestCode(text: string, codelist: Codelist): string | null {
  return lookupOf(codelist).suggestByCode(text) ?? suggestByLabel(text, codelist);
}

const suggestByLabel = (text: string, codelist: Codelist): string | null =>
  lookupOf(codelist).byLabel.get(simplify(text)) ?? null;

/**
 * A region code that became a number: `16.8` can only be 16.08, but `16.1` may be 16.01 or 16.10 and is not guessed.
 */
function suggestRegion(text: string, codelist: Codelist): string | null {
  const trimmed = text.trim();
  if (codelist.has(trimmed)) return trimmed;
  const [, province, rest] = /^(\d{2})[.,](\d{1,2})$/.exec(trimmed) ?? [];
  if (province === undefined || rest === undefined) return suggestByLabel(text, codelist);
  const candidates = rest.length === 2 ? [rest] : [`0${rest}`, `${rest}0`];
  const [first, second] = candidates.map((part) => `${province}.${part}`).filter((code) => codelist.has(code));
  return second === undefined ? (first ?? null) : null;
}
