import { compositionChart } from "./composition.ts";

/** ASN by age at the latest date for which it was published. */
export const asnByAge = compositionChart({
  id: "asn-by-age",
  dimension: "age_group",
  question: { table: "workforce", measure: "headcount", by: ["age_group"], where: { region_code: ["ID"] } },
  headline: ["Y51T60", "Y_GE61"],
});
