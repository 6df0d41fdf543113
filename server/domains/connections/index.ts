export { blockMember } from './blocked.ts';
export { blockedRoutes } from './blocked-routes.ts';
export { connectionNotFound, nameTaken } from './errors.ts';
export { Connection, initConnection } from './model.ts';
export { oauthConnectionRoutes } from './oauth-routes.ts';
export { canConnect, canSeeConnections } from './policy.ts';
export { noteRefusal, noteSiteRefusal, type Refusal, sweepRefusals } from './refusals.ts';
export { connectionRoutes } from './routes.ts';
export { createConnection, findConnection, findSite, type Site } from './service.ts';
