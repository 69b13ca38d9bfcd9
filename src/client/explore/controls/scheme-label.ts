import type { MessageKey, Translate } from "../../../i18n/index.ts";

const SCHEMES: Readonly<Record<string, MessageKey>> = {
  FORMATION: "explore.scheme-formation",
  SECTOR: "explore.scheme-sector",
  HEADLINE: "explore.scheme-headline",
};

/** Name of an official grouping of a code list; one without a name is shown as it is coded. */
export function schemeLabel(scheme: string, t: Translate): string {
  const key = SCHEMES[scheme];
  return key === undefined ? scheme : t(key);
}
