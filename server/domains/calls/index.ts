export { addModuleRoutes } from './describe.ts';
export { createJobExecutor, deliverToModule } from './executor.ts';
export { sweepModuleMails } from './mail-calls.ts';
export { noteFailure } from './note-failure.ts';
export { moduleRoutes } from './routes.ts';
export { createSchedules, sweepScheduledJobs } from './schedules.ts';
export { type CallHost, type CallScope, createServices } from './services.ts';
