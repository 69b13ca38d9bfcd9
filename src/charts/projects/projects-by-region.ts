import type { ProjectsRow } from "../../generated/tables.ts";
import { translate } from "../../i18n/index.ts";
import { formatNumber } from "../../lib/format.ts";
import { provinceOf } from "../../lib/region-code.ts";
import type { Chart, ChartContext } from "../chart.ts";
import { unitRows } from "../parts/event-marks.ts";
import { computedNumber } from "../parts/figures.ts";
import { nativeChart, textIn } from "../parts/native.ts";
import { textsOf } from "../parts/texts.ts";
import { projectProvenance, PROJECTS, readProjects, yearsOf } from "./project-records.ts";

interface Owner {
  readonly code: string;
  readonly name: string;
  readonly isProvince: boolean;
  readonly projects: number;
}

interface Province {
  readonly code: string;
  readonly name: string;
  readonly projects: number;
  readonly owners: readonly Owner[];
}

export interface ProjectsByRegionData {
  readonly projects: readonly ProjectsRow[];
  readonly provinces: readonly Province[];
  /** Projects of a ministry, or whose owner no source names. */
  readonly withoutRegion: number;
}

const bySize = (a: { projects: number; code: string }, b: { projects: number; code: string }): number =>
  b.projects - a.projects || (a.code < b.code ? -1 : 1);

function words({ projects, provinces, withoutRegion }: ProjectsByRegionData, { locale }: ChartContext) {
  const [top, second] = provinces.flatMap(({ owners }) => owners).sort(bySize);
  const t = translate(locale);
  const name = (owner: Owner | undefined): string =>
    owner === undefined
      ? ""
      : owner.isProvince
        ? t("chart.projects-by-region.province-government", { name: owner.name })
        : owner.name;
  return {
    top: name(top),
    topCount: top?.projects ?? 0,
    second: name(second),
    secondCount: second?.projects ?? 0,
    provinces: provinces.length,
    owners: provinces.flatMap(({ owners }) => owners).length,
    projects: projects.length,
    withoutRegion,
    years: yearsOf(projects),
  };
}

/** Whose change projects: provinces, and the governments within them. */
export const projectsByRegion: Chart<ProjectsByRegionData> = {
  id: "projects-by-region",
  page: "projects",
  questions: () => [PROJECTS],
  data(source) {
    const projects = readProjects(source);
    if (projects.length === 0) return null;
    const codes = projects.flatMap(({ owner_region_code: code }) => (code === null ? [] : [code]));
    const provinces = [...Map.groupBy(codes, provinceOf)].map(([code, owned]): Province => ({
      code,
      name: source.regionName(code, "short"),
      projects: owned.length,
      owners: [...Map.groupBy(owned, (owner) => owner)]
        .map(([owner, all]): Owner => ({
          code: owner,
          name: source.regionName(owner),
          isProvince: owner === code,
          projects: all.length,
        }))
        .sort(bySize),
    }));
    return { projects, provinces: provinces.sort(bySize), withoutRegion: projects.length - codes.length };
  },
  ...textsOf("projects-by-region", words),
  notes: (_, { locale }) => [translate(locale)("chart.projects.coverage")],
  table(data, { locale }) {
    const t = translate(locale);
    return {
      columns: [
        { key: "owner", label: t("chart.projects.owner"), type: "text" },
        { key: "province", label: t("chart.projects.province"), type: "text" },
        { key: "projects", label: t("chart.projects.projects"), type: "number", unit: t("chart.projects.unit") },
      ],
      rows: [
        ...data.provinces.flatMap((province) =>
          province.owners.map((owner) => ({
            owner: owner.isProvince
              ? t("chart.projects-by-region.province-government", { name: owner.name })
              : owner.name,
            province: province.name,
            projects: computedNumber(owner.projects, locale),
          })),
        ),
        ...(data.withoutRegion === 0
          ? []
          : [
              {
                owner: t("chart.projects-by-region.without-region"),
                province: "",
                projects: computedNumber(data.withoutRegion, locale),
              },
            ]),
      ],
    };
  },
  native: (data, context) =>
    nativeChart(projectsByRegion.table(data, context), {
      form: "bars",
      category: ["owner"],
      series: [{ column: "projects", colour: "c1", colourOf: (row) => (textIn(row, "province") === "" ? "c8" : "c1") }],
    }),
  provenance: ({ projects }) => projectProvenance(projects),
  options(data, context) {
    const t = translate(context.locale);
    const count = (value: number): string => formatNumber(value, context.locale);
    return unitRows(
      [
        ...data.provinces.map((province) => ({
          label: province.name,
          actual: province.projects,
          planned: 0,
          text: count(province.projects),
          detail: province.owners
            .map(({ isProvince, name, projects }) => {
              const owner = isProvince ? t("chart.projects-by-region.province-itself") : name;
              return projects > 1 ? `${owner} ${count(projects)}` : owner;
            })
            .join(", "),
        })),
        ...(data.withoutRegion === 0
          ? []
          : [
              {
                label: t("chart.projects-by-region.without-region"),
                actual: 0,
                planned: data.withoutRegion,
                text: count(data.withoutRegion),
                detail: "",
              },
            ]),
      ],
      context,
    );
  },
};
