export { connectionNotFound, nameTaken } from './errors.ts';
export { Connection, initConnection } from './model.ts';
export { oauthConnectionRoutes } from './oauth-routes.ts';
export { canConnect, canSeeConnections } from './policy.ts';
export { noteRefusal, noteSiteRefusal, type Refusal, sweepRefusals } from './refusals.ts';
export { noteRemoved } from './removed-people.ts';
export { removedPeopleRoutes } from './removed-people-routes.ts';
export { connectionRoutes } from './routes.ts';
export { createConnection, findConnection, findSite, type Site } from './service.ts';
