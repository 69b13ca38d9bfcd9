/** What the parts of the explorer hand to each other. */
import type { ExploreResult } from "../../charts/explore/result.ts";
import type { SourcesRow } from "../../generated/tables.ts";
import type { EngineName } from "../../query/engine.ts";
import type { ExploreState } from "../../query/link.ts";
import type { Answer } from "../../query/question.ts";
import type { SqlTable } from "../sql/session.ts";

/** A change of the state; what is not named stays. */
export type Update = (change: Partial<ExploreState>, history?: "push" | "replace") => void;

/** What came of the current state. */
export type Outcome =
  | {
      readonly kind: "result";
      readonly engine: EngineName;
      readonly result: ExploreResult;
      /** `null` for figures of the reader's own file, which no SQL of published tables gives. */
      readonly sql: string | null;
    }
  | {
      readonly kind: "not-published";
      readonly engine: EngineName;
      readonly answer: Extract<Answer, { status: "not-published" }>;
      readonly sql: string | null;
      /** Other questions that have an answer, by name: own staff of the region, another date, without a breakdown. */
      readonly instead: readonly { readonly label: string; readonly change: Partial<ExploreState> }[];
    }
  | { readonly kind: "sql"; readonly engine: "sql"; readonly table: SqlTable; readonly sql: string }
  | {
      readonly kind: "error";
      readonly engine: EngineName;
      /** For readers; names the file where one could not be used. */
      readonly message: string;
    };

export interface ResultAreaProps {
  readonly state: ExploreState;
  /** `null` until the first answer. */
  readonly outcome: Outcome | null;
  /** True while a newer answer is on its way; the old one stays, dimmed. */
  readonly isBusy: boolean;
  /** Whether the console says beside its editor what is wrong with the query. */
  readonly isToldByConsole: boolean;
  readonly update: Update;
  readonly retry: () => void;
  /** Sources by id, fetched when first asked for. Rejects with `PublishedFileError`. */
  readonly loadSources: () => Promise<ReadonlyMap<string, SourcesRow>>;
  /** Absolute address of the current state, for copies and downloads. */
  readonly link: string;
}
