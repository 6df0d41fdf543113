import { Type } from 'inlay/sdk';
import type { LoadedModule, Registry } from '../../../host/node/registry.ts';
import { signedIn, tenantOf } from '../../../server/domains/caller.ts';
import { pickLocale } from '../../../server/domains/launches/index.ts';
import { createRouter, describe, params } from '../../../server/kernel/http/index.ts';
import type { Kernel } from '../../../server/kernel/kernel.ts';
import type { Offers, PackageStore } from '../packages/index.ts';
import { moduleNotOffered } from './errors.ts';
import { findListing } from './listing.ts';
import { CatalogueView, ListingView, presentEntry, presentListing } from './view.ts';

const tags = ['catalogue'];

interface Parts {
  readonly registry: Registry;
  readonly offers: Offers;
  readonly store: Pick<PackageStore, 'find'>;
}

/** What an organisation can install. */
export function catalogueRoutes({ db }: Pick<Kernel, 'db'>, { registry, offers, store }: Parts) {
  const routes = createRouter('/api/v1/catalogue');

  const listInstalled = async (tenantId: string) => {
    const rows = await db.inTenant(tenantId, () =>
      db.query<{ id: string; module: string; version: string; state: string }>(
        `SELECT id, module, version, state FROM installations WHERE tenant_id = $1 AND state <> 'removed'`,
        [tenantId],
      ),
    );
    return new Map(rows.map(({ module, ...installed }) => [module, installed]));
  };

  routes.get(
    '/',
    describe({
      summary: 'Lists the modules that the organisation can install, in the reader’s language.',
      tags,
      answers: Type.Object({ data: Type.Array(CatalogueView) }),
    }),
    signedIn(),
    async (ctx) => {
      const tenantId = tenantOf(ctx);
      const locale = pickLocale(ctx.get('accept-language'));
      const installed = await listInstalled(tenantId);
      const ids = [...new Set(registry.modules.map(({ id }) => id))];
      const newest = ids.map((id) => offers.findNewest(tenantId, id));
      ctx.body = {
        data: newest
          .filter((module): module is LoadedModule => module !== undefined)
          .map((module) => presentEntry(module, installed.get(module.id), locale)),
      };
    },
  );

  routes.get(
    '/:module',
    describe({
      summary: 'Shows everything about a module that one reads before installing it.',
      tags,
      answers: Type.Object({ data: ListingView }),
    }),
    signedIn(),
    params(Type.Object({ module: Type.String({ maxLength: 64 }) })),
    async (ctx) => {
      const tenantId = tenantOf(ctx);
      const { module: id } = ctx.state.params;
      const offered = offers.listVersions(tenantId, id);
      const [module] = offered;
      if (!module) throw moduleNotOffered(id);
      const installed = (await listInstalled(tenantId)).get(id);
      const versions = offered.map(({ version }) => ({ version, stored: store.find(id, version) }));
      const listing = await findListing(module);
      ctx.body = {
        data: presentListing(
          { module, listing, installed, versions },
          pickLocale(ctx.get('accept-language')),
        ),
      };
    },
  );

  return routes;
}
