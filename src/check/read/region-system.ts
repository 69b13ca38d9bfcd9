/** Region codes of a file declared as BPS -> Kemendagri, by the regions table and never by their look. */
import { BPS_CODES } from "../../lib/format-issue.ts";
import type { Issue } from "../../lib/issue.ts";

/** BPS code -> Kemendagri code; some regions have no BPS code. */
export type BpsCodes = ReadonlyMap<string, string>;

export interface RegionCell {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly value: string;
}

/** Kemendagri code of a BPS cell; a code that the table does not know is reported and kept as it is. */
export function convertBpsCode(cell: RegionCell, bpsCodes: BpsCodes, issues: Issue[]): string {
  const { value } = cell;
  // Indonesia as a whole has one code in both systems.
  if (value === "" || value === "ID") return value;
  const code = bpsCodes.get(value);
  if (code !== undefined) return code;
  issues.push(
    /^\d{2}\.\d{2}$/.test(value)
      ? { ...cell, type: "cell/region-system", declared: "bps", looksLike: "kemendagri" }
      : { ...cell, type: "cell/reference", table: BPS_CODES, suggestion: null },
  );
  return value;
}
