import { Type } from 'inlay/sdk';
import { listNewest, type Registry } from '../../../host/node/registry.ts';
import { signedIn } from '../../../server/domains/caller.ts';
import { pickLocale } from '../../../server/domains/launches/index.ts';
import { createRouter, describe } from '../../../server/kernel/http/index.ts';
import { ModuleView, presentModule } from '../installations/index.ts';

export function catalogueRoutes(registry: Registry) {
  const routes = createRouter('/api/v1/catalogue');

  routes.get(
    '/',
    describe({
      summary: 'Lists the modules of this host, newest version each, in the reader’s language.',
      tags: ['catalogue'],
      answers: Type.Object({ data: Type.Array(ModuleView) }),
    }),
    signedIn(),
    (ctx) => {
      const locale = pickLocale(ctx.get('accept-language'));
      ctx.body = { data: listNewest(registry).map((module) => presentModule(module, locale)) };
    },
  );

  return routes;
}
