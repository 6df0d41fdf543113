import { AppError } from 'inlay/sdk';
import { type Context, type Middleware, withOpenApi } from '../../kernel/http/index.ts';
import type { AccessFacts } from './access-tokens.ts';
import type { OAuthServer } from './context.ts';
import { readMemberClaims } from './id-token.ts';
import type { Scope } from './scopes.ts';

const tokenNeeded = () =>
  new AppError(
    'oauth.token_needed',
    401,
    'Send an access token of this server that has not run out: Authorization: Bearer …',
  );
const scopeNeeded = (scope: string) =>
  new AppError(
    'oauth.scope_needed',
    403,
    `The access token needs the scope ${scope}. Ask for it with the token.`,
    {
      data: { scope },
    },
  );

/** Lets only access tokens with this scope through (RFC 6750 §2.1, §3.1); what they say is `accessOf(ctx)`. */
export function admitToken({ tokens }: OAuthServer, scope: Scope): Middleware {
  return withOpenApi(
    async (ctx, next) => {
      const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(ctx.get('authorization')) ?? [];
      const facts = token === undefined ? undefined : await tokens.check(token);
      if (!facts) {
        ctx.set(
          'WWW-Authenticate',
          `Bearer realm="inlay"${token === undefined ? '' : ', error="invalid_token"'}`,
        );
        throw tokenNeeded();
      }
      ctx.state.access = facts;
      if (!facts.scopes.includes(scope)) {
        ctx.set('WWW-Authenticate', `Bearer realm="inlay", error="insufficient_scope", scope="${scope}"`);
        throw scopeNeeded(scope);
      }
      return next();
    },
    { security: [{ oauth: [scope] }] },
  );
}

export const accessOf = (ctx: Context) => ctx.state.access as AccessFacts;

/** OpenID Connect Core §5.3: what the member allowed the client to know. */
export function answerWithMember(server: OAuthServer): Middleware {
  return async (ctx) => {
    const { tenantId, memberId, scopes } = accessOf(ctx);
    const claims = memberId && (await readMemberClaims(server, { tenantId, memberId, scopes: [...scopes] }));
    if (!claims) throw tokenNeeded();
    ctx.body = claims;
  };
}
