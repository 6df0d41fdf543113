export { createHealth, type DependencyState, type Health, type HealthCheck } from './health.ts';
