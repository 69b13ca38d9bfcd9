import { provinceMap } from "./province-map.ts";

/** PNS who work in each province per 1,000 residents, on a map of tiles. */
export const pnsRateMap = provinceMap({ id: "pns-rate-map", measure: "rate", breaks: [10, 15, 20, 25, 30] });
