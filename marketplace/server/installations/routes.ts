import { Id, Type } from 'inlay/sdk';
import type { Registry } from '../../../host/node/registry.ts';
import { allow, memberOf, signedIn } from '../../../server/domains/caller.ts';
import { pickLocale } from '../../../server/domains/launches/index.ts';
import { transaction } from '../../../server/domains/transaction.ts';
import { openSealer } from '../../../server/kernel/crypto/index.ts';
import { body, type Context, createRouter, describe, params } from '../../../server/kernel/http/index.ts';
import type { Kernel } from '../../../server/kernel/kernel.ts';
import { installationChange, newInstallation } from './body.ts';
import type { Installation } from './model.ts';
import { canInstall } from './policy.ts';
import { openReadable } from './secrets.ts';
import { changeInstallation, install, listInstallations, removeInstallation } from './service.ts';
import { InstallationView, presentInstallation } from './view.ts';

const one = Type.Object({ data: InstallationView });
const byId = params(Type.Object({ id: Id }));
const tags = ['installations'];

export function installationRoutes({ db, config }: Kernel, registry: Registry) {
  const sealer = openSealer(config);
  const routes = createRouter('/api/v1/installations');
  const present = (ctx: Context, installation: Installation) =>
    presentInstallation(
      installation,
      registry.find(installation.module, installation.version),
      Object.keys(openReadable(sealer, installation).current),
      pickLocale(ctx.get('accept-language')),
    );

  routes.get(
    '/',
    describe({
      summary: 'Lists the installed modules.',
      tags,
      answers: Type.Object({ data: Type.Array(InstallationView) }),
    }),
    signedIn(),
    transaction(db),
    async (ctx) => {
      const installations = await listInstallations();
      ctx.body = { data: installations.map((installation) => present(ctx, installation)) };
    },
  );

  routes.post(
    '/',
    describe({
      summary: 'Installs a module with the permissions agreed to.',
      tags,
      answers: one,
      status: 201,
    }),
    signedIn(),
    body(newInstallation),
    transaction(db),
    async (ctx) => {
      allow(canInstall(memberOf(ctx).role));
      ctx.body = { data: present(ctx, await install(db, registry, ctx.state.body)) };
      ctx.status = 201;
    },
  );

  routes.patch(
    '/:id',
    describe({ summary: 'Switches a module on or off, or changes its settings.', tags, answers: one }),
    signedIn(),
    byId,
    body(installationChange),
    transaction(db),
    async (ctx) => {
      allow(canInstall(memberOf(ctx).role));
      const installation = await changeInstallation(sealer, registry, ctx.state.params.id, ctx.state.body);
      ctx.body = { data: present(ctx, installation) };
    },
  );

  routes.delete(
    '/:id',
    describe({
      summary: 'Removes a module. Its records stay and are there when it is installed again.',
      tags,
      status: 204,
    }),
    signedIn(),
    byId,
    transaction(db),
    async (ctx) => {
      allow(canInstall(memberOf(ctx).role));
      await removeInstallation(db, ctx.state.params.id);
      ctx.status = 204;
    },
  );

  return routes;
}
