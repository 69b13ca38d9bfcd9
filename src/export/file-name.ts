/** `["workforce", "sex", "2025-11-01"]`, `csv` -> `lokus-asn-workforce-sex-2025-11-01.csv`. */
export function fileName(parts: readonly string[], extension: string): string {
  return `${["lokus-asn", ...parts].join("-").replace(/[^\w-]+/g, "-")}.${extension}`;
}
