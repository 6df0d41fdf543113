import { Type } from 'inlay/sdk';
import type { Registry } from '../../../../host/node/registry.ts';
import { allow, type Middleware, memberOf, signedIn, tenantOf } from '../../../../server/domains/caller.ts';
import { transaction } from '../../../../server/domains/transaction.ts';
import { body, createRouter, describe, params } from '../../../../server/kernel/http/index.ts';
import type { Kernel } from '../../../../server/kernel/kernel.ts';
import { tellPackagesChanged } from '../../packages/index.ts';
import { canPublish } from '../policy.ts';
import { keyRevocation, newPublisher, newPublisherKey } from './body.ts';
import { addKey, createPublisher, findPublisher, listPublishers, revokeKey } from './service.ts';
import { PublisherKeyView, PublisherView, presentKey, presentPublisher } from './view.ts';

const tags = ['publishing'];
const Name = Type.String({ maxLength: 64 });
const oneKey = Type.Object({ data: PublisherKeyView });

/** An organisation’s own publishers and their keys. */
export function publisherRoutes(kernel: Kernel, registry: Registry) {
  const { db } = kernel;
  const routes = createRouter('/api/v1/publishers');
  const admins: Middleware = (ctx, next) => {
    allow(canPublish(memberOf(ctx).role));
    return next();
  };
  const ofOwn: Middleware = async (ctx, next) => {
    await db.inTenant(tenantOf(ctx), () => findPublisher(db, ctx.state.params.id));
    return next();
  };

  routes.get(
    '/',
    describe({
      summary: 'Lists the organisation’s publishers with their keys.',
      tags,
      answers: Type.Object({ data: Type.Array(PublisherView) }),
    }),
    signedIn(),
    transaction(db),
    async (ctx) => {
      const { publishers, keys } = await listPublishers(db);
      ctx.body = { data: publishers.map((each) => presentPublisher(each, keys)) };
    },
  );

  routes.post(
    '/',
    describe({
      summary: 'Registers the organisation as a publisher of modules.',
      tags,
      answers: Type.Object({ data: PublisherView }),
      status: 201,
    }),
    signedIn(),
    admins,
    body(newPublisher),
    transaction(db),
    async (ctx) => {
      const reserved = registry.modules
        .filter(({ thirdParty }) => !thirdParty)
        .map(({ manifest }) => manifest.publisher);
      const publisher = await createPublisher(db, ctx.state.body, reserved);
      ctx.body = { data: presentPublisher(publisher, []) };
      ctx.status = 201;
    },
  );

  routes.post(
    '/:id/keys',
    describe({
      summary: 'Registers the public half of a key that the publisher signs packages with.',
      tags,
      answers: oneKey,
      status: 201,
    }),
    signedIn(),
    admins,
    params(Type.Object({ id: Name })),
    ofOwn,
    body(newPublisherKey),
    transaction(db),
    async (ctx) => {
      const { id } = ctx.state.params;
      ctx.body = { data: presentKey(await addKey(db, id, ctx.state.body.publicKey)) };
      ctx.status = 201;
    },
  );

  routes.post(
    '/:id/keys/:keyId/revoke',
    describe({
      summary: 'Revokes a key. What was counter-signed before that moment stays good, the rest is refused.',
      tags,
      answers: oneKey,
    }),
    signedIn(),
    admins,
    params(Type.Object({ id: Name, keyId: Name })),
    ofOwn,
    body(keyRevocation),
    transaction(db),
    async (ctx) => {
      const { id, keyId } = ctx.state.params;
      ctx.body = { data: presentKey(await revokeKey(db, id, keyId, ctx.state.body)) };
      db.afterCommit(() => tellPackagesChanged(kernel));
    },
  );

  return routes;
}
