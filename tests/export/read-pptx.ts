/** Reads a presentation back: what a person or a program finds in it. For tests of whatever makes one. */
import { child, descendants, type XmlElement } from "./ooxml/parse-xml.ts";
import { openPackage, type OpenedPackage, type OpenedPart } from "./ooxml/validate-package.ts";

export interface ReadChart {
  /** `barChart`, `lineChart`, `scatterChart`. */
  readonly form: string;
  readonly series: readonly ReadSeries[];
  /** The sheet of the embedded workbook by row and column, headers in the first row; `null` for an empty cell. */
  readonly cells: readonly (readonly (string | number | null)[])[];
}

export interface ReadSeries {
  readonly name: string;
  /** Cached; texts, or serial numbers of days. */
  readonly categories: readonly (string | number | null)[];
  readonly values: readonly (number | null)[];
  /** The same values, read from the cells that the series names. */
  readonly cells: readonly (string | number | null)[];
}

export interface ReadSlide {
  readonly layout: string;
  readonly title: string;
  /** Paragraphs of all placeholders with text, the title among them. */
  readonly texts: readonly string[];
  /** Rows of cells as text, the header first. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly charts: readonly ReadChart[];
  readonly pictureCount: number;
  /** Alternative texts of charts, tables and pictures. */
  readonly descriptions: readonly string[];
  /** Addresses behind words. */
  readonly links: readonly string[];
  /** Paragraphs of the speaker notes. */
  readonly notes: readonly string[];
}

export interface ReadPresentation {
  readonly slides: readonly ReadSlide[];
  /** By name without prefix: `title`, `subject`, `creator`, … */
  readonly core: Readonly<Record<string, string>>;
  readonly custom: Readonly<Record<string, string>>;
}

export function readPptx(bytes: Uint8Array): ReadPresentation {
  const opened = openPackage(bytes);
  const presentation = partAt(opened, "ppt/presentation.xml");
  const paths = descendants(rootOf(presentation), "p:sldId").map(
    ({ attributes }) => presentation.relationships.get(attributes["r:id"] ?? "")?.target ?? "",
  );
  const core = rootOf(partAt(opened, "docProps/core.xml")).children;
  const custom = rootOf(partAt(opened, "docProps/custom.xml")).children;
  return {
    slides: paths.map((path) => readSlide(partAt(opened, path), opened)),
    core: Object.fromEntries(core.map(({ name, text }) => [name.split(":").at(-1) ?? name, text])),
    custom: Object.fromEntries(
      custom.map(({ attributes, children }) => [attributes["name"] ?? "", children[0]?.text ?? ""]),
    ),
  };
}

function partAt({ parts }: OpenedPackage, path: string): OpenedPart {
  const part = parts.get(path);
  if (part === undefined) throw new RangeError(`the presentation has no ${path}`);
  return part;
}

function rootOf({ root, path }: OpenedPart): XmlElement {
  if (root === null) throw new RangeError(`${path} is no XML`);
  return root;
}

const paragraphs = (body: XmlElement): readonly string[] =>
  descendants(body, "a:p").map((paragraph) =>
    descendants(paragraph, "a:t")
      .map(({ text }) => text)
      .join(""),
  );

function readSlide(part: OpenedPart, opened: OpenedPackage): ReadSlide {
  const root = rootOf(part);
  const related = (type: string): readonly string[] =>
    [...part.relationships.values()].filter((relationship) => relationship.type === type).map(({ target }) => target);
  const bodies = descendants(root, "p:txBody");
  const title = descendants(root, "p:sp").find((shape) =>
    descendants(shape, "p:ph").some(({ attributes }) => /^(title|ctrTitle)$/.test(attributes["type"] ?? "")),
  );
  const objects = [...descendants(root, "p:graphicFrame"), ...descendants(root, "p:pic")];
  const [layout = ""] = related("slideLayout");
  return {
    layout: child(rootOf(partAt(opened, layout)), "p:cSld")?.attributes["name"] ?? "",
    title: title === undefined ? "" : paragraphs(title).join("\n"),
    texts: bodies.flatMap(paragraphs),
    tables: descendants(root, "a:tbl").map((table) =>
      descendants(table, "a:tr").map((row) => descendants(row, "a:tc").map((cell) => paragraphs(cell).join("\n"))),
    ),
    charts: related("chart").map((path) => readChart(partAt(opened, path), opened)),
    pictureCount: descendants(root, "p:pic").length,
    descriptions: objects.map((object) => descendants(object, "p:cNvPr")[0]?.attributes["descr"] ?? ""),
    links: related("hyperlink"),
    notes: related("notesSlide").flatMap((path) =>
      descendants(rootOf(partAt(opened, path)), "p:txBody").flatMap(paragraphs),
    ),
  };
}

