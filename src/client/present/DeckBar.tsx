import { usePresent } from "./context.ts";
import { useDeckState } from "./deck-store.ts";

/** The way from far down the gallery back to the deck, on a phone. */
export function DeckBar() {
  const { store, t } = usePresent();
  const { slides } = useDeckState(store);
  if (slides.length === 0) return null;
  return (
    <a class="deck-bar" href="#deck">
      <span>{t("present.slide-count", { count: slides.length })}</span>
      <span>{t("present.go-to-deck")}</span>
    </a>
  );
}
