export { ltiConnectionRoutes } from './connection-routes.ts';
export { ltiRoutes } from './routes.ts';
export { createLtiConnection } from './service.ts';
export {
  createLtiServices,
  type LtiServices,
  ltiScoreRoutes,
  rosterClosed,
  rosterQueryInvalid,
  sweepScores,
} from './services/index.ts';
export { sweepLti } from './sweep.ts';
