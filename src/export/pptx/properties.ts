/** Properties of the file: what it is called, who made it, and which figures it holds. */
import { translate } from "../../i18n/index.ts";
import { figureMetadata } from "../picture/metadata.ts";
import type { Part } from "./package.ts";
import type { Presentation } from "./presentation.ts";
import { TEXT_LANGUAGE } from "./text.ts";
import { element, escapeXml } from "./xml.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

/** Core, extended and custom properties. `day` is the edition of the data, ISO: the clock says nothing about the figures. */
export function propertiesParts(presentation: Presentation, slideCount: number, day: string): readonly Part[] {
  return [
    {
      path: "docProps/core.xml",
      contentType: "application/vnd.openxmlformats-package.core-properties+xml",
      content: coreMarkup(presentation, day),
    },
    {
      path: "docProps/app.xml",
      contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      content: element(
        "Properties",
        { xmlns: `${OFFICE}/extended-properties` },
        `<Application>${escapeXml(presentation.site.name)}</Application>`,
        `<Slides>${slideCount}</Slides>`,
      ),
    },
    {
      path: "docProps/custom.xml",
      contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
      content: customMarkup(presentation),
    },
  ];
}

function coreMarkup({ opening, figures, site, locale }: Presentation, day: string): string {
  const [first] = figures;
  const title = opening?.title ?? first?.figure.title ?? site.name;
  const subject = opening?.subtitle ?? first?.figure.subtitle ?? "";
  const description =
    first === undefined || figures.length > 1 ? subject : figureMetadata(first.figure, site).description;
  const time = { "xsi:type": "dcterms:W3CDTF" };
  const texts: readonly (readonly [string, string])[] = [
    ["dc:title", title],
    ["dc:subject", subject],
    ["dc:creator", site.name],
    ["cp:keywords", translate(locale)("travel.slide-keywords")],
    ["dc:description", description],
    ["dc:language", TEXT_LANGUAGE[locale]],
    ["cp:lastModifiedBy", site.name],
  ];
  return element(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    ...texts.map(([name, text]) => element(name, {}, escapeXml(text))),
    element("dcterms:created", time, `${day}T00:00:00Z`),
    element("dcterms:modified", time, `${day}T00:00:00Z`),
  );
}

/** The set of properties that people add by hand, as the standard names it. */
const CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/** The first number that a custom property may have. */
const FIRST_ID = 2;

/** Metadata of each figure; with several figures their names carry the place of the figure: `permalink 2`. */
function customMarkup({ figures, site }: Presentation): string {
  const entries = figures.flatMap(({ figure }, position) => {
    const { permalink, edition, dataHash, licence } = figureMetadata(figure, site);
    const suffix = figures.length === 1 ? "" : ` ${position + 1}`;
    const told = Object.entries({ permalink, edition, dataHash, licence }).filter(([, text]) => text !== "");
    return told.map(([name, text]) => [name + suffix, text] as const);
  });
  return element(
    "Properties",
    { xmlns: `${OFFICE}/custom-properties`, "xmlns:vt": `${OFFICE}/docPropsVTypes` },
    ...entries.map(([name, text], position) =>
      element(
        "property",
        { fmtid: CUSTOM_SET, pid: FIRST_ID + position, name },
        `<vt:lpwstr>${escapeXml(text)}</vt:lpwstr>`,
      ),
    ),
  );
}
