export type { AccessFacts } from './access-tokens.ts';
export { authorizeRoutes } from './authorize/routes.ts';
export { accessOf, admitToken } from './bearer.ts';
export {
  type Authentication,
  addClient,
  authentications,
  type ClientDraft,
  changeClient,
  findClientsOf,
  type OAuthClient,
  rotateClientSecret,
} from './clients/client.ts';
export { createOAuthServer, type OAuthServer } from './context.ts';
export { sweepOAuth } from './grants.ts';
export type { NoteFailure } from './note-failure.ts';
export { oauthRoutes } from './routes.ts';
export { allScopes } from './scopes.ts';
