import type { Locale } from "../lib/format.ts";
import { pagePath } from "../lib/routes.ts";
import {
  answer,
  changeTable,
  formatLink,
  parseLink,
  planQuestion,
  planToSql,
  START,
  toQuestion,
} from "../query/index.ts";
import type { Question, RowQuestion } from "../query/question.ts";
import { links } from "./address.ts";
import { published } from "./published.ts";

/**
 * Address of the explorer, below the root, with the first question of a chart, and that question as SQL. Both are
 * `null` where a chart asks for rows only; the address also where it does not come back from a link as it went in.
 */
export function explorePathAndSql(
  questions: readonly (Question | RowQuestion)[],
  locale: Locale,
): { readonly explorePath: string | null; readonly sql: string | null } {
  const { dataset } = published();
  const asked = questions.find((question) => "measure" in question);
  if (asked === undefined) return { explorePath: null, sql: null };
  const plan = planQuestion(asked, dataset);
  if (plan.status !== "planned" || answer(asked, dataset).status !== "ok") return { explorePath: null, sql: null };
  const link = formatLink({ ...START, ...asked, where: withoutEmpty(asked.where) }, dataset);
  const { state, problems } = parseLink(link, dataset);
  const isSame = problems.length === 0 && canonical(toQuestion(state)) === canonical(asked);
  return { explorePath: isSame ? `${pagePath("explore", locale)}?${link}` : null, sql: planToSql(plan) };
}

/** Address of the explorer with a table broken down by its first dimension. */
export function exploreTableHref(table: string, locale: Locale): string {
  const { dataset } = published();
  const link = formatLink(changeTable(START, table, dataset), dataset);
  return links.page("explore", locale) + (link === "" ? "" : `?${link}`);
}

const withoutEmpty = (where: Question["where"]): Question["where"] =>
  Object.fromEntries(Object.entries(where).filter(([, codes]) => codes.length > 0));

/** The same text for the same question, whatever the order of its filters and whether defaults are written out. */
const canonical = ({ table, measure, by, where, asOf = "latest", per, share = false, rollup }: Question): string =>
  JSON.stringify([
    table,
    measure,
    by,
    Object.entries(withoutEmpty(where)).sort(([a], [b]) => (a < b ? -1 : 1)),
    asOf,
    per,
    share,
    rollup,
  ]);
