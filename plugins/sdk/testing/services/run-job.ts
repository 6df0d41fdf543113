import { listSchemaFaults } from '../../checking/index.ts';
import { isAppError } from '../../error.ts';
import type { Services } from '../../services.ts';
import type { TestJob } from '../test-services.ts';
import { jobInputInvalid } from './refusals.ts';
import { copy, type StartedJob } from './tenant.ts';

/** Runs a job to its end, with the host's retries but none of its pauses. */
export async function runJob(job: StartedJob, kind: TestJob | undefined, services: Services): Promise<void> {
  const { input, attempts = 3, run } = kind ?? {};
  for (let attempt = 1; ; attempt += 1) {
    job.facts = { ...job.facts, state: 'running', attempt };
    const progress = async (fraction: number, step: string) => {
      job.facts = { ...job.facts, progress: Math.min(Math.max(fraction, 0), 1), step: step.slice(0, 60) };
    };
    try {
      const faults = input ? listSchemaFaults(input, job.input) : [];
      if (faults.length > 0) throw jobInputInvalid(faults);
      const control = { id: job.facts.id, attempt, progress, signal: new AbortController().signal };
      const result = copy((await run?.(copy(job.input), services, control)) ?? null);
      job.facts = { ...job.facts, state: 'completed', progress: 1, error: null, result };
      return;
    } catch (error) {
      const shown = isAppError(error) ? error : { code: 'jobs.failed', message: String(error) };
      job.facts = { ...job.facts, error: { code: shown.code, message: shown.message } };
      const isRefused = isAppError(error) && error.status < 500 && error.status !== 429;
      if (isRefused || attempt >= attempts) {
        job.facts = { ...job.facts, state: 'failed' };
        return;
      }
    }
  }
}
