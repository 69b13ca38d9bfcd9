/**
 * Every page of the site, once: its key and its path in both languages. Paths have no leading slash and end in one
 * (the home page is empty); `BASE` and the origin are put in front by `src/site/links.ts`.
 */
import type { Locale } from "./format.ts";

export const ROUTES = {
  overview: { id: "", en: "en/" },
  workforce: { id: "komposisi/", en: "en/workforce/" },
  talent: { id: "talenta/", en: "en/talent/" },
  training: { id: "pelatihan/", en: "en/training/" },
  visits: { id: "visitasi/", en: "en/visits/" },
  projects: { id: "proyek-perubahan/", en: "en/change-projects/" },
  agenda: { id: "agenda/", en: "en/agenda/" },
  regions: { id: "wilayah/", en: "en/regions/" },
  explore: { id: "jelajah/", en: "en/explore/" },
  present: { id: "paparan/", en: "en/present/" },
  data: { id: "data/", en: "en/data/" },
  editions: { id: "edisi/", en: "en/editions/" },
  sources: { id: "sumber/", en: "en/sources/" },
  methods: { id: "metode/", en: "en/methods/" },
  glossary: { id: "glosarium/", en: "en/glossary/" },
  search: { id: "cari/", en: "en/search/" },
} as const satisfies Record<string, Record<Locale, string>>;

export type RouteKey = keyof typeof ROUTES;

/** Pages about a subject, in the order of navigation. */
export const SUBJECTS = ["workforce", "talent", "training", "visits", "projects", "agenda"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Path of a page; `region` and `table` are the parameters of the region and dictionary pages. */
export function pagePath(key: RouteKey, locale: Locale, parameter = ""): string {
  return ROUTES[key][locale] + (parameter === "" ? "" : `${parameter}/`);
}
