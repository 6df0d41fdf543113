import { Id, PageOf, PageQuery, Type } from 'inlay/sdk';
import { body, createRouter, describe, params, query } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { allow, memberOf, signedIn } from '../caller.ts';
import { transaction } from '../transaction.ts';
import { newApiKey } from './body.ts';
import { livingKeys } from './living-keys.ts';
import { canManageKeys } from './policy.ts';
import { createApiKey, listApiKeys, revokeApiKey } from './service.ts';
import { ApiKeyView, NewApiKeyView, presentApiKey } from './view.ts';

const tags = ['api-keys'];

/** Keys are made and revoked by admins at the console, never by a key. */
export function apiKeyRoutes(kernel: Kernel) {
  const { db } = kernel;
  const routes = createRouter('/api/v1/api-keys');

  routes.get(
    '/',
    describe({ summary: 'Lists the API keys, newest first.', tags, answers: PageOf(ApiKeyView) }),
    signedIn(),
    query(PageQuery),
    transaction(db),
    async (ctx) => {
      allow(canManageKeys(memberOf(ctx).role));
      const { data, page } = await listApiKeys(ctx.state.query);
      ctx.body = { data: data.map(presentApiKey), page };
    },
  );

  routes.post(
    '/',
    describe({
      summary: 'Makes an API key and shows it this once.',
      tags,
      answers: Type.Object({ data: NewApiKeyView }),
      status: 201,
    }),
    signedIn(),
    body(newApiKey),
    transaction(db),
    async (ctx) => {
      const { role, memberId } = memberOf(ctx);
      allow(canManageKeys(role));
      const { record, key } = await createApiKey(ctx.state.body, memberId);
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { data: { ...presentApiKey(record), key } };
      ctx.status = 201;
    },
  );

  routes.delete(
    '/:id',
    describe({ summary: 'Revokes an API key; it stops working at once.', tags, status: 204 }),
    signedIn(),
    params(Type.Object({ id: Id })),
    transaction(db),
    async (ctx) => {
      allow(canManageKeys(memberOf(ctx).role));
      const { id } = ctx.state.params;
      await revokeApiKey(id);
      db.afterCommit(() => livingKeys(kernel).forget({ keyId: id }));
      ctx.status = 204;
    },
  );

  return routes;
}
