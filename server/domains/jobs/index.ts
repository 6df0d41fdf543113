export { jobUnknown } from './errors.ts';
export { jobRoutes } from './routes.ts';
export { findJob, startJob, wakeJobs } from './service.ts';
export { type ClaimedJob, defineJobWorker, type JobExecutor } from './worker.ts';
