import { compositionChart } from "./composition.ts";

/** ASN by highest completed education at the latest date for which it was published. */
export const asnByEducation = compositionChart({
  id: "asn-by-education",
  dimension: "education",
  question: { table: "workforce", measure: "headcount", by: ["education"], where: { region_code: ["ID"] } },
  headline: ["D4_S1", "S2", "S3"],
});
