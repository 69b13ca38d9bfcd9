import { provinceRank } from "./province-rank.ts";

/** PNS who work in each province per 1,000 residents, from most to fewest. */
export const pnsRateRank = provinceRank({ id: "pns-rate-rank", measure: "rate" });
