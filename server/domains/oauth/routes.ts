import { createRouter, describe, type Middleware } from '../../kernel/http/index.ts';
import { allowBrowsers, answerPreflight } from './allow-browsers.ts';
import { answerInOAuth } from './answer-in-oauth.ts';
import { authenticateClient } from './authenticate-client.ts';
import { admitToken, answerWithMember } from './bearer.ts';
import type { OAuthServer } from './context.ts';
import { limitFailures, limitRequests } from './limits.ts';
import { describeServer } from './metadata.ts';
import { readParameters } from './parameters.ts';
import {
  answerWithToken,
  checkGrantType,
  checkRedirectGiven,
  checkResource,
} from './token/answer-with-token.ts';
import { introspectToken, refusePublicClient } from './token/introspect-token.ts';
import { revokeToken } from './token/revoke-token.ts';

const hidden = (summary: string): Middleware => describe({ summary, hidden: true });

/** What other programs ask; no cookie says anything here, so it stands before whoever reads cookies. */
export function oauthRoutes(server: OAuthServer) {
  const routes = createRouter();
  const metadata = describeServer(server.config);
  const { cache } = server;
  const begin = [
    answerInOAuth(server),
    limitRequests(cache),
    readParameters,
    limitFailures(cache),
    authenticateClient(server),
  ] as const;

  for (const path of ['/.well-known/oauth-authorization-server', '/.well-known/openid-configuration'])
    routes.get(path, hidden('What this OAuth server can do.'), (ctx) => {
      ctx.set('Access-Control-Allow-Origin', '*');
      ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
      ctx.set('Cache-Control', 'public, max-age=3600');
      ctx.body = metadata;
    });
  routes.get('/.well-known/jwks.json', hidden('Our public keys.'), async (ctx) => {
    ctx.set('Access-Control-Allow-Origin', '*');
    ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
    // Shorter than the time a new key is shown before it signs.
    ctx.set('Cache-Control', 'public, max-age=300');
    ctx.body = await server.keys.jwks();
  });

  routes.post(
    '/oauth/token',
    hidden('Gives tokens.'),
    allowBrowsers,
    ...begin,
    checkGrantType,
    checkResource(server),
    checkRedirectGiven,
    answerWithToken(server),
  );
  routes.post('/oauth/revoke', hidden('Ends a token.'), allowBrowsers, ...begin, revokeToken(server));
  routes.post(
    '/oauth/introspect',
    hidden('Says whether a token is good.'),
    ...begin,
    refusePublicClient,
    introspectToken(server),
  );
  const userinfo = [
    hidden('Who the member is.'),
    allowBrowsers,
    limitRequests(cache),
    admitToken(server, 'openid'),
    answerWithMember(server),
  ] as const;
  routes.get('/oauth/userinfo', ...userinfo);
  routes.post('/oauth/userinfo', ...userinfo);
  for (const path of ['/oauth/token', '/oauth/revoke', '/oauth/userinfo'])
    routes.options(path, hidden('May a page ask?'), allowBrowsers, answerPreflight);
  return routes;
}
