import { isAppError, Type } from 'inlay/sdk';
import { body, createRouter, describe, type Middleware, rateLimit } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { noteRefusal } from '../connections/index.ts';
import type { ModuleDirectory } from '../modules/index.ts';
import { type AccessFacts, accessOf, admitToken, type OAuthServer } from '../oauth/index.ts';
import { newTicket, TicketView } from './body.ts';
import { createTicket } from './service.ts';

/** The door for an ATS's server: it asks for an address and shows it to somebody, once. */
export function ticketRoutes(kernel: Kernel, modules: ModuleDirectory, oauth: OAuthServer) {
  const { db, config, cache } = kernel;
  const routes = createRouter('/api/v1/launches');

  routes.post(
    '/',
    describe({
      summary: 'Makes a one-time launch URL, good for a minute.',
      tags: ['launches'],
      answers: Type.Object({ data: TicketView }),
      status: 201,
    }),
    noteRefusals(kernel),
    admitToken(oauth, 'launch:create'),
    rateLimit({
      cache,
      name: 'tickets',
      limit: 3000,
      windowSeconds: 60,
      key: (ctx) => accessOf(ctx).clientId,
    }),
    body(newTicket),
    async (ctx) => {
      const { ticket, expiresAt } = await createTicket(db, modules, accessOf(ctx), ctx.state.body);
      ctx.status = 201;
      ctx.body = {
        data: { url: `${config.publicUrl}/launch/${ticket}`, expiresAt: expiresAt.toISOString() },
      };
    },
  );

  return routes;
}

/** Whoever connects an ATS sees in the console why its server got no address. */
function noteRefusals(kernel: Kernel): Middleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const access: AccessFacts | undefined = accessOf(ctx);
      if (!access || !isAppError(error) || error.status >= 500) throw error;
      const { tenantId, connectionId } = access;
      const { code, message: reason } = error;
      const { requestId } = ctx.state as { requestId: string };
      await noteRefusal(kernel, { tenantId, connectionId, door: 'oauth', code, reason, requestId });
      throw error;
    }
  };
}
