/** Characters that nobody sees and that make two equal-looking codes differ. */

/** Control and format characters (zero width, direction marks): wrong everywhere; line breaks and tabs are text. */
const NEVER = /(?![\t\n])[\p{Cc}\p{Cf}]/u;
/** Spaces other than the common one: harmless between words, wrong in codes and numbers. */
const SPACES = /(?! )\p{Z}/u;

/** Code point of the first such character as `U+00A0`, or `null`. */
export function findInvisibleCharacter(text: string, { isFreeText }: { readonly isFreeText: boolean }): string | null {
  const [character] = NEVER.exec(text) ?? (isFreeText ? null : SPACES.exec(text)) ?? [];
  if (character === undefined) return null;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
