import { useId } from "preact/hooks";
import { formatInstance } from "../../lib/instance.ts";
import { describeFileError } from "../files/describe-file-error.ts";
import type { Catalogue } from "./catalogue.ts";
import { usePresent } from "./context.ts";
import type { DeckJob } from "./use-deck-job.ts";

interface Props {
  readonly job: DeckJob;
  readonly catalogue: Catalogue;
  readonly onCancel: () => void;
}

/** How far the work on the deck is, how it ended, and which slides had to be left out. */
export function JobStatus({ job, catalogue, onCancel }: Props) {
  const { t } = usePresent();
  const id = useId();
  return (
    <div class="job" data-kind={job.kind}>
      {job.kind === "working" && (
        <>
          <label for={id}>{t(`present.step-${job.step}`, { done: job.done, total: job.total })}</label>
          <progress id={id} value={job.done} max={job.total} />
          <button type="button" class="link-button" onClick={onCancel}>
            {t("present.cancel")}
          </button>
        </>
      )}
      <div role="status">
        {job.kind === "done" && <p>{job.message}</p>}
        {job.kind === "failed" && <p class="failed">{job.message}</p>}
        {(job.kind === "done" || job.kind === "failed") && job.missing.length > 0 && (
          <>
            <p class="failed">{t("present.missing", { count: job.missing.length })}</p>
            <ul>
              {job.missing.map(({ instance, error }) => (
                <li key={formatInstance(instance)}>
                  <strong>{catalogue.entry(instance)?.title ?? formatInstance(instance)}</strong>{" "}
                  {describeFileError(error, t)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
