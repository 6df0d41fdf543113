export { readCaller } from './read-caller.ts';
export { sessionRoutes } from './routes.ts';
export { sweepSessions } from './service.ts';
