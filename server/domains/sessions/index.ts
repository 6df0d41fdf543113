export { createSessionAnswers } from './answer-with-session.ts';
export { ownSessionRoutes } from './own-routes.ts';
export { provePassword } from './prove-password.ts';
export { readCaller } from './read-caller.ts';
export { sessionRoutes } from './routes.ts';
export { type OpenedSession, openSession, sweepSessions, type Via } from './service.ts';
