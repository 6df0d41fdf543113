export { acceptanceRoutes } from './accept-routes.ts';
export { initInvitation } from './model.ts';
export { invitationRoutes } from './routes.ts';
export { sweepInvitations } from './sweep.ts';
