/** Codes: text of a code list, exactly as it is written there. */
import type { Codelist } from "../codelist.ts";
import type { CellFinding } from "./cell.ts";

/** What is wrong with the text of a code, or `null`; a code that is meant is suggested where only one can be. */
export function checkCode(text: string, codelist: Codelist): CellFinding | null {
  // Without codes the list itself is broken, and that is reported where it belongs.
  if (codelist.has(text) || codelist.codes.length === 0) return null;
  if (codelist.name !== "region")
    return {
      type: "cell/category",
      allowed: codelist.codes.map(({ code }) => code),
      suggestion: suggestCode(text, codelist),
    };
  if (/^\d{4}$/.test(text)) return { type: "cell/region-system", declared: "kemendagri", looksLike: "bps" };
  return { type: "cell/reference", table: "regions", suggestion: suggestRegion(text, codelist) };
}

/** The only candidate that differs in case, spaces, punctuation or leading zeros, else `null`. */
export function suggestText(text: string, candidates: Iterable<string>): string | null {
  const plain = simplify(text);
  const [first, second] = [...candidates].filter((candidate) => simplify(candidate) === plain);
  return plain === "" || second !== undefined ? null : (first ?? null);
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
  return (
    suggestText(
      text,
      codelist.codes.map(({ code }) => code),
    ) ?? suggestByLabel(text, codelist)
  );
}

function suggestByLabel(text: string, codelist: Codelist): string | null {
  const plain = simplify(text);
  const labelled = codelist.codes.filter(
    ({ label_id, label_en }) => simplify(label_id) === plain || simplify(label_en) === plain,
  );
  return plain !== "" && labelled.length === 1 ? (labelled[0]?.code ?? null) : null;
}

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
