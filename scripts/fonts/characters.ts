/**
 * Characters that figures are set in: what keyboards write, the typographic marks that our texts use, and the letters
 * that names borrow from other languages. A character beyond them is set in a font of the reader's device.
 */
const KEYBOARD = Array.from({ length: 0x7f - 0x20 }, (_, place) => String.fromCharCode(0x20 + place)).join("");
const TYPOGRAPHY = "\u00a0±·×–—‘’“”…›→−";
const BORROWED = "ÉÖÜáàâäåçéèêëíïñóôöúü";

export const FIGURE_CHARACTERS = KEYBOARD + TYPOGRAPHY + BORROWED;
