import { Type } from 'inlay/sdk';
import { body, createRouter, describe, rateLimit } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { readAddress } from '../address.ts';
import { memberOf, type RequestCaller, signedIn } from '../caller.ts';
import { createSessionAnswers } from './answer-with-session.ts';
import { signInBody } from './body.ts';
import { sessionOver } from './errors.ts';
import { endSession, refreshSession, signIn } from './service.ts';
import { clearCookies, readRefreshCookie } from './tokens.ts';
import { SessionView } from './view.ts';

const view = Type.Object({ data: SessionView });
const tags = ['sessions'];

/** Console sign-in: an access token of 15 minutes and a rotating refresh token, both in httpOnly cookies. */
export function sessionRoutes({ db, config, cache }: Kernel) {
  const routes = createRouter('/api/v1/auth');
  const answers = createSessionAnswers({ db, config });

  routes.post(
    '/sign-in',
    describe({ summary: 'Signs a member in by password.', tags, answers: view }),
    rateLimit({ cache, name: 'sign-in', limit: 30, windowSeconds: 300, key: readAddress }),
    body(signInBody),
    async (ctx) => {
      const { email, password } = ctx.state.body;
      const opened = await signIn(db, { email, password, userAgent: ctx.get('user-agent') });
      await answers.answer(ctx, opened);
    },
  );

  routes.post(
    '/refresh',
    describe({ summary: 'Renews the session.', tags, answers: view }),
    rateLimit({ cache, name: 'refresh', limit: 300, windowSeconds: 60, key: readAddress }),
    async (ctx) => {
      const refresh = readRefreshCookie(ctx);
      if (!refresh) throw sessionOver();
      await answers.answer(ctx, await refreshSession(db, refresh));
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
    describe({ summary: 'Says who is signed in.', tags, answers: view }),
    signedIn(),
    async (ctx) => {
      ctx.body = { data: await answers.show(memberOf(ctx)) };
    },
  );

  return routes;
}
