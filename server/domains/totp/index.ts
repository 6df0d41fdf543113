export { code } from './body.ts';
export { totpRoutes } from './routes.ts';
export { checkSecondFactor, isTotpOn } from './service.ts';
