/**
 * The site's colours and a pair of office fonts as a theme. Slides, tables and charts name theme colours only, so a
 * government that puts the slides on its own theme gets them in its own colours.
 */
import type { NativeColour } from "../../charts/chart.ts";
import { LIGHT_COLOURS } from "../../generated/light-colours.ts";
import { element, namespaces, valueElement } from "./xml.ts";

/** Token of each colour of the theme, in the order of the standard. */
const THEME_COLOURS = {
  dk1: "ink",
  lt1: "surface",
  dk2: "muted",
  lt2: "tint",
  accent1: "c1",
  accent2: "c2",
  accent3: "c3",
  accent4: "c4",
  accent5: "c5",
  accent6: "c6",
  hlink: "accent",
  folHlink: "c7",
} as const satisfies Record<string, keyof typeof LIGHT_COLOURS>;

/**
 * Calibri is on every machine with an office program since 2007; LibreOffice puts Carlito in its place, which is as
 * wide to the unit. The site's own fonts are not there, and their stand-ins would set every line differently.
 */
export const FONT = "Calibri";
const PANOSE = "020F0502020204030204";

/** A colour of the theme as slides name it: text and ground by their role, series by their accent. */
export type SlideColour = "tx1" | "bg1" | "tx2" | "bg2" | "hlink" | "rule" | NativeColour;

/** Names of theme colours with their changes: a theme has six accents, our charts eight colours. */
const SCHEME_COLOURS: Readonly<Record<SlideColour, string>> = {
  tx1: schemeColour("tx1"),
  bg1: schemeColour("bg1"),
  tx2: schemeColour("tx2"),
  bg2: schemeColour("bg2"),
  hlink: schemeColour("hlink"),
  rule: schemeColour("tx2", valueElement("a:lumMod", 25_000), valueElement("a:lumOff", 75_000)),
  c1: schemeColour("accent1"),
  c2: schemeColour("accent2"),
  c3: schemeColour("accent3"),
  c4: schemeColour("accent4"),
  c5: schemeColour("accent5"),
  c6: schemeColour("accent6"),
  c7: schemeColour("folHlink"),
  c8: schemeColour("tx2", valueElement("a:lumMod", 75_000), valueElement("a:lumOff", 25_000)),
};

function schemeColour(val: string, ...changes: readonly string[]): string {
  return element("a:schemeClr", { val }, ...changes);
}

export const colour = (name: SlideColour): string => SCHEME_COLOURS[name];
export const solidFill = (name: SlideColour): string => element("a:solidFill", {}, colour(name));

/** Words on a mark of this colour: the site's own choice, light or dark. */
export const wordsOn = (name: NativeColour): SlideColour =>
  LIGHT_COLOURS[`on-${name}`] === LIGHT_COLOURS.surface ? "bg1" : "tx1";

const font = (name: "a:majorFont" | "a:minorFont"): string =>
  element(
    name,
    {},
    element("a:latin", { typeface: FONT, panose: PANOSE }),
    element("a:ea", { typeface: "" }),
    element("a:cs", { typeface: "" }),
  );

const placeholderFill = element("a:solidFill", {}, schemeColour("phClr"));
const line = (widthEmu: number): string =>
  element(
    "a:ln",
    { w: widthEmu, cap: "flat", cmpd: "sng", algn: "ctr" },
    placeholderFill,
    valueElement("a:prstDash", "solid"),
  );
const noEffect = element("a:effectStyle", {}, element("a:effectLst"));

/** `ppt/theme/theme<n>.xml`; the standard wants three fills, lines, effects and grounds, ours are all plain. */
export function themeMarkup(name: string): string {
  return element(
    "a:theme",
    { ...namespaces("a"), name },
    element(
      "a:themeElements",
      {},
      element(
        "a:clrScheme",
        { name },
        ...Object.entries(THEME_COLOURS).map(([key, token]) =>
          element(`a:${key}`, {}, valueElement("a:srgbClr", LIGHT_COLOURS[token].toUpperCase())),
        ),
      ),
      element("a:fontScheme", { name: FONT }, font("a:majorFont"), font("a:minorFont")),
      element(
        "a:fmtScheme",
        { name },
        element("a:fillStyleLst", {}, placeholderFill, placeholderFill, placeholderFill),
        element("a:lnStyleLst", {}, line(6350), line(12_700), line(19_050)),
        element("a:effectStyleLst", {}, noEffect, noEffect, noEffect),
        element("a:bgFillStyleLst", {}, placeholderFill, placeholderFill, placeholderFill),
      ),
    ),
    element("a:objectDefaults"),
    element("a:extraClrSchemeLst"),
  );
}
