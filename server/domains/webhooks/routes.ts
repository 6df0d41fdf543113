import { Id, PageOf, PageQuery, Type } from 'inlay/sdk';
import { openSealer } from '../../kernel/crypto/index.ts';
import { createGate } from '../../kernel/fetch/index.ts';
import {
  body,
  createRouter,
  describe,
  type Middleware,
  params,
  query,
  rateLimit,
} from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { allow, memberOf, signedIn, tenantOf } from '../caller.ts';
import { transaction } from '../transaction.ts';
import { newWebhook, webhookChange } from './body.ts';
import { listDeliveries, queueTest, redeliver } from './deliveries.ts';
import { deliveryNotFound, webhookNotFound } from './errors.ts';
import { canManageWebhooks } from './policy.ts';
import { findWebhook, listWebhooks } from './rows.ts';
import {
  changeWebhook,
  createWebhook,
  removeWebhook,
  rotateWebhookSecret,
  type WebhookRules,
} from './service.ts';
import {
  NewWebhookView,
  presentDelivery,
  presentWebhook,
  RotatedSecretView,
  WebhookDeliveryView,
  WebhookView,
} from './view.ts';
import type { Webhooks } from './webhooks.ts';

const tags = ['webhooks'];
const data = <T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Object({ data: schema });
const byId = params(Type.Object({ id: Id }), webhookNotFound);

const onlyAdmins: Middleware = (ctx, next) => {
  allow(canManageWebhooks(memberOf(ctx).role));
  return next();
};

/** Where a tenant's own systems hear of its events. */
export function webhookRoutes(kernel: Kernel, { courier }: Webhooks) {
  const { db, config } = kernel;
  const rules: WebhookRules = { db, sealer: openSealer(config), allows: createGate(config).allows };
  const routes = createRouter('/api/v1/webhooks');

  routes.get(
    '/',
    describe({ summary: 'Lists the webhooks.', tags, answers: data(Type.Array(WebhookView)) }),
    signedIn(),
    onlyAdmins,
    transaction(db),
    async (ctx) => {
      ctx.body = { data: (await listWebhooks(db)).map(presentWebhook) };
    },
  );

  routes.post(
    '/',
    describe({
      summary: 'Registers a webhook and shows its signing secret this once.',
      tags,
      answers: data(NewWebhookView),
      status: 201,
    }),
    signedIn(),
    onlyAdmins,
    body(newWebhook),
    transaction(db),
    async (ctx) => {
      const { webhook, secret } = await createWebhook(rules, ctx.state.body, memberOf(ctx).memberId);
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { data: { ...presentWebhook(webhook), secret } };
      ctx.status = 201;
    },
  );

  routes.get(
    '/:id',
    describe({ summary: 'Shows a webhook.', tags, answers: data(WebhookView) }),
    signedIn(),
    onlyAdmins,
    byId,
    transaction(db),
    async (ctx) => {
      ctx.body = { data: presentWebhook(await findWebhook(db, ctx.state.params.id)) };
    },
  );

  routes.patch(
    '/:id',
    describe({
      summary: 'Changes a webhook. Switched off, it gets nothing, and what waited for it is given up.',
      tags,
      answers: data(WebhookView),
    }),
    signedIn(),
    onlyAdmins,
    byId,
    body(webhookChange),
    transaction(db),
    async (ctx) => {
      const { id } = ctx.state.params;
      const webhook = await changeWebhook(rules, id, ctx.state.body, memberOf(ctx).memberId);
      ctx.body = { data: presentWebhook(webhook) };
    },
  );

  routes.delete(
    '/:id',
    describe({ summary: 'Removes a webhook, with the log of its deliveries.', tags, status: 204 }),
    signedIn(),
    onlyAdmins,
    byId,
    transaction(db),
    async (ctx) => {
      await removeWebhook(db, ctx.state.params.id, memberOf(ctx).memberId);
      ctx.status = 204;
    },
  );

  routes.post(
    '/:id/secret',
    describe({
      summary: 'Makes a new signing secret and shows it this once. The one before signs, too, for 24 hours.',
      tags,
      answers: data(RotatedSecretView),
      status: 201,
    }),
    signedIn(),
    onlyAdmins,
    byId,
    transaction(db),
    async (ctx) => {
      ctx.body = { data: await rotateWebhookSecret(rules, ctx.state.params.id, memberOf(ctx).memberId) };
      ctx.set('Cache-Control', 'no-store');
      ctx.status = 201;
    },
  );

  routes.post(
    '/:id/test',
    describe({
      summary: 'Sends the event webhook.test, once; the delivery says what became of it.',
      tags,
      answers: data(WebhookDeliveryView),
      status: 202,
    }),
    signedIn(),
    onlyAdmins,
    rateLimit({
      ...{ cache: kernel.cache, name: 'webhook-test', limit: 20, windowSeconds: 60, key: tenantOf },
    }),
    byId,
    transaction(db),
    async (ctx) => {
      const delivery = await queueTest(db, await findWebhook(db, ctx.state.params.id, { lock: true }));
      db.afterCommit(courier.wake);
      ctx.body = { data: presentDelivery(delivery) };
      ctx.status = 202;
    },
  );

  routes.get(
    '/:id/deliveries',
    describe({
      summary: 'Lists what was sent to a webhook in the last 30 days, newest first.',
      tags,
      answers: PageOf(WebhookDeliveryView),
    }),
    signedIn(),
    onlyAdmins,
    byId,
    query(PageQuery),
    transaction(db),
    async (ctx) => {
      const { id } = await findWebhook(db, ctx.state.params.id);
      const { data, page } = await listDeliveries(db, id, ctx.state.query);
      ctx.body = { data: data.map(presentDelivery), page };
    },
  );

  return [routes, deliveryRoutes(kernel, courier)];
}

function deliveryRoutes({ db }: Kernel, courier: Webhooks['courier']) {
  const routes = createRouter('/api/v1/webhook-deliveries');

  routes.post(
    '/:id/redeliver',
    describe({
      summary: 'Sends a message again, with the same id.',
      tags,
      answers: data(WebhookDeliveryView),
      status: 202,
    }),
    signedIn(),
    onlyAdmins,
    params(Type.Object({ id: Id }), deliveryNotFound),
    transaction(db),
    async (ctx) => {
      const delivery = await redeliver(db, ctx.state.params.id);
      db.afterCommit(courier.wake);
      ctx.body = { data: presentDelivery(delivery) };
      ctx.status = 202;
    },
  );

  return routes;
}
