import { join } from 'node:path';
import { Manifest } from 'inlay/sdk';
import { createRouter, describe, type Middleware, serveFolder } from '../../kernel/http/index.ts';
import type { LoadedModule, ModuleDirectory } from '../modules/index.ts';

/** Our own built files and the browser half of every module; never a module's server half. */
export function serveBuilt(distDir: string, modules: ModuleDirectory): Middleware[] {
  const loader = serveFolder('/', join(distDir, 'host'), { cors: true });
  return [
    serveFolder('/assets/console', join(distDir, 'console/assets'), { immutable: true }),
    serveFolder('/assets', join(distDir, 'host/assets'), { immutable: true, cors: true }),
    serveModules(modules),
    (ctx, next) => (/^\/embed[\w.-]*\.(js|json|d\.ts)$/.test(ctx.path) ? loader(ctx, next) : next()),
  ];
}

/** Only what a module's manifest lists with its hash: another file in its folder is not part of it. */
function serveModules(modules: ModuleDirectory): Middleware {
  const folders = new WeakMap<LoadedModule, Middleware>();
  const findFolder = (module: LoadedModule): Middleware => {
    const { id, version, folder } = module;
    const known = folders.get(module);
    const serve = known ?? serveFolder(`/modules/${id}/${version}`, folder, { immutable: true, cors: true });
    if (!known) folders.set(module, serve);
    return serve;
  };
  return (ctx, next) => {
    const [, id, version, file = ''] = /^\/modules\/([^/]+)\/([^/]+)\/(web\/.+)$/.exec(ctx.path) ?? [];
    const module = id && modules.list().find((each) => each.id === id && each.version === version);
    if (!module || !(file in (module.manifest.built.web?.files ?? {}))) return next();
    return findFolder(module)(ctx, next);
  };
}

export function schemaRoutes() {
  const routes = createRouter('/schemas');
  routes.get(
    '/manifest.json',
    describe({ summary: 'JSON Schema of a module’s manifest.', hidden: true }),
    (ctx) => {
      ctx.set('Access-Control-Allow-Origin', '*');
      ctx.body = Manifest;
    },
  );
  return routes;
}
