/** How charts look outside the page: the site's own style sheets and fonts. */
import headingFont from "@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-normal.woff2?url";
import bodyFont from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import type { FontFace } from "../../export/browser/png.ts";
import { readChartStyles } from "../../export/svg/styles.ts";
import chartCss from "../../styles/chart.css?raw";
import tokensCss from "../../styles/tokens.css?raw";

export const chartStyles = readChartStyles(tokensCss, chartCss);

export const chartFonts: readonly FontFace[] = [
  { family: "Source Sans 3", weight: "200 900", href: bodyFont },
  { family: "Plus Jakarta Sans", weight: "700", href: headingFont },
];
