import { Type } from 'inlay/sdk';
import { body, createRouter, describe, rateLimit } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { readAddress } from '../address.ts';
import { memberOf, type RequestCaller, signedIn } from '../caller.ts';
import { checkSecondFactor } from '../totp/index.ts';
import { createSessionAnswers } from './answer-with-session.ts';
import { secondStep, signInBody } from './body.ts';
import { createChallenges } from './challenge.ts';
import { sessionOver } from './errors.ts';
import { checkCredentials, endSession, refreshSession } from './service.ts';
import { clearCookies, readRefreshCookie } from './tokens.ts';
import { ChallengeView, SessionView } from './view.ts';

const view = Type.Object({ data: SessionView });
const tags = ['sessions'];

/** Console sign-in: an access token of 15 minutes and a rotating refresh token, both in httpOnly cookies. */
export function sessionRoutes(kernel: Kernel) {
  const { db, config, cache } = kernel;
  const routes = createRouter('/api/v1/auth');
  const answers = createSessionAnswers(kernel);
  const challenges = createChallenges({ db, config });

  routes.post(
    '/sign-in',
    describe({
      summary: 'Signs a member in by password. With a second factor on, a challenge for the second step.',
      tags,
      answers: Type.Object({ data: Type.Union([SessionView, ChallengeView]) }),
    }),
    rateLimit({ cache, name: 'sign-in', limit: 30, windowSeconds: 300, key: readAddress }),
    body(signInBody),
    async (ctx) => {
      const { userId } = await checkCredentials(db, ctx.state.body);
      await answers.enter(ctx, { userId, via: 'password' });
    },
  );

  routes.post(
    '/totp/verify',
    describe({ summary: 'The second step: a code of the app, or a recovery code.', tags, answers: view }),
    rateLimit({ cache, name: 'second-step', limit: 30, windowSeconds: 300, key: readAddress }),
    body(secondStep),
    async (ctx) => {
      const challenge = await challenges.read(ctx.state.body.challenge);
      await checkSecondFactor(kernel, challenge.userId, ctx.state.body.code);
      await answers.admit(ctx, challenge);
    },
  );

  routes.post(
    '/refresh',
    describe({ summary: 'Renews the session.', tags, answers: view }),
    rateLimit({ cache, name: 'refresh', limit: 300, windowSeconds: 60, key: readAddress }),
    async (ctx) => {
      const refresh = readRefreshCookie(ctx);
      if (!refresh) throw sessionOver();
      await answers.answer(ctx, await refreshSession(kernel, refresh));
    },
  );

  routes.post('/sign-out', describe({ summary: 'Ends the session.', tags, status: 204 }), async (ctx) => {
    // The access token may have run out before: the refresh token still says whose session it is.
    const caller = ctx.state.caller as RequestCaller | undefined;
    const sessionId = caller?.kind === 'member' ? caller.sessionId : undefined;
    await endSession(kernel, { sessionId, refresh: readRefreshCookie(ctx) });
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
