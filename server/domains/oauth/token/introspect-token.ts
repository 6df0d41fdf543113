import type { Middleware } from '../../../kernel/http/index.ts';
import { OAuthFailure } from '../../../kernel/oauth/index.ts';
import { clientOf, invalidClient } from '../authenticate-client.ts';
import type { OAuthServer } from '../context.ts';
import { findRefresh } from '../grants.ts';
import { formOf } from '../parameters.ts';

/** RFC 7662 §2.1: the endpoint is not for everybody; a client without a proof could be anybody. */
export const refusePublicClient: Middleware = (ctx, next) => {
  if (clientOf(ctx).authentication === 'none') throw invalidClient();
  return next();
};

/** RFC 7662 §2.2: a client learns about its own tokens; every other is not active for it. */
export function introspectToken({ db, config, tokens }: OAuthServer): Middleware {
  return async (ctx) => {
    const { token } = formOf(ctx);
    if (token === undefined) throw new OAuthFailure('invalid_request', 'token is missing.');
    const { id } = clientOf(ctx);
    ctx.body = { active: false };
    const facts = await tokens.check(token);
    if (facts && facts.clientId === id) {
      ctx.body = {
        active: true,
        token_type: 'Bearer',
        iss: config.publicUrl,
        aud: tokens.audience,
        client_id: id,
        sub: facts.memberId ?? id,
        scope: facts.scopes.join(' '),
        iat: facts.issuedAt,
        exp: facts.expiresAt,
        jti: facts.tokenId,
      };
      return;
    }
    const refresh = facts ? undefined : await findRefresh(db, token);
    if (
      refresh &&
      refresh.clientId === id &&
      !refresh.used &&
      !refresh.revoked &&
      refresh.expiresAt > new Date()
    )
      ctx.body = {
        active: true,
        iss: config.publicUrl,
        client_id: id,
        sub: refresh.memberId,
        scope: refresh.scopes.join(' '),
        exp: Math.floor(refresh.expiresAt.getTime() / 1000),
      };
  };
}
