export { siteLimitRoutes } from './routes.ts';
export { createSiteFence, type SiteFence } from './site-fence.ts';
export { sweepSiteUsage } from './usage.ts';
