import { Id, PageOf, PageQuery, Type } from 'inlay/sdk';
import { body, createRouter, describe, params, query } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { memberOf, signedIn } from '../caller.ts';
import { createSessionAnswers } from './answer-with-session.ts';
import { switchBody } from './body.ts';
import { endOtherSessions, endOwnSession, listPlaces, listSessions, switchTenant } from './own-sessions.ts';
import { clearCookies } from './tokens.ts';
import { OwnSessionView, PlaceView, presentOwnSession, presentPlace, SessionView } from './view.ts';

const tags = ['sessions'];

/** Where a person is signed in, and the organisations they may work in. */
export function ownSessionRoutes(kernel: Kernel) {
  const routes = createRouter('/api/v1');
  const answers = createSessionAnswers(kernel);

  routes.get(
    '/sessions',
    describe({ summary: 'Lists one’s own sessions, newest first.', tags, answers: PageOf(OwnSessionView) }),
    signedIn(),
    query(PageQuery),
    async (ctx) => {
      const caller = memberOf(ctx);
      const { data, page } = await listSessions(kernel, caller, ctx.state.query);
      ctx.body = { data: data.map((each) => presentOwnSession(each, caller.sessionId)), page };
    },
  );

  routes.delete(
    '/sessions',
    describe({ summary: 'Ends all of one’s sessions but this one.', tags, status: 204 }),
    signedIn(),
    async (ctx) => {
      await endOtherSessions(kernel, memberOf(ctx));
      ctx.status = 204;
    },
  );

  routes.delete(
    '/sessions/:id',
    describe({ summary: 'Ends one of one’s sessions, at once.', tags, status: 204 }),
    signedIn(),
    params(Type.Object({ id: Id })),
    async (ctx) => {
      const caller = memberOf(ctx);
      const { id } = ctx.state.params;
      await endOwnSession(kernel, caller, id);
      if (id === caller.sessionId) clearCookies(ctx);
      ctx.status = 204;
    },
  );

  routes.get(
    '/auth/memberships',
    describe({ summary: 'Lists the tenants one is a member of.', tags, answers: PageOf(PlaceView) }),
    signedIn(),
    query(PageQuery),
    async (ctx) => {
      const caller = memberOf(ctx);
      const { data, page } = await listPlaces(kernel, caller, ctx.state.query);
      ctx.body = { data: data.map((each) => presentPlace(each, caller.tenantId)), page };
    },
  );

  routes.post(
    '/auth/switch',
    describe({
      summary: 'Goes on in another of one’s tenants, in a new session.',
      tags,
      answers: Type.Object({ data: SessionView }),
    }),
    signedIn(),
    body(switchBody),
    async (ctx) => {
      const { tenantId } = ctx.state.body;
      const userAgent = ctx.get('user-agent');
      await answers.answer(ctx, await switchTenant(kernel, memberOf(ctx), { tenantId, userAgent }));
    },
  );

  return routes;
}
