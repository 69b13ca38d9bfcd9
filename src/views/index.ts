/** Which view draws which route. A route without a view has no page yet. */
import type { Locale } from "../lib/format.ts";
import type { RouteKey } from "../lib/routes.ts";
import type { Page } from "../site/pages.ts";
import { regionCodes } from "../site/region.ts";
import Overview from "./Overview.astro";
import Region from "./Region.astro";
import Regions from "./Regions.astro";
import Search from "./Search.astro";

/** What every view is given. */
export type ViewProps = {
  readonly page: Page;
  readonly locale: Locale;
};

type ViewComponent = (props: ViewProps) => unknown;

export interface View {
  readonly page: ViewComponent;
  /** Pages below the route: a region, a table of the dictionary. */
  readonly parameterPage?: ViewComponent;
}

export const VIEWS: Partial<Record<RouteKey, View>> = {
  overview: { page: Overview },
  regions: { page: Regions, parameterPage: Region },
  search: { page: Search },
};

/** Parameters of the pages below a route. */
export const PARAMETERS: Partial<Record<RouteKey, readonly string[]>> = {
  regions: regionCodes(),
};
