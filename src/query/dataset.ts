import type { Codelist } from "../lib/codelist.ts";
import type { Row, TableSchema } from "../lib/table-schema.ts";

/** A declared sum between rows of the workforce table (reference table `total_checks`). */
export interface TotalCheck {
  readonly checkId: string;
  readonly kind: "exact" | "known-difference" | "rounded" | "incomplete";
  readonly dimension: string;
  readonly totalRow: string;
  readonly partRows: readonly string[];
  readonly expectedDifference: number;
}

/** A declared preference between figures that disagree (reference table `preferences`). */
export interface Preference {
  readonly preferredRow: string;
  readonly alsoReported: readonly string[];
}

/** Everything that planning and answering need: declarations and checked rows, already in memory. */
export interface Dataset {
  readonly schemas: Readonly<Record<string, TableSchema>>;
  /** By name; `region` is made from the regions table, its `parent` from `parent_code`. */
  readonly codelists: Readonly<Record<string, Codelist>>;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  /** Residents of 2025 by region code. */
  readonly population: ReadonlyMap<string, number>;
  readonly totalChecks: readonly TotalCheck[];
  readonly preferences: readonly Preference[];
}
