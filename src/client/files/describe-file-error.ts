import type { Translate } from "../../i18n/index.ts";
import type { PublishedFileError } from "./published-file-error.ts";

/** What went wrong with a published file and what to do, for readers. */
export const describeFileError = ({ kind, file }: PublishedFileError, t: Translate): string =>
  t(`engine.file-${kind}`, { file });
