export {
  createJobs,
  type EnqueueOptions,
  type FinishedRun,
  type JobDefinition,
  type JobRun,
  type Jobs,
  type JobsOptions,
} from './jobs.ts';
export type { JobCounts } from './tables.ts';
