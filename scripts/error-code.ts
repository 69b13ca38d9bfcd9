/** True for a system error with this code, such as `ENOENT` where a file is missing. */
export function hasErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
