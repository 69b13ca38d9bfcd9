/** What runs questions. The three engines give the same answer to the same question, to the last digit. */
import type { Dataset } from "./dataset.ts";
import type { Answer, Question } from "./question.ts";

export type EngineName = "page" | "cube" | "sql";

/** Everything about the published tables except their rows. */
export type Declarations = Omit<Dataset, "rows">;

export interface Engine {
  readonly name: EngineName;
  /** Rejects only when the engine itself fails (a file is missing, a query was cancelled), never for a bad question. */
  answer(question: Question): Promise<Answer>;
}
