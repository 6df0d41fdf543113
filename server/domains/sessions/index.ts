export { createSessionAnswers } from './answer-with-session.ts';
export { ownSessionRoutes } from './own-routes.ts';
export { readCaller } from './read-caller.ts';
export { sessionRoutes } from './routes.ts';
export { type OpenedSession, openSession, sweepSessions, type Via } from './service.ts';
export { ChallengeView, SessionView } from './view.ts';
