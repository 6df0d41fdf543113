export {
  createJobs,
  type EnqueueOptions,
  type FinishedRun,
  type JobDefinition,
  type JobRun,
  type Jobs,
  type JobsOptions,
} from './jobs.ts';
export type { ShareLimits } from './shares.ts';
export type { JobCounts } from './tables.ts';
export { createTurns, type Head, type TurnTable, writeTurn } from './turns.ts';