function readChart(part: OpenedPart, opened: OpenedPackage): ReadChart {
  const area = descendants(rootOf(part), "c:plotArea")[0];
  const plot = area?.children.find(({ name }) => name.endsWith("Chart"));
  const workbook = [...part.relationships.values()].find(({ type }) => type === "package")?.target ?? "";
  const cells = readSheet(partAt(opened, workbook).bytes);
  return {
    form: plot?.name.replace("c:", "") ?? "",
    cells,
    series: (plot?.children ?? [])
      .filter(({ name }) => name === "c:ser")
      .map((series) => {
        const values = child(series, "c:val") ?? child(series, "c:yVal");
        const categories = child(series, "c:cat") ?? child(series, "c:xVal");
        return {
          name: cachedValues(child(series, "c:tx")).map(String).join(),
          categories: cachedValues(categories),
          values: cachedValues(values).map((value) => (value === null ? null : Number(value))),
          cells: cellsAt(cells, descendants(values ?? series, "c:f")[0]?.text ?? ""),
        };
      }),
  };
}

/** Values of a reference's cache, a gap for every point that it does not have. */
function cachedValues(reference: XmlElement | undefined): readonly (string | number | null)[] {
  const cache = reference?.children[0]?.children.find(({ name }) => name.endsWith("Cache"));
  if (cache === undefined) return [];
  const points = new Map(
    descendants(cache, "c:pt").map(({ attributes, children }) => [Number(attributes["idx"]), children[0]?.text ?? ""]),
  );
  return Array.from({ length: Number(child(cache, "c:ptCount")?.attributes["val"]) }, (_, idx) => {
    const value = points.get(idx);
    return value === undefined ? null : cache.name === "c:numCache" ? Number(value) : value;
  });
}

/** `B12` -> row 11, column 1. */
function positionOf(reference: string): readonly [row: number, column: number] {
  const [, letters = "", row = ""] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  const column = Array.from(letters).reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(row) - 1, column];
}

function readSheet(bytes: Uint8Array): (string | number | null)[][] {
  const sheet = rootOf(partAt(openPackage(bytes), "xl/worksheets/sheet1.xml"));
  const rows: ((string | number | null)[] | undefined)[] = [];
  for (const cell of descendants(sheet, "c")) {
    const [row, column] = positionOf(cell.attributes["r"] ?? "");
    const text = child(cell, "v")?.text ?? child(cell, "is", "t")?.text ?? "";
    (rows[row] ??= [])[column] = /^(str|inlineStr)$/.test(cell.attributes["t"] ?? "n") ? text : Number(text);
  }
  const width = Math.max(0, ...rows.map((row) => row?.length ?? 0));
  return Array.from(rows, (row) => Array.from({ length: width }, (_, column) => row?.[column] ?? null));
}

/** Cells of one column that a chart names: `Data!$B$2:$B$9`. */
function cellsAt(cells: ReadChart["cells"], range: string): readonly (string | number | null)[] {
  const [from = "", to = from] = range.slice(range.indexOf("!") + 1).split(":");
  const [first, column] = positionOf(from);
  const [last] = positionOf(to);
  return cells.slice(first, last + 1).map((row) => row[column] ?? null);
}
