/** Checks of a presentation beyond its parts: ids, placeholders, tables, axes, labels. What programs "repair" a file for. */
import { child, descendants, type XmlElement } from "./parse-xml.ts";
import { openPackage, validatePackage, type OpenedPackage, type OpenedPart } from "./validate-package.ts";

/** What is wrong with a `.pptx` and the workbooks inside it, one sentence each; none where it is sound. */
export function validatePresentation(bytes: Uint8Array): readonly string[] {
  const opened = openPackage(bytes);
  const parts = [...opened.parts.values()];
  return [
    ...validatePackage(opened),
    ...checkIds(opened),
    ...parts
      .filter(({ path }) => /^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\//.test(path))
      .flatMap(checkShapes),
    ...parts.filter(({ path }) => path.startsWith("ppt/slides/")).flatMap((part) => checkSlide(part, opened)),
    ...parts.filter(({ path }) => path.startsWith("ppt/charts/")).flatMap(checkChart),
    ...parts
      .filter(({ path }) => path.endsWith(".xlsx"))
      .flatMap(({ path, bytes: workbook }) =>
        validatePackage(openPackage(workbook)).map((issue) => `${path}: ${issue}`),
      ),
  ];
}

const rootOf = ({ root, path }: OpenedPart): XmlElement => {
  if (root === null) throw new RangeError(`${path} is no XML`);
  return root;
};
const valueOf = (element: XmlElement | undefined): string => element?.attributes["val"] ?? "";
const hasTwice = (values: readonly string[]): boolean => new Set(values).size !== values.length;

function checkIds({ parts }: OpenedPackage): readonly string[] {
  const presentation = parts.get("ppt/presentation.xml");
  const master = parts.get("ppt/slideMasters/slideMaster1.xml");
  if (presentation === undefined || master === undefined) return ["no presentation, or no master"];
  const idsOf = (part: OpenedPart, name: string): string[] =>
    descendants(rootOf(part), name).map(({ attributes }) => attributes["id"] ?? "");
  const slides = idsOf(presentation, "p:sldId");
  const masters = [...idsOf(presentation, "p:sldMasterId"), ...idsOf(master, "p:sldLayoutId")];
  return [
    ...(hasTwice(slides) || slides.some((id) => Number(id) < 256) ? ["ids of slides"] : []),
    ...(hasTwice(masters) || masters.some((id) => Number(id) < 2 ** 31) ? ["ids of masters and layouts"] : []),
  ];
}

function checkShapes(part: OpenedPart): readonly string[] {
  const shapes = descendants(rootOf(part), "p:cNvPr");
  const isNamed = shapes.every(({ attributes }) => attributes["id"] !== undefined && attributes["name"] !== undefined);
  const twice = hasTwice(shapes.map(({ attributes }) => attributes["id"] ?? ""));
  return isNamed && !twice ? [] : [`${part.path}: shapes without id and name, or two with one id`];
}

const placeholderKey = ({ attributes }: XmlElement): string =>
  `${attributes["type"] ?? "obj"} ${attributes["idx"] ?? ""}`;

function checkSlide(part: OpenedPart, { parts }: OpenedPackage): readonly string[] {
  const root = rootOf(part);
  const layoutPath = [...part.relationships.values()].find(({ type }) => type === "slideLayout")?.target ?? "";
  const layout = parts.get(layoutPath);
  if (layout === undefined) return [`${part.path} has no layout`];
  const offered = new Set(descendants(rootOf(layout), "p:ph").map(placeholderKey));
  const strangers = descendants(root, "p:ph").filter((placeholder) => !offered.has(placeholderKey(placeholder)));
  const titles = descendants(root, "p:ph").filter(({ attributes }) =>
    /^(title|ctrTitle)$/.test(attributes["type"] ?? ""),
  );
  const tables = descendants(root, "a:tbl").filter((table) => {
    const width = descendants(table, "a:gridCol").length;
    return descendants(table, "a:tr").some(({ children }) => children.length !== width);
  });
  const objects = [...descendants(root, "p:graphicFrame"), ...descendants(root, "p:pic")];
  const silent = objects.filter((object) => (descendants(object, "p:cNvPr")[0]?.attributes["descr"] ?? "") === "");
  return [
    ...strangers.map((placeholder) => `${part.path}: the layout has no placeholder ${placeholderKey(placeholder)}`),
    ...(titles.length === 1 ? [] : [`${part.path} has ${titles.length} titles`]),
    ...(tables.length === 0 ? [] : [`${part.path}: a row of a table with more or fewer cells than columns`]),
    ...(silent.length === 0 ? [] : [`${part.path}: an object without alternative text`]),
  ];
}

/** Places of labels that programs know for each kind of chart; any other makes them drop the chart. */
const LABEL_PLACES: Readonly<Record<string, readonly string[]>> = {
  "c:barChart clustered": ["ctr", "inBase", "inEnd", "outEnd"],
  "c:barChart stacked": ["ctr", "inBase", "inEnd"],
  "c:lineChart standard": ["t", "b", "l", "r", "ctr"],
  "c:scatterChart ": ["t", "b", "l", "r", "ctr"],
};

function checkChart(part: OpenedPart): readonly string[] {
  const area = descendants(rootOf(part), "c:plotArea")[0];
  if (area === undefined) return [`${part.path} has no plot`];
  const plots = area.children.filter(({ name }) => name.endsWith("Chart"));
  const axes = area.children.filter(({ name }) => name.endsWith("Ax"));
  const axisIds = axes.map((axis) => valueOf(child(axis, "c:axId")));
  const issues: string[] = [];
  if (axes.some((axis) => !axisIds.includes(valueOf(child(axis, "c:crossAx")))))
    issues.push("an axis that crosses none");
  for (const plot of plots) {
    const used = plot.children.filter(({ name }) => name === "c:axId").map(valueOf);
    if (used.join() !== axisIds.join()) issues.push(`axes ${used.join()} used, ${axisIds.join()} written`);
    const places = LABEL_PLACES[`${plot.name} ${valueOf(child(plot, "c:grouping"))}`] ?? [];
    const misplaced = descendants(plot, "c:dLblPos").filter((place) => !places.includes(valueOf(place)));
    if (misplaced.length > 0) issues.push(`labels at ${misplaced.map(valueOf).join()}`);
    const series = plot.children.filter(({ name }) => name === "c:ser");
    for (const name of ["c:idx", "c:order"])
      if (hasTwice(series.map((one) => valueOf(child(one, name))))) issues.push(`two series with one ${name}`);
  }
  for (const cache of ["c:numCache", "c:strCache", "c15:dlblRangeCache"].flatMap((name) => descendants(area, name))) {
    const count = Number(valueOf(child(cache, "c:ptCount")));
    const points = cache.children
      .filter(({ name }) => name === "c:pt")
      .map(({ attributes }) => Number(attributes["idx"]));
    if (points.some((idx, position) => idx >= count || idx <= (points[position - 1] ?? -1)))
      issues.push("points of a cache");
  }
  return issues.map((issue) => `${part.path}: ${issue}`);
}
