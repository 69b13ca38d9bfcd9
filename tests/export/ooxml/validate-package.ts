/** Checks of a package of Office Open XML: parts, content types, relationships, and the order of elements. */
import { strFromU8, unzipSync } from "fflate";
import { allows } from "./content-models.ts";
import { parseXml, type XmlElement } from "./parse-xml.ts";

export interface OpenedPart {
  readonly path: string;
  readonly contentType: string;
  /** `null` for a part that is no XML. */
  readonly root: XmlElement | null;
  readonly bytes: Uint8Array;
  readonly relationships: ReadonlyMap<string, OpenedRelationship>;
}
export interface OpenedRelationship {
  /** Last word of its address: `slide`, `chart`. */
  readonly type: string;
  /** Path of a part, or an address on the web. */
  readonly target: string;
  readonly isExternal: boolean;
}
export interface OpenedPackage {
  readonly parts: ReadonlyMap<string, OpenedPart>;
  readonly root: ReadonlyMap<string, OpenedRelationship>;
}

/** Opens a package, once for all who ask; throws where it is no zip, or a part of it is not well-formed. */
export function openPackage(bytes: Uint8Array): OpenedPackage {
  const known = packages.get(bytes);
  if (known !== undefined) return known;
  const opened = unzipPackage(bytes);
  packages.set(bytes, opened);
  return opened;
}
const packages = new WeakMap<Uint8Array, OpenedPackage>();

function unzipPackage(bytes: Uint8Array): OpenedPackage {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const types = parse(files.get("[Content_Types].xml"));
  const typeOf = (path: string): string =>
    types.children.find((entry) => entry.attributes["PartName"] === `/${path}`)?.attributes["ContentType"] ??
    types.children.find((entry) => entry.attributes["Extension"] === path.slice(path.lastIndexOf(".") + 1))?.attributes[
      "ContentType"
    ] ??
    "";
  const parts = [...files].filter(([path]) => path !== "[Content_Types].xml" && !path.endsWith(".rels"));
  return {
    parts: new Map(
      parts.map(([path, content]) => [
        path,
        {
          path,
          contentType: typeOf(path),
          root: path.endsWith(".xml") ? parse(content) : null,
          bytes: content,
          relationships: readRelationships(path, files.get(path.replace(/([^/]*)$/, "_rels/$1.rels"))),
        },
      ]),
    ),
    root: readRelationships("", files.get("_rels/.rels")),
  };
}

/** Themes, masters and layouts are the same in every file of a language. */
const parsed = new Map<string, XmlElement>();

function parse(bytes: Uint8Array | undefined): XmlElement {
  if (bytes === undefined) throw new RangeError("a part is missing");
  const text = strFromU8(bytes);
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const root = parseXml(text);
  if (parsed.size < 500) parsed.set(text, root);
  return root;
}

function readRelationships(path: string, bytes: Uint8Array | undefined): ReadonlyMap<string, OpenedRelationship> {
  if (bytes === undefined) return new Map();
  const folder = path.split("/").slice(0, -1);
  return new Map(
    parse(bytes).children.map(({ attributes }) => {
      const target = attributes["Target"] ?? "";
      const isExternal = attributes["TargetMode"] === "External";
      const type = attributes["Type"]?.split("/").at(-1) ?? "";
      return [attributes["Id"] ?? "", { type, isExternal, target: isExternal ? target : resolve(folder, target) }];
    }),
  );
}

function resolve(folder: readonly string[], target: string): string {
  const path = [...folder];
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else path.push(step);
  }
  return path.join("/");
}

/** What is wrong with a package, one sentence each. */
export function validatePackage(opened: OpenedPackage): readonly string[] {
  const issues: string[] = [];
  const reached = new Set<string>();
  const follow = (relationships: ReadonlyMap<string, OpenedRelationship>, from: string): void => {
    for (const [id, { target, isExternal }] of relationships) {
      if (isExternal) {
        if (!/^(https?|mailto):/.test(target) || /[\s<>"]/.test(target))
          issues.push(`${from}: ${id} is no address: ${target}`);
        continue;
      }
      const part = opened.parts.get(target);
      if (part === undefined) issues.push(`${from}: ${id} leads to ${target}, which is not there`);
      if (part === undefined || reached.has(target)) continue;
      reached.add(target);
      follow(part.relationships, target);
    }
  };
  follow(opened.root, "the package");
  for (const { path, contentType, root, relationships } of opened.parts.values()) {
    if (contentType === "") issues.push(`${path} has no content type`);
    if (!reached.has(path)) issues.push(`nothing leads to ${path}`);
    if (root === null) continue;
    checkOrder(root, "", path, issues);
    for (const id of usedIds(root))
      if (!relationships.has(id)) issues.push(`${path} uses ${id}, which it does not have`);
  }
  return issues;
}

const checked = new WeakSet<XmlElement>();

function checkOrder(element: XmlElement, parent: string, path: string, issues: string[]): void {
  if (checked.has(element)) return;
  const names = element.children.map(({ name }) => name);
  const isAllowed = allows(parent, element.name, names);
  if (isAllowed === undefined) issues.push(`${path}: no model of ${element.name}`);
  if (isAllowed === false) issues.push(`${path}: ${parent}/${element.name} may not hold ${names.join(" ")}`);
  const before = issues.length;
  for (const child of element.children) checkOrder(child, element.name, path, issues);
  if (isAllowed === true && issues.length === before) checked.add(element);
}

function usedIds(element: XmlElement): readonly string[] {
  const own = Object.entries(element.attributes).filter(([name]) => name.startsWith("r:"));
  return [...own.map(([, id]) => id), ...element.children.flatMap(usedIds)];
}
