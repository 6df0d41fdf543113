import { Type } from 'inlay/sdk';
import { body, createRouter, describe, rateLimit } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { ModuleDirectory } from '../modules/index.ts';
import { accessOf, admitToken, type OAuthServer } from '../oauth/index.ts';
import { newTicket, TicketView } from './body.ts';
import { createTicket } from './service.ts';

/** The door for an ATS's server: it asks for an address and shows it to somebody, once. */
export function ticketRoutes({ db, config, cache }: Kernel, modules: ModuleDirectory, oauth: OAuthServer) {
  const routes = createRouter('/api/v1/launches');

  routes.post(
    '/',
    describe({
      summary: 'Makes a one-time launch URL, good for a minute.',
      tags: ['launches'],
      answers: Type.Object({ data: TicketView }),
      status: 201,
    }),
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
