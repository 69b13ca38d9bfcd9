/** View model of the home page beyond its headlines: where people work, and one finding a subject. */
import { cellsOf } from "../charts/parts/figures.ts";
import { provinceQuestion } from "../charts/workforce/pns-provinces.ts";
import { formatNumber, type Locale } from "../lib/format.ts";
import type { RouteKey } from "../lib/routes.ts";
import type { Row } from "../lib/table-schema.ts";
import { links } from "./address.ts";
import { chartData, figureTitle } from "./figures.ts";
import { published } from "./published.ts";
import { sourcesOfTable } from "./source-uses.ts";

export interface RankedProvince {
  readonly name: string;
  readonly href: string;
  readonly value: string;
  /** Share of the largest, 0 to 1, for the length of a bar. */
  readonly ofLargest: number;
}

/** Provinces with the most PNS working in them, and the date of the figures. */
export function largestProvinces(
  locale: Locale,
  count: number,
): { asOf: string; provinces: readonly RankedProvince[] } {
  const cells = cellsOf(chartData().ask(provinceQuestion("count")));
  const ranked = [...cells].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const largest = ranked[0]?.value ?? 1;
  return {
    asOf: ranked[0]?.asOf ?? "",
    provinces: ranked.slice(0, count).map(({ codes, value }) => {
      const code = codes["region_code"] ?? "";
      return {
        name: chartData().regionName(code),
        href: links.page("regions", locale, code),
        value: formatNumber(value ?? 0, locale),
        ofLargest: (value ?? 0) / largest,
      };
    }),
  };
}

/** One chart a subject whose finding stands for it on the home page. */
const SUBJECTS: readonly (readonly [RouteKey, string])[] = [
  ["workforce", "asn-by-sex"],
  ["talent", "talent-adoption"],
  ["training", "cohorts-by-year"],
  ["visits", "visit-hosts"],
  ["projects", "projects-by-sector"],
  ["agenda", "agenda-by-kind"],
];

export interface SubjectFinding {
  readonly key: RouteKey;
  readonly finding: string;
  readonly href: string;
}

/** The finding of each subject with a link to its page. */
export function subjectFindings(locale: Locale): readonly SubjectFinding[] {
  return SUBJECTS.map(([key, chart]) => ({
    key,
    finding: figureTitle(chart, locale),
    href: links.page(key, locale),
  }));
}

/** Rows of figures and events, and the number of sources that they rest on. */
export function compilationSize(): { readonly rows: number; readonly sources: number } {
  const { dataset } = published();
  const schemas = Object.values(dataset.schemas).filter(({ kind }) => kind !== "reference");
  const rowsOf = (name: string): readonly Row[] => dataset.rows[name] ?? [];
  const sources = new Set(schemas.flatMap((schema) => sourcesOfTable(schema, rowsOf(schema.name))));
  return { rows: schemas.reduce((sum, { name }) => sum + rowsOf(name).length, 0), sources: sources.size };
}
