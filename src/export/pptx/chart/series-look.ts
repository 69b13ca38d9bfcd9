/** How marks of a series look: in its colour when counted, hatched or hollow when planned or rounded. */
import type { NativeChart, NativeColour, NativeLook, NativeSeries } from "../../../charts/chart.ts";
import { colour, solidFill } from "../theme.ts";
import { element, valueElement } from "../xml.ts";

/** English Metric Units; 12,700 are a point. */
const LINE_WIDTHS = { mark: 28_575, edge: 12_700 };

/**
 * Planned bars are hatched and rounded ones hollow, with a line around them: told apart in black and white too.
 */
export function barLook(name: NativeColour, look: NativeLook = "actual"): string {
  const edge = element("a:ln", { w: LINE_WIDTHS.edge }, solidFill(name));
  switch (look) {
    case "actual":
      return element("c:spPr", {}, solidFill(name));
    case "rounded":
      return element("c:spPr", {}, solidFill("bg1"), edge);
    case "planned": {
      const colours = element("a:fgClr", {}, colour(name)) + element("a:bgClr", {}, colour("bg1"));
      return element("c:spPr", {}, element("a:pattFill", { prst: "wdUpDiag" }, colours), edge);
    }
  }
}

/** No line joins figures that were not counted. */
export const lineLook = ({ colour: name, look = "actual" }: NativeSeries): string =>
  look === "actual"
    ? element("c:spPr", {}, element("a:ln", { w: LINE_WIDTHS.mark, cap: "rnd" }, solidFill(name), element("a:round")))
    : noLine;

export const noLine = element("c:spPr", {}, element("a:ln", { w: LINE_WIDTHS.mark }, element("a:noFill")));

/** Shapes differ from colour to colour, so that colour is not the only difference. */
const SYMBOLS = ["circle", "square", "triangle", "diamond"] as const;

export function marker(
  name: NativeColour,
  { look = "actual", colour: own }: NativeSeries,
  { series }: NativeChart,
): string {
  const colours = [...new Set(series.map(({ colour: other }) => other))];
  const [inside, edge] = look === "actual" ? ([name, "bg1"] as const) : (["bg1", name] as const);
  return element(
    "c:marker",
    {},
    valueElement("c:symbol", SYMBOLS[colours.indexOf(own) % SYMBOLS.length] ?? "circle"),
    valueElement("c:size", 8),
    element("c:spPr", {}, solidFill(inside), element("a:ln", { w: LINE_WIDTHS.edge }, solidFill(edge))),
  );
}

/** Single marks in colours of their own. */
export const pointLooks = (source: NativeSeries, native: NativeChart): readonly string[] =>
  (source.colours ?? []).map((name, row) => {
    if (name === source.colour) return "";
    const look =
      native.form === "lines" || native.form === "points"
        ? marker(name, source, native)
        : valueElement("c:invertIfNegative", 0) + barLook(name, source.look);
    return element("c:dPt", {}, valueElement("c:idx", row), look);
  });
