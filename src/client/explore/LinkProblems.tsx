import type { LinkProblem } from "../../query/index.ts";
import { useExplorer } from "./context.ts";

/** What the link asked for and was ignored: each value by name, and what would be right. */
export function LinkProblems({ problems }: { readonly problems: readonly LinkProblem[] }) {
  const { t } = useExplorer();
  if (problems.length === 0) return null;
  return (
    <section class="link-problems" aria-labelledby="link-problems">
      <h2 id="link-problems">{t("explore.problems")}</h2>
      <ul>
        {problems.map(({ key, value, kind, allowed }) => (
          <li key={`${key}=${value}`}>
            {t("explore.problem-ignored", { value, key })} {t(`explore.problem-${kind}`)}
            {allowed.length > 0 && ` ${t("explore.problem-allowed", { values: allowed.join(", ") })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
