import type { Middleware } from '../../../kernel/http/index.ts';
import { OAuthFailure } from '../../../kernel/oauth/index.ts';
import { clientOf } from '../authenticate-client.ts';
import type { OAuthServer } from '../context.ts';
import { findRefresh, revokeGrant } from '../grants.ts';
import { formOf } from '../parameters.ts';

/** RFC 7009 §2.1: only its own client ends a token. §2.2: what nobody knows is as good as ended. */
export function revokeToken({ db, tokens }: OAuthServer): Middleware {
  return async (ctx) => {
    const { token } = formOf(ctx);
    if (token === undefined) throw new OAuthFailure('invalid_request', 'token is missing.');
    const { id } = clientOf(ctx);
    const refresh = await findRefresh(db, token);
    if (refresh) {
      if (refresh.clientId === id) await revokeGrant(db, refresh.id);
    } else {
      const facts = await tokens.check(token);
      if (facts?.clientId === id) await tokens.revoke(facts);
    }
    ctx.status = 200;
    ctx.body = {};
  };
}
