export { totpRoutes } from './routes.ts';
