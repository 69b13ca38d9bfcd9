import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readChartStyles } from "../../src/export/svg/styles.ts";

const styleSheet = (name: string): string => readFileSync(join("src", "styles", name), "utf8");

/** The site's own look of charts. */
export const chartStyles = readChartStyles(styleSheet("tokens.css"), styleSheet("chart.css"));
