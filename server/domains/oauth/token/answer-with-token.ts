import type { Middleware } from '../../../kernel/http/index.ts';
import { answerTokenRequest, OAuthFailure } from '../../../kernel/oauth/index.ts';
import { clientOf } from '../authenticate-client.ts';
import type { OAuthServer } from '../context.ts';
import { createModel, lifetimes } from '../model.ts';
import { formOf } from '../parameters.ts';

const known = ['authorization_code', 'refresh_token', 'client_credentials'];

/** RFC 9700 §2.4: the password grant is not among them. */
export const checkGrantType: Middleware = (ctx, next) => {
  const { grant_type: grantType } = formOf(ctx);
  if (grantType === undefined) throw new OAuthFailure('invalid_request', 'grant_type is missing.');
  if (!known.includes(grantType))
    throw new OAuthFailure('unsupported_grant_type', `Use one of: ${known.join(', ')}.`);
  return next();
};

/** RFC 8707 §2: a token is good for our API and nothing else. */
export function checkResource({ tokens }: OAuthServer): Middleware {
  return (ctx, next) => {
    const { resource } = formOf(ctx);
    if (resource !== undefined && resource !== tokens.audience)
      throw new OAuthFailure('invalid_target', `Tokens are for ${tokens.audience} only.`);
    return next();
  };
}

/** RFC 6749 §4.1.3, §4.4 and §6; the redirect address is compared again and may not be left out. */
export const checkRedirectGiven: Middleware = (ctx, next) => {
  const { grant_type: grantType, redirect_uri: redirectUri } = formOf(ctx);
  if (grantType === 'authorization_code' && redirectUri === undefined)
    throw new OAuthFailure('invalid_request', 'redirect_uri is missing.');
  return next();
};

export function answerWithToken(server: OAuthServer): Middleware {
  return async (ctx) => {
    ctx.body = await answerTokenRequest(createModel(server, clientOf(ctx)), formOf(ctx), lifetimes);
  };
}
