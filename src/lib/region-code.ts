/** Kemendagri codes of regions: `16` a province, `16.08` a regency or city in it; `ID` is the country. */

/** True for a province; false for the country, a regency and a city. */
export const isProvince = (region: string): boolean => /^\d\d$/.test(region);

/** Code of the province that a region lies in; a province's own code for a province. */
export const provinceOf = (region: string): string => region.slice(0, 2);

/** True for a region itself and, where it is a province, for its regencies and cities; `null` (no region) is nowhere. */
export const isWithin = (region: string | null, area: string): boolean =>
  region !== null && (region === area || region.startsWith(`${area}.`));
