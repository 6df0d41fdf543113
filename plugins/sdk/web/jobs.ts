import { AppError, isAppError } from '../error.ts';
import type { JobFacts } from '../services.ts';
import { readEventStream } from './event-stream.ts';
import { type Border, offline, pause, sendRequest } from './request.ts';

const silenceLimit = 40_000;
const firstDelay = 300;
const longestDelay = 5_000;
const patience = 180_000;

/** What watching may tell. */
export interface WatchOptions {
  /** Called with each change, the last one included. */
  readonly onProgress?: (job: JobFacts) => void;
  readonly signal?: AbortSignal;
}

/** Follows background work. */
export interface JobsClient {
  /**
   * Follows a job to its end and answers with it once it is `completed`, so that its `result` is there. Outlives a
   * restart of the server: connects again with growing pauses, asking by plain GET while no stream holds.
   * Errors: the job's own where it `failed` (its code and sentence, status 422), `jobs.failed` where it left none;
   * the server's (`jobs.not_found` …); `network.offline` after three minutes without an answer.
   */
  watch(jobId: string, options?: WatchOptions): Promise<JobFacts>;
}

/** Makes the client for jobs. */
export function createJobsClient(border: Border): JobsClient {
  return { watch: (jobId, options = {}) => watch(border, jobId, options) };
}

async function watch(border: Border, jobId: string, options: WatchOptions): Promise<JobFacts> {
  const path = `/api/v1/jobs/${encodeURIComponent(jobId)}`;
  let lastNews = Date.now();
  let failures = 0;
  const tell = (job: JobFacts) => {
    lastNews = Date.now();
    failures = 0;
    options.onProgress?.(job);
    return job.state === 'completed' || job.state === 'failed';
  };
  for (;;) {
    const job =
      (await attempt(() => follow(border, path, tell, options.signal), options.signal)) ??
      (await attempt(() => ask(border, path, tell, options.signal), options.signal));
    if (job) return completed(job);
    if (Date.now() - lastNews > patience) throw offline();
    await pause(Math.min(firstDelay * 2 ** failures, longestDelay), options.signal);
    failures += 1;
  }
}

function completed(job: JobFacts): JobFacts {
  if (job.state === 'completed') return job;
  const { code, message } = job.error ?? {
    code: 'jobs.failed',
    message: 'This did not work. Try again later.',
  };
  throw new AppError(code, 422, message, { data: { jobId: job.id } });
}

/** Undefined when trying again makes sense; throws what will not get better. */
async function attempt(
  action: () => Promise<JobFacts | undefined>,
  signal: AbortSignal | undefined,
): Promise<JobFacts | undefined> {
  try {
    return await action();
  } catch (error) {
    signal?.throwIfAborted();
    const final = isAppError(error) && error.status >= 400 && error.status < 500 && error.status !== 429;
    if (final) throw error;
    return undefined;
  }
}

type Tell = (job: JobFacts) => boolean;

async function follow(border: Border, path: string, tell: Tell, signal?: AbortSignal) {
  const spec = { method: 'GET', path: `${path}/events`, accept: 'text/event-stream', signal } as const;
  const { body } = await sendRequest(border, spec);
  if (!body) return undefined;
  for await (const { event, data } of readEventStream(body, silenceLimit)) {
    if (event !== 'job') continue;
    const job = JSON.parse(data) as JobFacts;
    if (tell(job)) return job;
  }
  return undefined;
}

async function ask(border: Border, path: string, tell: Tell, signal?: AbortSignal) {
  const response = await sendRequest(border, { method: 'GET', path, signal });
  const { data } = (await response.json()) as { data: JobFacts };
  return tell(data) ? data : undefined;
}
