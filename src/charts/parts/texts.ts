/** The three texts of a chart whose messages all take the same words. */
import { translate, type MessageKey, type MessageParameters } from "../../i18n/index.ts";
import type { Chart, ChartContext } from "../chart.ts";

type ChartWith<Text extends string> = MessageKey extends infer Key
  ? Key extends `chart.${infer Id}.${Text}`
    ? Id
    : never
  : never;

/** Charts that have all three messages. */
export type TextsId = ChartWith<"title"> & ChartWith<"subtitle"> & ChartWith<"description">;

/** `chart.<id>.title`, `.subtitle` and `.description`, filled with what `words` takes from the data. */
export function textsOf<Data>(
  id: TextsId,
  words: (data: Data, context: ChartContext) => MessageParameters,
): Pick<Chart<Data>, "title" | "subtitle" | "description"> {
  const text =
    (key: `chart.${TextsId}.${"title" | "subtitle" | "description"}`) =>
    (data: Data, context: ChartContext): string =>
      translate(context.locale)(key, words(data, context));
  return {
    title: text(`chart.${id}.title`),
    subtitle: text(`chart.${id}.subtitle`),
    description: text(`chart.${id}.description`),
  };
}
