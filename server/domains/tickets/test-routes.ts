import { Id, Type } from 'inlay/sdk';
import { body, createRouter, describe, params } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { allow, memberOf, signedIn } from '../caller.ts';
import { canConnect, connectionNotFound, findConnection } from '../connections/index.ts';
import type { ModuleDirectory } from '../modules/index.ts';
import { type TestTicket, TicketView, testTicket } from './body.ts';
import { createTicket } from './service.ts';

/** One person in each connection; whoever tries twice meets them again. */
const testPerson = { externalId: 'inlay-test-launch', displayName: 'Test Person' };

/** An admin who connects an ATS tries what its server would ask for. */
export function testLaunchRoutes({ db, config }: Kernel, modules: ModuleDirectory) {
  const routes = createRouter('/api/v1/connections');

  routes.post(
    '/:id/test',
    describe({
      summary: 'Makes a one-time launch URL for the admin, about a test person.',
      tags: ['connections'],
      answers: Type.Object({ data: TicketView }),
      status: 201,
    }),
    signedIn(),
    params(Type.Object({ id: Id })),
    async (ctx, next) => {
      const { role, tenantId } = memberOf(ctx);
      allow(canConnect(role));
      const { kind } = await db.inTenant(tenantId, () => findConnection(ctx.state.params.id));
      if (kind !== 'oauth') throw connectionNotFound();
      return next();
    },
    body(testTicket),
    async (ctx) => {
      const { tenantId, memberId, sessionId } = memberOf(ctx);
      const { id } = ctx.state.params;
      const target: TestTicket = ctx.state.body;
      const { ticket, expiresAt } = await createTicket(
        db,
        modules,
        { tenantId, connectionId: id },
        { ...target, subject: testPerson, user: { memberId, sessionId } },
      );
      ctx.status = 201;
      ctx.body = {
        data: { url: `${config.publicUrl}/launch/${ticket}`, expiresAt: expiresAt.toISOString() },
      };
    },
  );

  return routes;
}
