import { formatNumber, type Locale } from "./format.ts";

/** `812` -> `812 B`, `5423` -> `5,4 kB`, `54230` -> `54 kB`, `2400000` -> `2,4 MB`; in powers of 1,000. */
export function formatFileSize(bytes: number, locale: Locale): string {
  const [size, unit] = bytes < 1000 ? [bytes, "B"] : bytes < 999_500 ? [bytes / 1000, "kB"] : [bytes / 1e6, "MB"];
  const decimals = unit === "B" || size >= 10 ? 0 : 1;
  return `${formatNumber(size, locale, { decimals })}\u00a0${unit}`;
}
