import { buffer } from 'node:stream/consumers';
import { AppError } from 'inlay/sdk';
import { defaultLimits } from '../../../host/node/packages/index.ts';
import { admit, allow, callerOf, roleOf } from '../../../server/domains/caller.ts';
import { createRouter, describe, receiveBytes } from '../../../server/kernel/http/index.ts';
import type { DevModules } from './dev-modules.ts';

const tooLarge = () =>
  new AppError('dev.too_large', 413, 'The package is too large. Leave out what the module does not need.');

/** For `inlay module dev`. Mounted where the host is a developer’s own, and nowhere else. */
export function devRoutes(modules: DevModules) {
  const routes = createRouter('/api/v1/dev');
  routes.post(
    '/modules',
    describe({ summary: 'Loads a developer’s package at once, unsigned.', hidden: true }),
    admit('member', { key: 'modules:publish' }),
    async (ctx) => {
      allow(roleOf(callerOf(ctx)) === 'admin');
      const bytes = await receiveBytes(ctx, { maxBytes: defaultLimits.packedBytes, tooLarge, sink: buffer });
      const { id, version } = await modules.load(bytes);
      ctx.body = { data: { module: id, version } };
      ctx.status = 201;
    },
  );
  return routes;
}
