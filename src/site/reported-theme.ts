import { translate, type MessageKey } from "../i18n/index.ts";
import type { Locale } from "../lib/format.ts";

/** A theme or sector as sources call it (`public-service-mall`), in the reader's language. */
export const reportedTheme = (theme: string, locale: Locale): string =>
  translate(locale)(`chart.theme.${theme}` as MessageKey);
