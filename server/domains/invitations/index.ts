export { acceptanceRoutes } from './accept-routes.ts';
export { initInvitation } from './model.ts';
export { invitationRoutes } from './routes.ts';
export { inviteByLink } from './service.ts';
export { sweepInvitations } from './sweep.ts';
