/** What may be asked next, as the controls show it: for each choice why it has no answer, or `null` where it has. */
import {
  createOffers,
  instead,
  withoutBreakdown,
  type CubeEngine,
  type ExploreState,
  type OfferReason,
} from "../../query/index.ts";
import { codelistOf, keyField, schemaOf, type Explorer } from "./context.ts";
import { insteadLabel } from "./instead-label.ts";
import { offerReason } from "./offer-reason.ts";

export interface Offers {
  readonly measure: (measure: string) => string | null;
  readonly calculation: (kind: "per" | "share" | "change") => string | null;
  /** Breaking down by one more dimension, or by it in place of another. */
  readonly breakdown: (dimension: string, replaced: string | null) => string | null;
  readonly date: (asOf: "latest" | "all") => string | null;
  /** Published dates, newest first. */
  readonly dates: () => ReadonlyMap<string, string | null>;
  /** Dates that a change may be counted from, newest first. */
  readonly earlierDates: () => readonly string[];
  /** Codes of a dimension as a filter; codes that are not here have no figures. */
  readonly codes: (dimension: string) => ReadonlyMap<string, CodeOffer>;
  /** Near questions that have an answer, for a state that has none. */
  readonly instead: (state: ExploreState) => readonly Alternative[];
}

/** `free`: has figures. `empty`: has none, and choosing it shows what there is instead. `refused`: cannot be asked. */
export interface CodeOffer {
  readonly kind: "free" | "empty" | "refused";
  readonly reason: string | null;
}

export interface Alternative {
  readonly label: string;
  readonly change: Partial<ExploreState>;
}

/** Residents that a rate is per. */
export const RESIDENTS = 1000;

/** What the published figures of a table offer beside the state. */
export function publishedOffers(cube: CubeEngine, state: ExploreState, explorer: Explorer): Offers {
  const { declarations } = explorer;
  const offers = createOffers(cube, state, declarations);
  const words = (reason: OfferReason | null): string | null =>
    reason === null ? null : offerReason(reason, explorer, state.table);
  const inWords = (reasons: ReadonlyMap<string, OfferReason | null>): ReadonlyMap<string, string | null> =>
    new Map([...reasons].map(([choice, reason]) => [choice, words(reason)]));
  // Three selects ask for the same breakdowns.
  const breakdowns = new Map<string, string | null>();
  const breakdown: Offers["breakdown"] = (dimension, replaced) => {
    const key = `${dimension}/${replaced ?? ""}`;
    const known = breakdowns.get(key);
    if (known !== undefined) return known;
    const without = replaced === null ? offers : createOffers(cube, withoutBreakdown(state, replaced), declarations);
    const reason = words(without.breakdown(dimension));
    breakdowns.set(key, reason);
    return reason;
  };
  return {
    measure: (measure) => words(offers.measure(measure)),
    calculation(kind) {
      if (kind === "per") return words(offers.calculation({ kind, residents: RESIDENTS }));
      if (kind === "share") return words(offers.calculation({ kind }));
      return offers.earlierDates().length > 0 ? null : explorer.t("explore.reason-no-earlier");
    },
    breakdown,
    date: (asOf) => words(offers.date(asOf)),
    dates: () => inWords(offers.dates()),
    earlierDates: () => offers.earlierDates(),
    codes: (dimension) =>
      new Map([...offers.codes(dimension)].map(([code, reason]) => [code, codeOffer(reason, words(reason))])),
    instead: (other) => alternatives(other, cube, explorer),
  };
}

/** Everything that the declarations allow, where nothing is known of the rows: a reader's own file, a table without a cube. */
export function declaredOffers({ table }: ExploreState, explorer: Explorer): Offers {
  const schema = schemaOf(explorer, table);
  return {
    measure: () => null,
    calculation: (kind) => (kind === "change" ? explorer.t("explore.reason-no-earlier") : null),
    breakdown: () => null,
    date: () => null,
    dates: () => new Map(),
    earlierDates: () => [],
    codes: (dimension) =>
      new Map(codelistOf(explorer, keyField(schema, dimension))?.codes.map(({ code }) => [code, FREE])),
    instead: () => [],
  };
}

const FREE: CodeOffer = { kind: "free", reason: null };

function codeOffer(reason: OfferReason | null, words: string | null): CodeOffer {
  if (reason === null) return FREE;
  const isEmpty = reason.kind === "no-rows" || reason.kind === "no-rate" || reason.kind === "no-tiling";
  return { kind: isEmpty ? "empty" : "refused", reason: words };
}

/** Near questions that have an answer, in words; none for one that has an answer itself. */
export const alternatives = (state: ExploreState, cube: CubeEngine, explorer: Explorer): readonly Alternative[] =>
  instead(state, cube, explorer.declarations).map(({ steps, change }) => ({
    label: insteadLabel(steps, state, explorer),
    change,
  }));
