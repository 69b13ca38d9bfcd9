import { compositionChart } from "./composition.ts";

/** ASN by sex at the latest date for which it was published. */
export const asnBySex = compositionChart({
  id: "asn-by-sex",
  dimension: "sex",
  question: { table: "workforce", measure: "headcount", by: ["sex"], where: { region_code: ["ID"] } },
  headline: ["F"],
});
