/** What the command and its workers tell each other. */
import type { Locale } from "../../src/lib/format.ts";
import type { Instance } from "../../src/lib/instance.ts";
import type { PictureFonts } from "./fonts.ts";

/** Handed to a worker when it starts. */
export interface WorkerSettings {
  /** Folder of the built site. */
  readonly out: string;
  /** Folder of finished files by key. */
  readonly cache: string;
  /** Hash of the code, fonts and library versions that files are made with. */
  readonly codeHash: string;
  readonly fonts: PictureFonts;
}

export interface FigureJob {
  readonly kind: "figure";
  readonly instance: Instance;
  readonly locale: Locale;
}

export interface DeckJob {
  readonly kind: "deck";
  readonly region: string;
  readonly locale: Locale;
  /** Cache keys of its figures, in the order of slides. */
  readonly figureKeys: readonly string[];
}

export type Job = FigureJob | DeckJob;

export interface JobDone {
  readonly key: string;
  /** The files were made in an earlier run. */
  readonly isKept: boolean;
  readonly bytes: number;
}

export type WorkerAnswer = JobDone | { readonly error: string };
