import { Id, Type } from 'inlay/sdk';
import { isAiFailure } from '../../../kernel/ai/index.ts';
import { openSealer } from '../../../kernel/crypto/index.ts';
import { createGate } from '../../../kernel/fetch/index.ts';
import {
  body,
  createRouter,
  describe,
  type Middleware,
  params,
  rateLimit,
} from '../../../kernel/http/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { allow, memberOf, signedIn, tenantOf } from '../../caller.ts';
import { transaction } from '../../transaction.ts';
import { explainFailure } from '../gateway/explain-failure.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { canManageAi } from '../policy.ts';
import { newProvider, type ProbeBody, probeBody, providerChange } from './body.ts';
import { probeProvider } from './probe.ts';
import { listProviders } from './row.ts';
import { changeProvider, createProviderRow, findProvider, noteProbe, removeProvider } from './service.ts';
import { ProbeView, ProviderView, presentOperators, presentProvider } from './view.ts';

const tags = ['ai'];
const one = Type.Object({ data: ProviderView });
const byId = params(Type.Object({ id: Id }));
const probeTimeoutMs = 60_000;

export const onlyAdmins: Middleware = (ctx, next) => {
  allow(canManageAi(memberOf(ctx).role));
  return next();
};

/** Who is asked for models, and with which keys. */
export function aiProviderRoutes(kernel: Kernel, gateway: Gateway) {
  const { db, cache, config, log } = kernel;
  const routes = createRouter('/api/v1/ai/providers');
  const { allows } = createGate(config, { privateHosts: config.aiPrivateHosts });
  const rules = { db, sealer: openSealer(config), allows };
  const tellAll = (tenantId: string) => db.afterCommit(() => gateway.directory.forget(tenantId));

  routes.get(
    '/',
    describe({
      summary: 'Lists the providers of AI models: the operator’s, then your own.',
      tags,
      answers: Type.Object({ data: Type.Array(ProviderView) }),
    }),
    signedIn(),
    onlyAdmins,
    transaction(db),
    async (ctx) => {
      const own = await listProviders(db);
      ctx.body = { data: [...presentOperators(config), ...own.map(presentProvider)] };
    },
  );

  routes.post(
    '/',
    describe({ summary: 'Adds a provider of AI models.', tags, answers: one, status: 201 }),
    signedIn(),
    onlyAdmins,
    body(newProvider),
    transaction(db),
    async (ctx) => {
      const row = await createProviderRow(rules, ctx.state.body);
      const { tenantId, memberId } = memberOf(ctx);
      tellAll(tenantId);
      log.info({ tenantId, memberId, providerId: row.id }, 'A provider of AI models was added.');
      ctx.body = { data: presentProvider(row) };
      ctx.status = 201;
    },
  );

  routes.patch(
    '/:id',
    describe({ summary: 'Changes a provider; holds from the next call on.', tags, answers: one }),
    signedIn(),
    onlyAdmins,
    byId,
    body(providerChange),
    transaction(db),
    async (ctx) => {
      const row = await changeProvider(rules, ctx.state.params.id, ctx.state.body);
      tellAll(tenantOf(ctx));
      ctx.body = { data: presentProvider(row) };
    },
  );

  routes.delete(
    '/:id',
    describe({
      summary: 'Removes a provider and its key; what it cost stays in the ledger.',
      tags,
      status: 204,
    }),
    signedIn(),
    onlyAdmins,
    byId,
    transaction(db),
    async (ctx) => {
      await removeProvider(db, ctx.state.params.id);
      tellAll(tenantOf(ctx));
      ctx.status = 204;
    },
  );

  routes.post(
    '/:id/probe',
    describe({
      summary: 'Asks a provider for its models, and one model for what it can do.',
      tags,
      answers: Type.Object({ data: ProbeView }),
    }),
    signedIn(),
    onlyAdmins,
    byId,
    rateLimit({ cache, name: 'ai-probe', limit: 60, windowSeconds: 300, key: tenantOf }),
    body(probeBody),
    async (ctx) => {
      const tenantId = tenantOf(ctx);
      const { model }: ProbeBody = ctx.state.body;
      const row = await db.inTenant(tenantId, () => findProvider(db, ctx.state.params.id));
      const ends = new AbortController();
      ctx.res.once('close', () => ends.abort());
      const target = await gateway.directory.findTarget(tenantId, { providerId: row.id, model: model ?? '' });
      const provider = target?.provider ?? gateway.directory.open(row);
      try {
        const { models, report } = await probeProvider(
          { parts: { ledger: gateway.ledger, kernel }, tenantId, provider, target, signal: ends.signal },
          { model, timeoutMs: probeTimeoutMs },
        );
        await db.inTenant(tenantId, () => noteProbe(db, row, report ?? {}));
        ctx.body = {
          data: {
            ok: true,
            models,
            capabilities: report ? { ...report.capabilities } : null,
            latencyMs: report ? Math.round(report.latencyMs) : null,
            error: null,
          },
        };
      } catch (error) {
        if (!isAiFailure(error)) throw error;
        await db.inTenant(tenantId, () => noteProbe(db, row, { error }));
        const { code, message } = explainFailure(error, row.name);
        ctx.body = {
          data: { ok: false, models: [], capabilities: null, latencyMs: null, error: { code, message } },
        };
      }
      await gateway.directory.forget(tenantId);
    },
  );

  return routes;
}
