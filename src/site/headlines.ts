/** The figures of the home page: each one published cell, found by the planner, never typed. */
import { cellsOf } from "../charts/parts/figures.ts";
import { translate, type MessageKey } from "../i18n/index.ts";
import { formatNumber, formatShare, type Locale } from "../lib/format.ts";
import { compareDates } from "../lib/reference-date.ts";
import type { Cell, Question } from "../query/question.ts";
import { links } from "./address.ts";
import type { FigureSource } from "./figure.ts";
import { chartData, sourceOf } from "./figures.ts";
import { published } from "./published.ts";

export interface Headline {
  readonly value: string;
  readonly label: string;
  readonly date: string;
  readonly status: "actual" | "planned" | "estimated" | "provisional";
  readonly source: FigureSource;
  readonly href: string;
  readonly note?: string;
}

const NATIONAL: Question = { table: "workforce", measure: "headcount", by: [], where: { region_code: ["ID"] } };

/** The cell that answers a question; throws where it was not published, since the home page rests on it. */
function cell(question: Question, isWanted: (cell: Cell) => boolean = () => true): Cell {
  const found = cellsOf(chartData().ask(question)).find(isWanted);
  if (found === undefined || found.asOf === null)
    throw new Error(`home page: ${JSON.stringify(question)} is not published`);
  return found;
}

const STATUS: Readonly<Record<string, Headline["status"]>> = { E: "estimated", P: "provisional", F: "planned" };

function headline(
  found: Cell,
  value: string,
  label: MessageKey,
  chart: string,
  locale: Locale,
  note?: string,
): Headline {
  return {
    value,
    label: translate(locale)(label),
    date: found.asOf ?? "",
    status: found.stage === "PLANNED" ? "planned" : (STATUS[found.obsStatus] ?? "actual"),
    source: sourceOf(found.sourceIds[0] ?? "", locale),
    href: `${links.page("workforce", locale)}#${chart}`,
    ...(note === undefined ? {} : { note }),
  };
}

/** How many and who, nationally: all ASN, the two statuses, women's share, part-time PPPK. */
export function homeHeadlines(locale: Locale): readonly Headline[] {
  const total = cell(NATIONAL);
  const asOf = total.asOf ?? "latest";
  const ofStatus = (code: string): Cell =>
    cell({ ...NATIONAL, where: { ...NATIONAL.where, employment_status: [code] }, asOf });
  const women = cell({ ...NATIONAL, by: ["sex"], asOf, share: true }, ({ codes }) => codes["sex"] === "F");
  const partTime = cell({ ...NATIONAL, where: { ...NATIONAL.where, employment_status: ["PPPK_PW"] } });
  const number = ({ value }: Cell): string => formatNumber(value ?? 0, locale);
  return [
    headline(total, number(total), "home.all", "asn-trend", locale),
    headline(ofStatus("PNS"), number(ofStatus("PNS")), "home.pns", "asn-trend", locale),
    headline(ofStatus("PPPK"), number(ofStatus("PPPK")), "home.pppk", "asn-trend", locale),
    headline(women, formatShare(women.value ?? 0, locale), "home.women", "asn-by-sex", locale),
    headline(partTime, number(partTime), "home.part-time", "part-time-planned-actual", locale),
  ];
}

export interface NewsItem {
  readonly date: string;
  readonly title: string;
  readonly place: string;
  readonly href: string;
}

/** The latest entries of the public agenda. */
export function latestEvents(locale: Locale, count: number): readonly NewsItem[] {
  return [...published().tables.agenda]
    .sort((a, b) => compareDates(b.date, a.date))
    .slice(0, count)
    .map((event) => ({
      date: event.date,
      title: locale === "id" ? event.title_id : event.title_en,
      place: chartData().regionName(event.region_code),
      href: `${links.page("agenda", locale)}#${event.event_id}`,
    }));
}
