import { Type } from 'inlay/sdk';
import { findById } from '../../kernel/db/index.ts';
import type { Context } from '../../kernel/http/index.ts';
import { body, createRouter, describe, rateLimit } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { readAddress } from '../address.ts';
import { memberOf, type RequestCaller, signedIn } from '../caller.ts';
import { Member } from '../members/index.ts';
import { findTenant } from '../tenants/index.ts';
import { signInBody } from './body.ts';
import { sessionOver } from './errors.ts';
import { endSession, type OpenedSession, refreshSession, signIn } from './service.ts';
import {
  accessSeconds,
  clearCookies,
  createAccessSigner,
  readRefreshCookie,
  writeCookies,
} from './tokens.ts';
import { presentSession, SessionView } from './view.ts';

const answers = Type.Object({ data: SessionView });
const tags = ['sessions'];

/** Console sign-in: an access token of 15 minutes and a rotating refresh token, both in httpOnly cookies. */
export function sessionRoutes({ db, config, cache }: Kernel) {
  const routes = createRouter('/api/v1/auth');
  const signer = createAccessSigner(config);

  const answerWithSession = async (ctx: Context, { claims, refresh }: OpenedSession) => {
    writeCookies(ctx, config, await signer.sign(claims, accessSeconds), refresh);
    ctx.body = { data: await showSession(claims) };
  };
  const showSession = ({ tenantId, memberId }: OpenedSession['claims']) =>
    db.inTenant(tenantId, async () => {
      const [member, tenant] = [await findById(Member, memberId), await findTenant(db, tenantId)];
      if (!member || !tenant) throw sessionOver();
      return presentSession(member, tenant);
    });

  routes.post(
    '/sign-in',
    describe({ summary: 'Signs a member in by password.', tags, answers }),
    rateLimit({ cache, name: 'sign-in', limit: 30, windowSeconds: 300, key: readAddress }),
    body(signInBody),
    async (ctx) => {
      const { email, password } = ctx.state.body;
      const opened = await signIn(db, { email, password, userAgent: ctx.get('user-agent') });
      await answerWithSession(ctx, opened);
    },
  );

  routes.post(
    '/refresh',
    describe({ summary: 'Renews the session.', tags, answers }),
    rateLimit({ cache, name: 'refresh', limit: 300, windowSeconds: 60, key: readAddress }),
    async (ctx) => {
      const refresh = readRefreshCookie(ctx);
      if (!refresh) throw sessionOver();
      await answerWithSession(ctx, await refreshSession(db, refresh));
    },
  );

  routes.post('/sign-out', describe({ summary: 'Ends the session.', tags, status: 204 }), async (ctx) => {
    // The access token may have run out before: the refresh token still says whose session it is.
    const caller = ctx.state.caller as RequestCaller | undefined;
    const sessionId = caller?.kind === 'member' ? caller.sessionId : undefined;
    await endSession(db, { sessionId, refresh: readRefreshCookie(ctx) });
    clearCookies(ctx);
    ctx.status = 204;
  });

  routes.get(
    '/session',
    describe({ summary: 'Says who is signed in.', tags, answers }),
    signedIn(),
    async (ctx) => {
      ctx.body = { data: await showSession(memberOf(ctx)) };
    },
  );

  return routes;
}
