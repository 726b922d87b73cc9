import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { JobRequest } from './job';
import type { ScannedFile, ScanOptions } from './scan-file';

/** Files that may be done before the one whose turn it is to be printed, for each process: memory does not grow with the number of files. */
const AHEAD = 16;

/** Scans files in several processes and hands on the results in the order of the files. Throws where a process dies. */
export async function scanInJobs(
  files: readonly string[],
  options: ScanOptions,
  jobs: number,
  print: (scanned: ScannedFile) => Promise<void>,
): Promise<void> {
  const processes = Array.from({ length: Math.min(jobs, files.length) }, () => fork(new URL('job.ts', import.meta.url)));
  const idle = [...processes];
  const waiting: ((job: ChildProcess) => void)[] = [];
  const pending: Promise<ScannedFile>[] = [];
  try {
    for (const file of files) {
      const job = idle.pop() ?? (await new Promise<ChildProcess>((resolve) => waiting.push(resolve)));
      pending.push(ask(job, { file, options }));
      if (pending.length >= jobs * AHEAD) await printNext();
    }
    while (pending.length > 0) await printNext();
  } finally {
    for (const job of processes) job.disconnect();
  }

  async function ask(job: ChildProcess, request: JobRequest): Promise<ScannedFile> {
    const answered = new AbortController();
    const { signal } = answered;
    const died = once(job, 'exit', { signal }).then(([code]) => Promise.reject(new Error(`a job ended with ${code}`)));
    job.send(request);
    const [scanned] = (await Promise.race([once(job, 'message', { signal }), died])) as [ScannedFile];
    died.catch(() => {}); // taken back below
    answered.abort();
    const next = waiting.shift();
    if (next === undefined) idle.push(job);
    else next(job);
    return scanned;
  }

  async function printNext(): Promise<void> {
    const next = pending.shift();
    if (next !== undefined) await print(await next);
  }
}
