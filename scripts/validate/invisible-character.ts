/** Characters that nobody sees and that make two equal-looking codes differ. */

/** Zero width, direction marks and control characters: wrong everywhere; line breaks and tabs are text. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const NEVER =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;
/** Spaces other than the common one: harmless between words, wrong in codes and numbers. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;

/** Code point of the first such character as `U+00A0`, or `null`. */
export function findInvisibleCharacter(text: string, { isFreeText }: { readonly isFreeText: boolean }): string | null {
  const [character] = NEVER.exec(text) ?? (isFreeText ? null : SPACES.exec(text)) ?? [];
  if (character === undefined) return null;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
