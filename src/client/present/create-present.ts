import { translate } from "../../i18n/index.ts";
import type { Catalogue } from "./catalogue.ts";
import type { PresentConfig } from "./config.ts";
import type { Present } from "./context.ts";
import type { DeckStore } from "./deck-store.ts";
import { createFigureFiles } from "./figure-files.ts";

export interface PresentParts {
  readonly config: PresentConfig;
  readonly catalogue: Catalogue;
  readonly fetchCatalogue: Present["fetchCatalogue"];
  readonly store: DeckStore;
  readonly announce: Present["announce"];
}

export const createPresent = (parts: PresentParts): Present => ({
  ...parts,
  locale: parts.config.locale,
  t: translate(parts.config.locale),
  files: createFigureFiles(parts.config.rootHref),
});
