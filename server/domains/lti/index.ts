export { ltiConnectionRoutes } from './connection-routes.ts';
export { ltiRoutes } from './routes.ts';
export { createLtiConnection } from './service.ts';
export { sweepLti } from './sweep.ts';
