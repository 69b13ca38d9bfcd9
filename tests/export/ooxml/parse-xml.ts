/** A strict reader of XML text: what it accepts is well-formed. Knows no document types, which office files never have. */
export interface XmlElement {
  /** With its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Own text, without that of children. */
  readonly text: string;
}

const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const TOKEN = new RegExp(
  String.raw`<\?xml [^?]*\?>|</(?<close>${NAME})\s*>|<(?<open>${NAME})(?<attributes>(?:\s+${NAME}\s*=\s*"[^"<]*")*)\s*(?<empty>/?)>|(?<text>[^<]+)`,
  "y",
);
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*"([^"<]*)"`, "g");
/** What is no character of XML 1.0 (production 2, Char); half of a surrogate pair is none either. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Throws `SyntaxError` with the place where the text is not well-formed. */
export function parseXml(text: string): XmlElement {
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const stack: Open[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    const fail = (reason: string): never => {
      throw new SyntaxError(`${reason} at ${at}: ${text.slice(at, at + 60)}`);
    };
    const parent = stack.at(-1) ?? root;
    if (groups === undefined) {
      if (!text.startsWith("<?xml ", at) || at !== 0) fail("no markup");
    } else if (groups["close"] !== undefined) {
      if (parent.name !== groups["close"]) fail(`</${groups["close"]}> inside <${parent.name}>`);
      stack.pop();
    } else if (groups["open"] !== undefined) {
      const element: Open = {
        name: groups["open"],
        attributes: readAttributes(groups["attributes"] ?? "", fail),
        children: [],
        text: "",
      };
      parent.children.push(element);
      if (groups["empty"] === "") stack.push(element);
    } else if (groups["text"] !== undefined) {
      if (parent === root && groups["text"].trim() !== "") fail("text outside the root");
      parent.text += unescape(groups["text"], fail);
    }
  }
  const [element, ...others] = root.children;
  if (stack.length !== 1 || element === undefined || others.length > 0)
    throw new SyntaxError("not one closed root element");
  return element;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Open[];
  text: string;
}

type Fail = (reason: string) => never;

function readAttributes(text: string, fail: Fail): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(ATTRIBUTE)) {
    if (name in attributes) fail(`two attributes ${name}`);
    attributes[name] = unescape(value, fail);
  }
  return attributes;
}

function unescape(text: string, fail: Fail): string {
  if (FORBIDDEN.test(text)) fail("a character that XML forbids");
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (_, code: string | undefined, name: string | undefined) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    return ENTITIES[name ?? ""] ?? fail("a bare & or an unknown entity");
  });
}

/** Elements of a name below another, in document order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

/** The first child at a path of names: `child(shape, "p:nvSpPr", "p:cNvPr")`. */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (parent, name) => parent?.children.find((candidate) => candidate.name === name),
    element,
  );
}
