export { ltiConnectionRoutes } from './connection-routes.ts';
export { explainRefusal } from './refusals/texts.ts';
export { ltiRegistrationRoutes } from './registration-routes.ts';
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
