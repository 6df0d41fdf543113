import { Id, PageOf, Type } from 'inlay/sdk';
import { createRouter, describe, params, query } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { allow, memberOf, signedIn } from '../caller.ts';
import { transaction } from '../transaction.ts';
import { canConnect } from './policy.ts';
import {
  letIn,
  listRemoved,
  oneRemoved,
  presentRemoved,
  RemovedView,
  removedQuery,
} from './removed-people.ts';
import { findConnection } from './service.ts';

const tags = ['connections'];

/** Whom an LMS or an ATS sends although an admin removed them. */
export function removedPeopleRoutes({ db }: Kernel) {
  const routes = createRouter('/api/v1/connections');

  routes.get(
    '/:id/removed',
    describe({
      summary: 'Lists whom an admin removed, so that this LMS or ATS brings them no more.',
      tags,
      answers: PageOf(RemovedView),
    }),
    signedIn(),
    params(Type.Object({ id: Id })),
    query(removedQuery),
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      const { id } = await findConnection(ctx.state.params.id);
      const { data, page } = await listRemoved(db, id, ctx.state.query);
      ctx.body = { data: data.map(presentRemoved), page };
    },
  );

  routes.delete(
    '/:id/removed/:externalId',
    describe({
      summary: 'Lets somebody in again whom an admin removed.',
      description: 'Their next launch makes them a member anew, with the role that the LMS or ATS says.',
      tags,
      status: 204,
    }),
    signedIn(),
    params(oneRemoved),
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      const { id } = await findConnection(ctx.state.params.id);
      await letIn(db, { id, externalId: ctx.state.params.externalId });
      ctx.status = 204;
    },
  );

  return routes;
}
