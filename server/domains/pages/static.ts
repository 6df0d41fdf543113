import { join } from 'node:path';
import { Manifest } from 'inlay/sdk';
import { createRouter, describe, type Middleware, serveFolder } from '../../kernel/http/index.ts';

/** Our own built files and the browser half of every module; never a module's server half. */
export function serveBuilt(distDir: string): Middleware[] {
  const modules = serveFolder('/modules', join(distDir, 'modules'), { immutable: true, cors: true });
  const loader = serveFolder('/', join(distDir, 'host'), { cors: true });
  return [
    serveFolder('/assets/console', join(distDir, 'console/assets'), { immutable: true }),
    serveFolder('/assets', join(distDir, 'host/assets'), { immutable: true, cors: true }),
    (ctx, next) => (/^\/modules\/[\w.-]+\/[\w.+-]+\/web\//.test(ctx.path) ? modules(ctx, next) : next()),
    (ctx, next) => (/^\/embed[\w.-]*\.(js|json|d\.ts)$/.test(ctx.path) ? loader(ctx, next) : next()),
  ];
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
