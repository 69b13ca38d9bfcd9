/**
 * Open Packaging Conventions: parts with content types and relationships -> one zip. Presentations and the workbooks
 * inside them are such packages.
 */
import { strToU8, zipSync, type Zippable } from "fflate";
import { element, XML_DECLARATION } from "./xml.ts";

export interface Relationship {
  /** Unique within its part: `rId1`. */
  readonly id: string;
  /** Address of the kind of relationship. */
  readonly type: string;
  /** Path of a part of the package, or an address on the web. */
  readonly target: string;
  readonly external?: true;
}

export interface Part {
  /** Path without a leading slash; the root of the package is "" and has relationships only. */
  readonly path: string;
  readonly contentType: string;
  /** XML without its declaration, or bytes. */
  readonly content: string | Uint8Array;
  readonly relationships?: readonly Relationship[];
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Address of a kind of relationship that the office standard names: `slide`, `chart`, `hyperlink`. */
export const relationshipType = (name: string): string =>
  name === "core-properties" ? `${PACKAGE}/relationships/metadata/core-properties` : `${OFFICE}/${name}`;

/** What is compressed already gains nothing from being compressed again. */
const STORED = /\.(png|xlsx)$/;

/** `day` is the date of every file in the zip, ISO; the clock would make two builds differ. */
export function writePackage(
  parts: readonly Part[],
  root: readonly Relationship[],
  day: string,
): Uint8Array<ArrayBuffer> {
  const files: [path: string, content: string | Uint8Array][] = [
    ["[Content_Types].xml", XML_DECLARATION + contentTypes(parts)],
    ["_rels/.rels", XML_DECLARATION + relationshipsOf("", root)],
  ];
  for (const { path, content, relationships = [] } of parts) {
    files.push([path, typeof content === "string" ? XML_DECLARATION + content : content]);
    if (relationships.length > 0)
      files.push([relationshipsPath(path), XML_DECLARATION + relationshipsOf(path, relationships)]);
  }
  const zippable: Zippable = {};
  for (const [path, content] of files) {
    if (path in zippable) throw new RangeError(`two parts of one package are named ${path}`);
    const bytes = typeof content === "string" ? strToU8(content) : content;
    zippable[path] = [bytes, { level: STORED.test(path) ? 0 : 6, mtime: zipTime(day) }];
  }
  return zipSync(zippable);
}

/** Zip files hold local times; noon exists on every day in every time zone. */
function zipTime(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date, 12);
}

/** `.rels` and pictures are told by their extension, all other parts by their own entry. */
function contentTypes(parts: readonly Part[]): string {
  const byExtension = new Map([["rels", "application/vnd.openxmlformats-package.relationships+xml"]]);
  const own: string[] = [];
  for (const { path, contentType, content } of parts) {
    if (typeof content === "string") own.push(element("Override", { PartName: `/${path}`, ContentType: contentType }));
    else byExtension.set(path.slice(path.lastIndexOf(".") + 1), contentType);
  }
  return element(
    "Types",
    { xmlns: `${PACKAGE}/content-types` },
    ...[...byExtension].map(([Extension, ContentType]) => element("Default", { Extension, ContentType })),
    ...own,
  );
}

/** `ppt/slides/slide1.xml` -> `ppt/slides/_rels/slide1.xml.rels` */
export const relationshipsPath = (path: string): string => path.replace(/([^/]*)$/, "_rels/$1.rels");

const relationshipsOf = (path: string, relationships: readonly Relationship[]): string =>
  element(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    ...relationships.map(({ id, type, target, external }) =>
      element("Relationship", {
        Id: id,
        Type: type,
        Target: external === true ? target : relativePath(path, target),
        TargetMode: external === true ? "External" : undefined,
      }),
    ),
  );

/** `relativePath("ppt/slides/slide1.xml", "ppt/charts/chart1.xml")` -> `../charts/chart1.xml` */
function relativePath(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < folders.length && folders[shared] === target[shared]) shared++;
  return [...folders.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}
