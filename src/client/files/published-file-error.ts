/**
 * Why a published file cannot be used. `missing`: the host has none (an older page after a new publication).
 * `truncated`: fewer bytes than promised. `changed`: other bytes than promised. `offline`: no connection, or a host
 * that fails. Each may be mended by asking again.
 */
export class PublishedFileError extends Error {
  readonly kind: "missing" | "truncated" | "changed" | "offline";
  /** Path as the manifest names it. */
  readonly file: string;

  constructor(kind: PublishedFileError["kind"], file: string, options?: ErrorOptions) {
    super(`${file}: ${kind}`, options);
    this.name = "PublishedFileError";
    this.kind = kind;
    this.file = file;
  }
}
