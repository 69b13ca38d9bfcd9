/** Opens a reader's own CSV: choose a file, confirm how it is read, watch it being checked, see what was found. */
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { translate } from "../../i18n/index.ts";
import type { Declarations } from "../../query/engine.ts";
import type { ExploreConfig } from "../config.ts";
import { describeFileError } from "../files/describe-file-error.ts";
import { PublishedFileError } from "../files/published-file-error.ts";
import { CheckResult } from "./CheckResult.tsx";
import { FileDrop } from "./FileDrop.tsx";
import { HEAD_BYTES, isWorkbook } from "./guess-file.ts";
import { loadPublished } from "./load-published.ts";
import { openOwnFile, OwnFileError } from "./open-own-file.ts";
import type { OwnFile, Reading } from "./own-file.ts";
import type { OwnProgress } from "./own-worker.ts";
import { ReadingForm } from "./ReadingForm.tsx";
import { ReadingProgress } from "./ReadingProgress.tsx";
import type { ChosenFile } from "./chosen-file.ts";
import "./own.css";

export interface OwnPanelProps {
  readonly config: ExploreConfig;
  readonly declarations: Declarations;
  /** The file that is open, or `null`. */
  readonly file: OwnFile | null;
  /** Called with a file that was opened, and with `null` when it was forgotten. */
  readonly onOpen: (file: OwnFile | null) => void;
  /** Called by a reader who wants to ask the file that is open. */
  readonly onExplore: () => void;
}

type Step =
  | { readonly name: "choose"; readonly problem: string | null; readonly retry: (() => void) | null }
  | { readonly name: "loading" }
  | { readonly name: "confirm"; readonly chosen: ChosenFile }
  | { readonly name: "reading"; readonly chosen: ChosenFile; readonly progress: OwnProgress }
  | { readonly name: "open"; readonly chosen: ChosenFile };

const START: Step = { name: "choose", problem: null, retry: null };

export function OwnPanel({ config, declarations, file, onOpen, onExplore }: OwnPanelProps): JSX.Element {
  const { locale } = config;
  const t = useMemo(() => translate(locale), [locale]);
  const [step, setStep] = useState<Step>(START);
  const running = useRef(new AbortController());
  const region = useRef<HTMLElement>(null);

  useEffect(
    () => () => {
      running.current.abort();
    },
    [],
  );
  // A reader who acted inside the panel is taken to what came of it.
  const place = file === null ? step.name : "open";
  const lastPlace = useRef(place);
  useEffect(() => {
    if (lastPlace.current === place) return;
    lastPlace.current = place;
    region.current?.querySelector<HTMLElement>("[data-start]")?.focus();
  }, [place]);

  const start = (): AbortSignal => {
    running.current.abort();
    running.current = new AbortController();
    return running.current.signal;
  };
  const fail = (problem: string, retry: (() => void) | null): void => {
    setStep({ name: "choose", problem, retry });
  };

  const choose = async (chosen: File): Promise<void> => {
    const signal = start();
    setStep({ name: "loading" });
    const retry = (): void => void choose(chosen);
    try {
      const [head, tables] = await Promise.all([chosen.slice(0, HEAD_BYTES).arrayBuffer(), loadPublished(config)]);
      if (signal.aborted) return;
      const bytes = new Uint8Array(head);
      if (isWorkbook(bytes)) fail(t("own.workbook", { file: chosen.name }), null);
      else setStep({ name: "confirm", chosen: { file: chosen, head: bytes, tables } });
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof PublishedFileError) fail(describeFileError(error, t), retry);
      else if (error instanceof DOMException) fail(t("own.open-unreadable", { file: chosen.name }), retry);
      else throw error;
    }
  };

  const check = async (chosen: ChosenFile, reading: Reading, header: readonly string[]): Promise<void> => {
    const signal = start();
    setStep({ name: "reading", chosen, progress: { step: "reading", read: 0, total: chosen.file.size } });
    const onProgress = (progress: OwnProgress): void => {
      if (!signal.aborted) setStep({ name: "reading", chosen, progress });
    };
    try {
      const { tables } = chosen;
      const opened = await openOwnFile({
        file: chosen.file,
        header,
        reading,
        declarations,
        tables,
        onProgress,
        signal,
      });
      setStep({ name: "open", chosen });
      onOpen(opened);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof OwnFileError)) throw error;
      const retry = (): void => void choose(chosen.file);
      fail(t(`own.open-${error.kind}`, { file: chosen.file.name }), retry);
    }
  };

  const forget = (next: Step): void => {
    file?.forget();
    onOpen(null);
    setStep(next);
  };

  return (
    <section class="own" ref={region} aria-labelledby="own-title">
      <h2 id="own-title">{t("own.title")}</h2>
      {content()}
    </section>
  );

  function content(): JSX.Element {
    if (file !== null)
      return (
        <CheckResult
          file={file}
          declarations={declarations}
          locale={locale}
          t={t}
          onExplore={file.engine === null ? null : onExplore}
          onForget={() => {
            forget(START);
          }}
          onReadAgain={
            step.name === "open"
              ? () => {
                  forget({ name: "confirm", chosen: step.chosen });
                }
              : null
          }
        />
      );
    switch (step.name) {
      case "confirm":
        return (
          <ReadingForm
            chosen={step.chosen}
            declarations={declarations}
            locale={locale}
            t={t}
            onConfirm={(reading, header) => void check(step.chosen, reading, header)}
            onCancel={() => {
              setStep(START);
            }}
          />
        );
      case "reading":
        return (
          <ReadingProgress
            name={step.chosen.file.name}
            progress={step.progress}
            locale={locale}
            t={t}
            onCancel={() => {
              running.current.abort();
              setStep({ name: "confirm", chosen: step.chosen });
            }}
          />
        );
      case "loading":
        return <p role="status">{t("own.loading")}</p>;
      // `open` without a file: the file was closed by whoever holds it.
      case "choose":
      case "open":
        return (
          <FileDrop
            t={t}
            problem={step.name === "choose" ? step.problem : null}
            retry={step.name === "choose" ? step.retry : null}
            onChoose={(files) => {
              const [first, second] = files;
              if (second !== undefined) fail(t("own.one-file"), null);
              else if (first !== undefined) void choose(first);
            }}
          />
        );
    }
  }
}
