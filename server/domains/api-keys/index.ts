export { findKeyCaller } from './living-keys.ts';
export { initApiKey } from './model.ts';
export { apiKeyRoutes } from './routes.ts';
export type { KeyScope } from './scopes.ts';
