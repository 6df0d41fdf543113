export type { ClaimedJob } from './claim.ts';
export { jobUnknown } from './errors.ts';
export { jobRoutes } from './routes.ts';
export { findJob, startJob, wakeJobs } from './service.ts';
export { defineJobWorker, type JobExecutor } from './worker.ts';
