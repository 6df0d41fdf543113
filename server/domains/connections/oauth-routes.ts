import { Id, Type } from 'inlay/sdk';
import { body, createRouter, describe, params } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { allow, memberOf, signedIn } from '../caller.ts';
import { transaction } from '../transaction.ts';
import { clientChange, newOAuthConnection } from './oauth-body.ts';
import { changeOAuthClient, createOAuthConnection, renewSecret } from './oauth-service.ts';
import { canConnect } from './policy.ts';
import { OAuthView, presentOne } from './view.ts';

const tags = ['connections'];
const byId = params(Type.Object({ id: Id }));
const secretOnce = { description: 'Shown this once; we keep only its hash.' };
const created = Type.Object({
  data: Type.Object({
    ...OAuthView.properties,
    clientSecret: Type.Union([Type.String(), Type.Null()], secretOnce),
  }),
});

/** What only connections of the kind `oauth` have: a client. */
export function oauthConnectionRoutes({ db }: Kernel) {
  const routes = createRouter('/api/v1/connections');

  routes.post(
    '/oauth',
    describe({ summary: 'Connects a program by OAuth.', tags, answers: created, status: 201 }),
    signedIn(),
    body(newOAuthConnection),
    transaction(db),
    async (ctx) => {
      const { role, tenantId } = memberOf(ctx);
      allow(canConnect(role));
      const { connection, secret } = await createOAuthConnection(db, tenantId, ctx.state.body);
      ctx.status = 201;
      ctx.body = { data: { ...(await presentOne(db, connection)), clientSecret: secret } };
    },
  );

  routes.patch(
    '/:id/client',
    describe({
      summary: 'Changes what a connected program may ask for.',
      tags,
      answers: Type.Object({ data: OAuthView }),
    }),
    signedIn(),
    byId,
    body(clientChange),
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      const connection = await changeOAuthClient(db, ctx.state.params.id, ctx.state.body);
      ctx.body = { data: await presentOne(db, connection) };
    },
  );

  routes.post(
    '/:id/secret',
    describe({
      summary: 'Makes a new client secret; the old one stops working at once.',
      tags,
      answers: Type.Object({ data: Type.Object({ clientSecret: Type.String(secretOnce) }) }),
      status: 201,
    }),
    signedIn(),
    byId,
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      const clientSecret = await renewSecret(db, ctx.state.params.id);
      ctx.status = 201;
      ctx.body = { data: { clientSecret } };
    },
  );

  return routes;
}
