import { compositionChart } from "./composition.ts";

/** PNS by grade at the latest date for which it was published; PPPK have a ladder of their own. */
export const pnsByGrade = compositionChart({
  id: "pns-by-grade",
  dimension: "grade",
  question: {
    table: "workforce",
    measure: "headcount",
    by: ["grade"],
    where: { region_code: ["ID"], employment_status: ["PNS"] },
  },
  headline: [],
});
