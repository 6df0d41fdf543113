import { Id, PageOf, Type } from 'inlay/sdk';
import { body, type Context, createRouter, describe, params, query } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { admit, allow, callerOf, memberOf, roleOf, signedIn } from '../caller.ts';
import { livingLaunches } from '../living-launches.ts';
import { transaction } from '../transaction.ts';
import { AttemptView, listAttempts } from './attempts.ts';
import { connectionChange, connectionQuery, newConnection } from './body.ts';
import { connectionNotFound } from './errors.ts';
import type { Connection } from './model.ts';
import { canConnect, canSeeConnections } from './policy.ts';
import {
  changeConnection,
  createConnection,
  findConnection,
  listConnections,
  removeConnection,
} from './service.ts';
import { ConnectionView, presentConnections, presentOne, SiteView } from './view.ts';

const one = Type.Object({ data: ConnectionView });
const byId = params(Type.Object({ id: Id }), connectionNotFound);
const tags = ['connections'];

/** Why a launch was refused, in the language of a reader; undefined where the note itself must do. */
export type ExplainCode = (acceptLanguage: string, code: string) => string | undefined;

export function connectionRoutes(kernel: Kernel, explain: ExplainCode = () => undefined) {
  const { db } = kernel;
  const routes = createRouter('/api/v1/connections');
  const tellOf = (connectionId: string) =>
    db.afterCommit(() => livingLaunches(kernel).forget({ connectionId }));
  const answer = async (ctx: Context, connection: Connection) => {
    ctx.body = { data: await presentOne(db, connection) };
  };

  routes.get(
    '/',
    describe({ summary: 'Lists the connections.', tags, answers: PageOf(ConnectionView) }),
    admit('member', { key: 'connections:read' }),
    query(connectionQuery),
    transaction(db),
    async (ctx) => {
      allow(canSeeConnections(roleOf(callerOf(ctx))));
      const { data, page } = await listConnections(ctx.state.query);
      ctx.body = { data: await presentConnections(db, data), page };
    },
  );

  routes.post(
    '/',
    describe({ summary: 'Connects a site.', tags, answers: Type.Object({ data: SiteView }), status: 201 }),
    signedIn(),
    body(newConnection),
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      const connection = await createConnection(ctx.state.body);
      ctx.status = 201;
      await answer(ctx, connection);
    },
  );

  routes.get(
    '/:id',
    describe({ summary: 'Shows a connection.', tags, answers: one }),
    admit('member', { key: 'connections:read' }),
    byId,
    transaction(db),
    async (ctx) => {
      allow(canSeeConnections(roleOf(callerOf(ctx))));
      await answer(ctx, await findConnection(ctx.state.params.id));
    },
  );

  routes.patch(
    '/:id',
    describe({ summary: 'Changes a connection.', tags, answers: one }),
    signedIn(),
    byId,
    body(connectionChange),
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      await answer(ctx, await changeConnection(ctx.state.params.id, ctx.state.body));
      tellOf(ctx.state.params.id);
    },
  );

  routes.delete(
    '/:id',
    describe({ summary: 'Removes a connection; its key stops working at once.', tags, status: 204 }),
    signedIn(),
    byId,
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      await removeConnection(ctx.state.params.id);
      tellOf(ctx.state.params.id);
      ctx.status = 204;
    },
  );

  routes.get(
    '/:id/attempts',
    describe({
      summary: 'Lists the last 50 launches with their person, rung, result and reason.',
      tags,
      answers: Type.Object({ data: Type.Array(AttemptView) }),
    }),
    signedIn(),
    byId,
    transaction(db),
    async (ctx) => {
      allow(canSeeConnections(roleOf(callerOf(ctx))));
      const { id } = await findConnection(ctx.state.params.id);
      const attempts = await listAttempts(db, id);
      const language = ctx.get('accept-language');
      ctx.body = {
        data: attempts.map((attempt) => ({
          ...attempt,
          reason: (attempt.code && explain(language, attempt.code)) ?? attempt.reason,
        })),
      };
    },
  );

  return routes;
}
