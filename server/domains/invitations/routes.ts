import { Id, PageOf, PageQuery, Type } from 'inlay/sdk';
import { body, createRouter, describe, params, query, rateLimit } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { readLocale } from '../accounts/index.ts';
import { allow, type Middleware, memberOf, signedIn, tenantOf } from '../caller.ts';
import { canManageMembers } from '../members/index.ts';
import { transaction } from '../transaction.ts';
import { newInvitation } from './body.ts';
import { createInvitation, listInvitations, resendInvitation, revokeInvitation } from './service.ts';
import { InvitationView, presentInvitation } from './view.ts';

const one = Type.Object({ data: InvitationView });
const byId = params(Type.Object({ id: Id }));
const tags = ['invitations'];

const adminsOnly: Middleware = (ctx, next) => {
  allow(canManageMembers(memberOf(ctx).role));
  return next();
};

/** Invitations as admins see them. */
export function invitationRoutes(kernel: Kernel) {
  const { db, cache, mail } = kernel;
  const routes = createRouter('/api/v1/invitations');
  // Strangers get these mails: an account that was taken over must not become a sender of thousands.
  const notTooMany = rateLimit({
    cache,
    name: 'invitations',
    limit: 200,
    windowSeconds: 86_400,
    key: tenantOf,
  });

  routes.get(
    '/',
    describe({
      summary: 'Lists who was invited and has not come yet, newest first.',
      tags,
      answers: PageOf(InvitationView),
    }),
    signedIn(),
    adminsOnly,
    query(PageQuery),
    transaction(db),
    async (ctx) => {
      const { data, page } = await listInvitations(ctx.state.query);
      ctx.body = { data: data.map(presentInvitation), page };
    },
  );

  routes.post(
    '/',
    describe({ summary: 'Invites somebody by mail.', tags, answers: one, status: 201 }),
    signedIn(),
    adminsOnly,
    notTooMany,
    body(newInvitation),
    transaction(db),
    async (ctx) => {
      mail.checkReady();
      const asked = { ...ctx.state.body, locale: readLocale(ctx) };
      ctx.body = { data: presentInvitation(await createInvitation(kernel, memberOf(ctx), asked)) };
      ctx.status = 201;
    },
  );

  routes.post(
    '/:id/resend',
    describe({
      summary: 'Mails a new link, good for another 7 days; the old one is void.',
      tags,
      answers: one,
    }),
    signedIn(),
    adminsOnly,
    notTooMany,
    byId,
    transaction(db),
    async (ctx) => {
      mail.checkReady();
      const invitation = await resendInvitation(kernel, memberOf(ctx), ctx.state.params.id);
      ctx.body = { data: presentInvitation(invitation) };
    },
  );

  routes.delete(
    '/:id',
    describe({ summary: 'Takes an invitation back; its link is void.', tags, status: 204 }),
    signedIn(),
    adminsOnly,
    byId,
    transaction(db),
    async (ctx) => {
      await revokeInvitation(ctx.state.params.id);
      ctx.status = 204;
    },
  );

  return routes;
}
