import { Id, Type } from 'inlay/sdk';
import type { Registry } from '../../../host/node/registry.ts';
import { allow, memberOf, signedIn, tenantOf } from '../../../server/domains/caller.ts';
import { pickLocale } from '../../../server/domains/launches/index.ts';
import { listLines, ModuleLogLine } from '../../../server/domains/module-logs/index.ts';
import { transaction } from '../../../server/domains/transaction.ts';
import { findById } from '../../../server/kernel/db/index.ts';
import {
  body,
  type Context,
  createRouter,
  describe,
  type Middleware,
  params,
  query,
} from '../../../server/kernel/http/index.ts';
import type { Kernel } from '../../../server/kernel/kernel.ts';
import { installationChange, listQuery, logQuery, newInstallation, upgradeRequest } from './body.ts';
import { createDescriber } from './describe.ts';
import { installationNotFound, versionGone } from './errors.ts';
import type { Life } from './life/life.ts';
import { Installation } from './model.ts';
import { canInstall } from './policy.ts';
import {
  HealthView,
  type InstallationFacts,
  InstallationView,
  presentHealth,
  presentInstallation,
} from './view.ts';

const one = Type.Object({ data: InstallationView });
const byId = params(Type.Object({ id: Id }), installationNotFound);
const tags = ['installations'];

/** Only whoever may install modules. */
const admins: Middleware = (ctx, next) => {
  allow(canInstall(memberOf(ctx).role));
  return next();
};

export function installationRoutes(kernel: Kernel, registry: Registry, life: Life) {
  const { db } = kernel;
  const routes = createRouter('/api/v1/installations');
  const describer = createDescriber(kernel, registry, life.offers);
  const localeOf = (ctx: Context) => pickLocale(ctx.get('accept-language'));
  /** How a call failed may quote those whom it was about: it is for admins, as the log is. */
  const present = (ctx: Context, facts: InstallationFacts) =>
    presentInstallation(
      canInstall(memberOf(ctx).role) ? facts : { ...facts, lastError: null },
      localeOf(ctx),
    );
  const answer = async (ctx: Context, installation: Installation) => {
    ctx.body = { data: present(ctx, await describer.describe(installation)) };
  };
  const find = async (ctx: Context) => {
    const found = await db.inTenant(tenantOf(ctx), () => findById(Installation, ctx.state.params.id));
    if (!found) throw installationNotFound();
    return found;
  };
  const says = (summary: string) => describe({ summary, tags, answers: one });

  routes.get(
    '/',
    describe({
      summary: 'Lists the installed modules; with `state=removed` those whose data is still kept.',
      tags,
      answers: Type.Object({ data: Type.Array(InstallationView) }),
    }),
    signedIn(),
    query(listQuery),
    async (ctx) => {
      const found = await describer.list(tenantOf(ctx), ctx.state.query.state);
      ctx.body = { data: found.map((facts) => present(ctx, facts)) };
    },
  );

  routes.post(
    '/',
    describe({
      summary: 'Installs a module with the permissions agreed to. What takes long goes on after the answer.',
      tags,
      answers: one,
      status: 201,
    }),
    signedIn(),
    body(newInstallation),
    admins,
    async (ctx) => {
      await answer(ctx, await life.install(tenantOf(ctx), ctx.state.body));
      ctx.status = 201;
    },
  );

  routes.get('/:id', says('Shows an installed module.'), signedIn(), byId, async (ctx) => {
    await answer(ctx, await find(ctx));
  });

  routes.patch(
    '/:id',
    says('Switches a module on or off, changes its settings, revokes permissions or grants them again.'),
    signedIn(),
    byId,
    body(installationChange),
    admins,
    async (ctx) => {
      await answer(ctx, await life.change(tenantOf(ctx), ctx.state.params.id, ctx.state.body));
    },
  );

  routes.delete(
    '/:id',
    describe({
      summary: 'Removes a module: it is off at once, and its data is kept for 30 days.',
      tags,
      status: 204,
    }),
    signedIn(),
    byId,
    admins,
    async (ctx) => {
      await life.remove(tenantOf(ctx), ctx.state.params.id);
      ctx.status = 204;
    },
  );

  routes.post(
    '/:id/upgrade',
    says('Moves a module to a newer version with its records and settings, while the old one works on.'),
    signedIn(),
    byId,
    body(upgradeRequest),
    admins,
    async (ctx) => {
      await answer(ctx, await life.upgrade(tenantOf(ctx), ctx.state.params.id, ctx.state.body));
    },
  );

  routes.post(
    '/:id/rollback',
    says('Takes the last upgrade back.'),
    signedIn(),
    byId,
    admins,
    async (ctx) => {
      await answer(ctx, await life.rollBack(tenantOf(ctx), ctx.state.params.id));
    },
  );

  routes.post(
    '/:id/restore',
    says('Takes a removed module back, with its data.'),
    signedIn(),
    byId,
    admins,
    async (ctx) => {
      await answer(ctx, await life.restore(tenantOf(ctx), ctx.state.params.id));
    },
  );

  routes.post(
    '/:id/erase',
    describe({
      summary: 'Erases everything that a removed module kept. Cannot be undone.',
      tags,
      status: 204,
    }),
    signedIn(),
    byId,
    admins,
    async (ctx) => {
      await life.erase(tenantOf(ctx), ctx.state.params.id);
      ctx.status = 204;
    },
  );

  routes.get(
    '/:id/health',
    describe({
      summary: 'Shows how a module runs, and how its last call failed in this organisation.',
      tags,
      answers: Type.Object({
        data: Type.Object({
          ...HealthView.properties,
          version: Type.String(),
          newest: Type.String(),
          upgradeAvailable: Type.Boolean(),
        }),
      }),
    }),
    signedIn(),
    byId,
    async (ctx) => {
      const installation = await find(ctx);
      const { module, newer, lastError } = await describer.describe(installation);
      if (!module) throw versionGone(installation.module, installation.version);
      const { version } = module;
      const newest = newer?.version ?? version;
      const health = presentHealth(module.runner.health(), canInstall(memberOf(ctx).role) ? lastError : null);
      ctx.body = { data: { ...health, version, newest, upgradeAvailable: newer !== undefined } };
    },
  );

  routes.get(
    '/:id/logs',
    describe({
      summary: 'Lists what a module said and how its calls failed in this organisation, newest first.',
      tags,
      answers: Type.Object({ data: Type.Array(ModuleLogLine) }),
    }),
    signedIn(),
    byId,
    query(logQuery),
    admins,
    transaction(db),
    async (ctx) => {
      const { module } = await find(ctx);
      const { limit } = ctx.state.query;
      ctx.body = { data: await listLines(db, { tenantId: tenantOf(ctx), module, limit }) };
    },
  );

  routes.post(
    '/:id/revive',
    describe({
      summary: 'Takes a module that crashed too often back into service.',
      tags,
      answers: Type.Object({ data: HealthView }),
    }),
    signedIn(),
    byId,
    admins,
    async (ctx) => {
      const installation = await life.revive(tenantOf(ctx), ctx.state.params.id);
      const { module, lastError } = await describer.describe(installation);
      if (!module) throw versionGone(installation.module, installation.version);
      ctx.body = { data: presentHealth(module.runner.health(), lastError) };
    },
  );

  return routes;
}
