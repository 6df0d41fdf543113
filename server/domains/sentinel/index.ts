export { countAlerts } from './alerts.ts';
export { sentinelRoutes } from './routes.ts';
export { sweepSamples } from './samples.ts';
export { createSentinel, type Sentinel } from './sentinel.ts';
