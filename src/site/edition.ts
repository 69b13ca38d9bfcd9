/** The delivery of data that the site shows, from the data package itself. */
import datapackage from "../../data/datapackage.json" with { type: "json" };
import type { Locale } from "../lib/format.ts";

const [licence] = datapackage.licenses;

export const edition = {
  /** Date of the edition, ISO. */
  date: datapackage.version.replaceAll(".", "-"),
  licence: { name: licence?.title ?? "", url: licence?.path ?? "" },
  attributions: (locale: Locale): readonly string[] =>
    datapackage.attributions.map(({ text, text_en }) => (locale === "id" ? text : text_en)),
};
