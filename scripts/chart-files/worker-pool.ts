/** Runs jobs on all cores. The first failure ends everything. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Job, JobDone, WorkerAnswer, WorkerSettings } from "./job.ts";

export interface WorkerPool {
  /** Answers in the order of the jobs. Rejects with the job's name where one fails. */
  readonly run: (jobs: readonly Job[]) => Promise<readonly JobDone[]>;
  readonly close: () => Promise<void>;
}

export function createWorkerPool(settings: WorkerSettings, nameOf: (job: Job) => string): WorkerPool {
  const workers = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL("worker.ts", import.meta.url), { workerData: settings }),
  );
  return {
    run: async (jobs) => {
      const done: JobDone[] = [];
      // One list that all workers take from: some jobs last ten times as long as others.
      const rest = jobs.entries();
      const takeTurns = async (worker: Worker): Promise<void> => {
        for (const [place, job] of rest) done[place] = await runJob(worker, job, nameOf);
      };
      await Promise.all(workers.map(takeTurns));
      return done;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function runJob(worker: Worker, job: Job, nameOf: (job: Job) => string): Promise<JobDone> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off("message", answered).off("error", failed).off("exit", exited);
    };
    const fail = (reason: string): void => {
      settle();
      reject(new Error(`${nameOf(job)}: ${reason}`));
    };
    const answered = (answer: WorkerAnswer): void => {
      if ("error" in answer) fail(answer.error);
      else {
        settle();
        resolve(answer);
      }
    };
    const failed = (error: Error): void => {
      fail(error.stack ?? error.message);
    };
    const exited = (code: number): void => {
      fail(`the worker ended with code ${code}`);
    };
    worker.on("message", answered).on("error", failed).on("exit", exited);
    worker.postMessage(job);
  });
}
