import type { ResultDimension } from "./result.ts";

/** Made once for a dimension: tables and drawings ask for them figure by figure. */
const known = new WeakMap<ResultDimension, ReadonlyMap<string, string>>();

/** Labels of a dimension by code. */
export function codeLabels(dimension: ResultDimension): ReadonlyMap<string, string> {
  const labels = known.get(dimension) ?? new Map(dimension.codes.map(({ code, label }) => [code, label]));
  known.set(dimension, labels);
  return labels;
}
