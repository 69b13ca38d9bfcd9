/** An error as DuckDB reports it with `errors_as_json`. */
export class DatabaseError extends Error {
  /** Kind of error, such as `Parser`, `Binder`, `Catalog`, `Conversion`. */
  readonly type: string;
  /** Byte of the SQL text (UTF-8) that the error is about, from 0; `null` where DuckDB does not know. */
  readonly position: number | null;
  /** Table or function that the error is about, or `null`. */
  readonly subject: string | null;

  constructor(
    type: string,
    message: string,
    {
      position = null,
      subject = null,
      cause,
    }: { position?: number | null; subject?: string | null; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.name = "DatabaseError";
    this.type = type;
    this.position = position;
    this.subject = subject;
  }
}

/**
 * Reads an error of DuckDB-WASM. Its message is JSON; that of the parser holds JSON once more, and some come with the
 * type in front: `Parser Error: {"exception_type":"Parser","exception_message":"…","position":"0"}`.
 */
export function readDatabaseError(cause: Error): DatabaseError {
  let { message } = cause;
  const properties: Record<string, string> = {};
  for (let json = parseObject(message); json !== null; json = parseObject(message)) {
    Object.assign(properties, json);
    message = json["exception_message"] ?? "";
  }
  const position = Number.parseInt(properties["position"] ?? "", 10);
  return new DatabaseError(properties["exception_type"] ?? "", message, {
    position: Number.isNaN(position) ? null : position,
    subject: properties["name"] ?? null,
    cause,
  });
}

function parseObject(message: string): Readonly<Record<string, string>> | null {
  const json = /^(?:[\w ]+ Error: )?(\{"exception_type".*\})$/s.exec(message)?.[1];
  return json === undefined ? null : (JSON.parse(json) as Record<string, string>);
}
