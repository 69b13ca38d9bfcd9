/** The one look of tables, as a style of the presentation: whoever changes it changes every table. */
import { emu } from "./geometry.ts";
import { colour, solidFill, type SlideColour } from "./theme.ts";
import { element, namespaces } from "./xml.ts";

export const TABLE_STYLE_ID = "{3B4F9A17-6D52-4E0B-8C61-2A9D7E5F1B08}";

const border = (side: string, widthInches: number, name: SlideColour): string =>
  element(`a:${side}`, {}, element("a:ln", { w: emu(widthInches), cmpd: "sng" }, solidFill(name)));

/** `ppt/tableStyles.xml`: header in bold above a strong line, thin lines between rows, no fills. */
export function tableStylesMarkup(name: string): string {
  return element(
    "a:tblStyleLst",
    { ...namespaces("a"), def: TABLE_STYLE_ID },
    element(
      "a:tblStyle",
      { styleId: TABLE_STYLE_ID, styleName: name },
      element(
        "a:wholeTbl",
        {},
        element(
          "a:tcTxStyle",
          {},
          element("a:fontRef", { idx: "minor" }, element("a:prstClr", { val: "black" })),
          colour("tx1"),
        ),
        element(
          "a:tcStyle",
          {},
          element("a:tcBdr", {}, border("bottom", 0.01, "rule"), border("insideH", 0.01, "rule")),
          element("a:fill", {}, element("a:noFill")),
        ),
      ),
      element(
        "a:firstRow",
        {},
        element(
          "a:tcTxStyle",
          { b: "on" },
          element("a:fontRef", { idx: "minor" }, element("a:prstClr", { val: "black" })),
          colour("tx1"),
        ),
        element("a:tcStyle", {}, element("a:tcBdr", {}, border("bottom", 0.02, "c1"))),
      ),
    ),
  );
}
