import { provinceRank } from "./province-rank.ts";

/** PNS who work in each province, from most to fewest. */
export const pnsProvinceRank = provinceRank({ id: "pns-province-rank", measure: "count" });
