import type { Translate } from "./index.ts";
import { reportedName } from "./reported-name.ts";

/** `BKN (reprint)` -> `BKN (cetak ulang)`; a publisher that is not known is said to be so. */
export const publisherLabel = (publisher: string, t: Translate): string =>
  publisher.startsWith("unknown") ? t("pages.sources.no-publisher") : reportedName(publisher, t);
