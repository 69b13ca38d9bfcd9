/** Orders of text that need no locale data, so that every machine sorts alike. */

/** By code units, upper case before lower case. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** As a reader expects names: upper and lower case alike. */
export const compareNames = (a: string, b: string): number => compareText(a.toLowerCase(), b.toLowerCase());
