export { ltiRoutes } from './routes.ts';
export { createLtiConnection, type NewLtiConnection } from './service.ts';
export { sweepLti } from './sweep.ts';
