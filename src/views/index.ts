/** Which view draws which route. */
import { schemas } from "../generated/tables.ts";
import type { Locale } from "../lib/format.ts";
import type { RouteKey } from "../lib/routes.ts";
import { listEditions } from "../site/editions.ts";
import type { Page } from "../site/pages.ts";
import { regionCodes } from "../site/region.ts";
import Agenda from "./Agenda.astro";
import DataCatalogue from "./DataCatalogue.astro";
import DataTablePage from "./DataTablePage.astro";
import EditionPage from "./EditionPage.astro";
import Editions from "./Editions.astro";
import Explore from "./Explore.astro";
import Glossary from "./Glossary.astro";
import Methods from "./Methods.astro";
import Overview from "./Overview.astro";
import Present from "./Present.astro";
import Projects from "./Projects.astro";
import Region from "./Region.astro";
import Regions from "./Regions.astro";
import Search from "./Search.astro";
import Sources from "./Sources.astro";
import Talent from "./Talent.astro";
import Training from "./Training.astro";
import Visits from "./Visits.astro";
import Workforce from "./Workforce.astro";

/** What every view is given. */
export type ViewProps = {
  readonly page: Page;
  readonly locale: Locale;
};

type ViewComponent = (props: ViewProps) => unknown;

export interface View {
  readonly page: ViewComponent;
  /** Pages below the route: a region, a table of the dictionary, an edition. */
  readonly parameterPage?: ViewComponent;
}

export const VIEWS: Readonly<Record<RouteKey, View>> = {
  overview: { page: Overview },
  workforce: { page: Workforce },
  talent: { page: Talent },
  training: { page: Training },
  visits: { page: Visits },
  projects: { page: Projects },
  agenda: { page: Agenda },
  regions: { page: Regions, parameterPage: Region },
  explore: { page: Explore },
  present: { page: Present },
  data: { page: DataCatalogue, parameterPage: DataTablePage },
  editions: { page: Editions, parameterPage: EditionPage },
  sources: { page: Sources },
  methods: { page: Methods },
  glossary: { page: Glossary },
  search: { page: Search },
};

/** Parameters of the pages below a route. */
export const PARAMETERS: Partial<Record<RouteKey, readonly string[]>> = {
  regions: regionCodes(),
  data: Object.keys(schemas),
  editions: listEditions().map(({ name }) => name),
};
