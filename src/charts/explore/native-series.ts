/** Figures of a result as series of a native chart. */
import { translate } from "../../i18n/index.ts";
import type { NativeColour, NativeLook, NativeSeries } from "../chart.ts";
import type { ExploreResult, ResultFigure } from "./result.ts";
import { tableNumber } from "./table-number.ts";
import { isEstimated, isKnown, isPlanned } from "./view-parts.ts";

export interface FigureSeries {
  /** Empty: the measure itself. */
  readonly name: string;
  readonly colour: NativeColour;
  /** Colour of a single bar that stands out. */
  readonly colourOf?: (figure: ResultFigure) => NativeColour;
  /** A figure a category; `undefined` where there is none. */
  readonly figures: readonly (ResultFigure | undefined)[];
}

const LOOKS: readonly NativeLook[] = ["actual", "planned", "rounded"];

const lookIn = (figure: ResultFigure): NativeLook =>
  isPlanned(figure) ? "planned" : isEstimated(figure) ? "rounded" : "actual";

/** One series for each look that its known figures have; none where nothing is known. */
export function seriesByLook(result: ExploreResult, series: FigureSeries): readonly NativeSeries[] {
  const { colour, colourOf = () => colour, figures } = series;
  return LOOKS.flatMap((look): readonly NativeSeries[] => {
    const own = figures.map((figure) =>
      figure !== undefined && isKnown(figure) && lookIn(figure) === look ? figure : null,
    );
    if (own.every((figure) => figure === null)) return [];
    const colours = own.map((figure) => (figure === null ? colour : colourOf(figure)));
    return [
      {
        name: nameOf(result, series.name, look),
        colour,
        ...(colours.every((one) => one === colour) ? {} : { colours }),
        ...(look === "actual" ? {} : { look }),
        values: own.map((figure) => (figure === null ? null : tableNumber(figure, result))),
      },
    ];
  });
}

function nameOf({ measure, locale }: ExploreResult, name: string, look: NativeLook): string {
  const t = translate(locale);
  const whole = name === "" ? measure.label : name;
  if (look === "actual") return whole;
  return `${whole} · ${t(look === "planned" ? "figure.planned" : "figure.estimated")}`;
}
