import type { Chart } from "../chart.ts";
import { asnByAge } from "./asn-by-age.ts";
import { asnByEducation } from "./asn-by-education.ts";
import { asnByEmployer } from "./asn-by-employer.ts";
import { asnByPosition } from "./asn-by-position.ts";
import { asnBySex } from "./asn-by-sex.ts";
import { asnSexTrend } from "./asn-sex-trend.ts";
import { asnTrend } from "./asn-trend.ts";
import { partTimePlannedActual } from "./part-time-planned-actual.ts";
import { pnsByGrade } from "./pns-by-grade.ts";
import { pnsProvinceMap } from "./pns-province-map.ts";
import { pnsProvinceRank } from "./pns-province-rank.ts";
import { pnsRateMap } from "./pns-rate-map.ts";
import { pnsRateRank } from "./pns-rate-rank.ts";
import { provinceGovernments } from "./province-governments.ts";
import { regionWorkforce } from "./region-workforce.ts";

/** The charts of the workforce page and of the regions' pages. */
export const workforceCharts: readonly Chart[] = [
  asnTrend,
  asnBySex,
  asnByAge,
  asnByEducation,
  asnByPosition,
  pnsByGrade,
  asnByEmployer,
  asnSexTrend,
  pnsProvinceMap,
  pnsProvinceRank,
  pnsRateMap,
  pnsRateRank,
  partTimePlannedActual,
  provinceGovernments,
  regionWorkforce,
];
