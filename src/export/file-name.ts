import type { Locale } from "../lib/format.ts";
import type { Instance } from "../lib/instance.ts";

/** `["workforce", "sex", "2025-11-01"]`, `csv` -> `lokus-asn-workforce-sex-2025-11-01.csv`. */
export function fileName(parts: readonly string[], extension: string): string {
  return `${["lokus-asn", ...parts].join("-").replace(/[^\w-]+/g, "-")}.${extension}`;
}

/** Name under which a reader keeps a file of a chart: `lokus-asn-asn-trend-id.pptx`. */
export const chartFileName = ({ chart, region }: Instance, locale: Locale, extension: string): string =>
  fileName([chart, ...(region === null ? [] : [region]), locale], extension);

/** Name under which a reader keeps a ready-made deck: `lokus-asn-16-Sumatera-Selatan-id.pptx`. */
export const deckFileName = (region: string, name: string, locale: Locale): string =>
  fileName([region, name, locale], "pptx");
