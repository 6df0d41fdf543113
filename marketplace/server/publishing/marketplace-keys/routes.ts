import { createRouter, describe } from '../../../../server/kernel/http/index.ts';
import type { Kernel } from '../../../../server/kernel/kernel.ts';
import { listMarketplaceKeys } from './store.ts';

/** The public halves of this marketplace's keys, for whoever verifies its packages elsewhere. */
export function marketplaceKeyRoutes({ db }: Pick<Kernel, 'db'>) {
  const routes = createRouter('/.well-known');
  routes.get(
    '/inlay-marketplace-keys.json',
    describe({ summary: 'Public keys of this marketplace.', hidden: true }),
    async (ctx) => {
      const keys = await listMarketplaceKeys(db);
      ctx.set('Access-Control-Allow-Origin', '*');
      ctx.set('Cache-Control', 'public, max-age=300');
      ctx.body = { keys: keys.map((key) => ({ algorithm: 'Ed25519', ...key })) };
    },
  );
  return routes;
}
