import { isReferenceDate } from "./reference-date.ts";

/** Names of editions are the month or the day that they are released for: `2026-11`, `2026-11-22`. */
export const isEditionName = (text: string): boolean => text.length >= "2026-11".length && isReferenceDate(text);
