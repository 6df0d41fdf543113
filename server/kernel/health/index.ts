export { createHealth, type Health, type HealthCheck } from './health.ts';
