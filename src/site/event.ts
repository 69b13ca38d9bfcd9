import type { FigureSource } from "./figure.ts";

/** One entry of a list of events: agenda, visits, cohorts, seminars. Text is ready to print. */
export interface EventEntry {
  /** Element id, for links to this entry. */
  readonly id: string;
  /** ISO date with its published precision; `null` where no date was published. */
  readonly start: string | null;
  /** Last day; `null` when it is the first, or unknown. */
  readonly end: string | null;
  readonly title: string;
  readonly href?: string;
  readonly place?: string;
  /** Announced and not reported as done. */
  readonly planned: boolean;
  readonly details: readonly string[];
  readonly sources: readonly FigureSource[];
}

/** An entry on the page that its link leads to, where it needs none. */
export function withoutLink(entry: EventEntry): EventEntry {
  const copy: { -readonly [Key in keyof EventEntry]: EventEntry[Key] } = { ...entry };
  delete copy.href;
  return copy;
}
