import type { DeckLinkProblem } from "../../lib/deck-link.ts";
import { usePresent } from "./context.ts";

/** What the link asked for and was ignored, each value by name. */
export function LinkProblems({ problems }: { readonly problems: readonly DeckLinkProblem[] }) {
  const { t } = usePresent();
  if (problems.length === 0) return null;
  return (
    <section class="notice" aria-labelledby="link-problems">
      <h2 id="link-problems">{t("present.problems")}</h2>
      <ul>
        {problems.map(({ key, value }) => (
          <li key={`${key}=${value}`}>{t(`present.problem-${key}`, { value })}</li>
        ))}
      </ul>
    </section>
  );
}
