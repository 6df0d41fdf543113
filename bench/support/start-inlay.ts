import { fileURLToPath } from 'node:url';
import { loadRegistry } from '../../host/node/registry.ts';
import { createApp } from '../../server/app.ts';
import { findOrCreateTenant } from '../../server/domains/tenants/index.ts';
import { readConfig } from '../../server/kernel/config/index.ts';
import { migrate } from '../../server/kernel/db/index.ts';
import { openKernel } from '../../server/kernel/kernel.ts';
import { createLog } from '../../server/kernel/log/index.ts';

/** The whole server as it runs in production, with one tenant. */
export async function startInlay(options: { databaseUrl: string; port: number; distDir: string }) {
  const { databaseUrl, port, distDir } = options;
  const origin = `http://127.0.0.1:${port}`;
  const config = readConfig({
    ...process.env,
    // The LMS of a benchmark stands on this machine, whose keys a server in production would not fetch.
    NODE_ENV: 'test',
    // A load balancer says who asks: visitors come from many addresses, none of which asks too often.
    TRUST_PROXY: '1',
    DATABASE_URL: databaseUrl,
    DATA_DIR: distDir,
    PORT: String(port),
    PUBLIC_URL: origin,
    INLAY_DEMO: '0',
  });
  const kernel = await openKernel(config, createLog({ level: config.logLevel }));
  await migrate(kernel.db, fileURLToPath(new URL('../../server/migrations', import.meta.url)));
  const registry = await loadRegistry(distDir);
  const app = await createApp(kernel, registry, distDir);
  await app.http.listen();
  const tenant = await findOrCreateTenant(kernel.db, { slug: 'bench', name: 'Bench' });
  return { kernel, registry, life: app.life, tenant, origin };
}
