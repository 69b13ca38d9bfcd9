import { provinceMap } from "./province-map.ts";

/** PNS who work in each province, whoever employs them, on a map of tiles. */
export const pnsProvinceMap = provinceMap({
  id: "pns-province-map",
  measure: "count",
  breaks: [25_000, 50_000, 75_000, 100_000, 200_000],
});
