import { readFileSync } from "node:fs";
import { readChartStyles } from "../../src/export/svg/styles.ts";

const styleSheet = (name: string): string =>
  readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), "utf8");

/** The site's own look of charts. */
export const chartStyles = readChartStyles(styleSheet("tokens"), styleSheet("chart"));
