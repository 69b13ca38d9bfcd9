import { compositionChart } from "./composition.ts";

/** ASN by position at the latest date for which it was published. */
export const asnByPosition = compositionChart({
  id: "asn-by-position",
  dimension: "position_group",
  question: { table: "workforce", measure: "headcount", by: ["position_group"], where: { region_code: ["ID"] } },
  headline: ["JF"],
});
