import type { Analysis } from '../../collections/index.ts';
import { noteStanding } from '../ranking/note-standing.ts';
import type { CvServices } from '../services.ts';

/** Takes over the end of a job that could not note it itself: a process that died, a time-out. */
export async function settleAnalysis(analysis: Analysis, services: CvServices): Promise<Analysis> {
  const {
    collections: { analyses },
    jobs,
  } = services;
  const { id, state, jobId } = analysis;
  if (state === 'completed' || state === 'failed' || !jobId) return analysis;
  const job = await jobs.get(jobId);
  if (job?.state !== 'failed' || !job.error) return analysis;
  const { code, message } = job.error;
  const settled = await analyses.update(id, { state: 'failed', error: { code, message } });
  if (settled) await noteStanding(settled, services);
  return settled ?? analysis;
}
