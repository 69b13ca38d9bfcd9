import { parseLink, type CubeEngine, type Engine } from "../../query/index.ts";
import { answerState } from "./answer-state.ts";
import type { Explorer } from "./context.ts";
import { wantsSql } from "./engine-choice.ts";
import { errorOutcome } from "./error-outcome.ts";
import type { Outcome } from "./props.ts";
import type { PublishedTables } from "./published-tables.ts";

/** What is known before the explorer is drawn for the first time. */
export interface FirstAnswer {
  /** `null` where it takes more than a small file to know it. */
  readonly outcome: Outcome | null;
  /** Engine of the table that is asked, for what the controls offer. */
  readonly cube: CubeEngine | null;
}

/** Answers what an address asks, where a cube can; `engine` answers in its place while the page is built. */
export async function firstAnswer(
  search: string,
  tables: PublishedTables,
  explorer: Explorer,
  engine?: Engine,
): Promise<FirstAnswer> {
  const { state } = parseLink(search, tables.declarations);
  if (wantsSql(state, tables) || state.data === "own") return { outcome: null, cube: null };
  try {
    const cube = await tables.cubeEngine(state.table);
    const outcome = await answerState(state, { explorer, tables, engine: engine ?? cube });
    return { outcome, cube };
  } catch (error) {
    return { outcome: errorOutcome(error, "cube", explorer), cube: null };
  }
}
