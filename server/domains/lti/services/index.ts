export { rosterClosed, rosterQueryInvalid } from './errors.ts';
export { createLtiServices, type LtiServices } from './lti-services.ts';
export { ltiScoreRoutes } from './routes.ts';
export { sweepScores } from './scores/rows.ts';
