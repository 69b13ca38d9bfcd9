/** What stands on a slide: text in placeholders, pictures, and frames of charts and tables. */
import type { Locale } from "../../lib/format.ts";
import { transform, type Box } from "./geometry.ts";
import { textBody, type Paragraph } from "./text.ts";
import { element, NAMESPACES } from "./xml.ts";

/** What a shape of a slide takes its place and look from on the layout, and a layout from the master. */
export interface Placeholder {
  readonly type?: "title" | "ctrTitle" | "subTitle" | "body" | "ftr" | "sldNum" | "chart" | "pic" | "tbl";
  /** The same number on slide and layout; titles have none. */
  readonly index?: number;
}

export interface Named {
  /** Unique on its slide, from 2; 1 is the slide's own group. */
  readonly id: number;
  /** As the selection pane lists it. */
  readonly name: string;
  /** Alternative text. */
  readonly description?: string;
}

const nonVisual = ({ id, name, description }: Named): string => element("p:cNvPr", { id, name, descr: description });

export const placeholderMarkup = ({ type, index }: Placeholder): string =>
  element("p:nvPr", {}, element("p:ph", { type, idx: index }));

/** Text in a placeholder; its place comes from the layout, unless it has one of its own. */
export const textShape = (
  named: Named,
  placeholder: Placeholder,
  paragraphs: readonly Paragraph[],
  { locale, place }: { readonly locale: Locale; readonly place?: Box | undefined },
): string =>
  element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      nonVisual(named),
      element("p:cNvSpPr", {}, element("a:spLocks", { noGrp: 1 })),
      placeholderMarkup(placeholder),
    ),
    element("p:spPr", {}, place === undefined ? "" : transform(place)),
    textBody("p:txBody", paragraphs, locale),
  );

/** A frame around what is no shape: `content` is the `a:graphicData` of a chart or a table. */
export const graphicFrame = (named: Named, placeholder: Placeholder, box: Box, content: string): string =>
  element(
    "p:graphicFrame",
    {},
    element(
      "p:nvGraphicFramePr",
      {},
      nonVisual(named),
      element("p:cNvGraphicFramePr", {}, element("a:graphicFrameLocks", { noGrp: 1 })),
      placeholderMarkup(placeholder),
    ),
    transform(box, "p:xfrm"),
    element("a:graphic", {}, content),
  );

export const chartData = (relationship: string): string =>
  element(
    "a:graphicData",
    { uri: NAMESPACES.c },
    element("c:chart", { "xmlns:c": NAMESPACES.c, "r:id": relationship }),
  );

export const pictureShape = (named: Named, placeholder: Placeholder, box: Box, relationship: string): string =>
  element(
    "p:pic",
    {},
    element(
      "p:nvPicPr",
      {},
      nonVisual(named),
      element("p:cNvPicPr", {}, element("a:picLocks", { noGrp: 1, noChangeAspect: 1 })),
      placeholderMarkup(placeholder),
    ),
    element(
      "p:blipFill",
      {},
      element("a:blip", { "r:embed": relationship }),
      element("a:stretch", {}, element("a:fillRect")),
    ),
    element("p:spPr", {}, transform(box), element("a:prstGeom", { prst: "rect" }, element("a:avLst"))),
  );

/** The tree of shapes of a slide, layout or master. */
export const shapeTree = (...shapes: readonly string[]): string =>
  element(
    "p:spTree",
    {},
    element("p:nvGrpSpPr", {}, element("p:cNvPr", { id: 1, name: "" }), element("p:cNvGrpSpPr"), element("p:nvPr")),
    element("p:grpSpPr"),
    ...shapes,
  );
