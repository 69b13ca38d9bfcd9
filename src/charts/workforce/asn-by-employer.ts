import { compositionChart } from "./composition.ts";

/** ASN of central and of regional governments at the latest date for which it was published. */
export const asnByEmployer = compositionChart({
  id: "asn-by-employer",
  dimension: "employer",
  question: { table: "workforce", measure: "headcount", by: ["employer"], where: { region_code: ["ID"] } },
  headline: ["REGIONAL"],
});
