import { Id, Type } from 'inlay/sdk';
import { body, createRouter, describe, params } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { allow, memberOf, signedIn } from '../caller.ts';
import { canConnect } from '../connections/index.ts';
import { findPosition } from '../positions/index.ts';
import { transaction } from '../transaction.ts';
import { type NewRegistration, newRegistration } from './body.ts';
import {
  createInvitation,
  findInvitation,
  listInvitations,
  removeInvitation,
} from './registration/invitations.ts';
import { NewRegistrationView, presentRegistration, RegistrationView } from './view.ts';

const tags = ['connections'];
const byId = params(Type.Object({ id: Id }));

/** Links that an admin pastes into an LMS, which then registers us by itself (LTI Dynamic Registration 1.0). */
export function ltiRegistrationRoutes({ db, config }: Kernel) {
  const routes = createRouter('/api/v1/connections/lti/registrations');

  routes.post(
    '/',
    describe({
      summary: 'Makes a link that connects one LMS, good for a day.',
      tags,
      answers: Type.Object({ data: NewRegistrationView }),
      status: 201,
    }),
    signedIn(),
    body(newRegistration),
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      const registration: NewRegistration = ctx.state.body;
      if (registration.positionId) await findPosition(registration.positionId);
      const { id, secret, expiresAt } = await createInvitation(db, registration);
      const url = `${config.publicUrl}/lti/register?for=${secret}`;
      ctx.status = 201;
      ctx.body = { data: { id, url, expiresAt: expiresAt.toISOString() } };
    },
  );

  routes.get(
    '/',
    describe({
      summary: 'Lists the registration links that can still be used, newest first; 100 at most.',
      tags,
      answers: Type.Object({ data: Type.Array(RegistrationView) }),
    }),
    signedIn(),
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      ctx.body = { data: (await listInvitations(db)).map(presentRegistration) };
    },
  );

  routes.get(
    '/:id',
    describe({
      summary: 'Says how far a registration is, and why the last try did not succeed.',
      tags,
      answers: Type.Object({ data: RegistrationView }),
    }),
    signedIn(),
    byId,
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      ctx.body = { data: presentRegistration(await findInvitation(db, ctx.state.params.id)) };
    },
  );

  routes.delete(
    '/:id',
    describe({
      summary: 'Takes a registration link back; a connection that it made stays.',
      tags,
      status: 204,
    }),
    signedIn(),
    byId,
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      await removeInvitation(db, ctx.state.params.id);
      ctx.status = 204;
    },
  );

  return routes;
}
