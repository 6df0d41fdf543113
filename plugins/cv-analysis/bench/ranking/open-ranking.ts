import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRegistry } from '../../../../host/node/registry.ts';
import { listGrants } from '../../../../plugins/sdk/read-manifest.ts';
import { buildAll } from '../../../../scripts/build.ts';
import { createApp } from '../../../../server/app.ts';
import { addMember } from '../../../../server/domains/members/index.ts';
import { findOrCreateTenant } from '../../../../server/domains/tenants/index.ts';
import { readConfig } from '../../../../server/kernel/config/index.ts';
import { migrate } from '../../../../server/kernel/db/index.ts';
import { openKernel } from '../../../../server/kernel/kernel.ts';
import { createLog } from '../../../../server/kernel/log/index.ts';
import { Client } from '../../../../server/testing/client.ts';
import { makeStandings } from './make-standings.ts';
import { position } from './people.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
export const account = { email: 'recruiter@bench.test', password: 'correct horse battery' };

/** The whole server with the console and one position with so many CVs. DATABASE_URL, else embedded. */
export async function openRanking(count: number, port = 40_000 + Math.floor(Math.random() * 20_000)) {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-bench-'));
  const distDir = join(folder, 'dist');
  const { failed } = await buildAll({ outDir: distDir, moduleFolders: [here('../..')] });
  if (failed.length > 0) throw new Error(failed.map(({ name, reason }) => `${name}: ${reason}`).join('\n'));
  const origin = `http://127.0.0.1:${port}`;
  const config = readConfig({
    ...process.env,
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    PUBLIC_URL: origin,
    INLAY_DEMO: '0',
  });
  const kernel = await openKernel(config, createLog({ level: 'error' }));
  await migrate(kernel.db, here('../../../../server/migrations'));
  const registry = await loadRegistry(distDir);
  const app = await createApp(kernel, registry, distDir);
  const listening = await app.http.listen();
  await app.startWork({ alone: true });
  kernel.health.markReady();
  const tenant = await findOrCreateTenant(kernel.db, { slug: 'bench', name: 'Bench' });
  for (const { id, manifest } of registry.modules)
    await app.life.install(tenant.id, {
      module: id,
      permissions: listGrants(manifest).map(({ name }) => name),
    });
  await addMember(kernel.db, tenant, { name: 'Rae Recruiter', ...account, role: 'admin' });
  const api = new Client(origin);
  await api.post('/auth/sign-in', account);
  const made = (await api.post('/positions', position)).body.data;
  const set = (await api.get(`/modules/cv-analysis/positions/${made.id}/requirements`)).body.data;
  await makeStandings(kernel.db, { tenantId: tenant.id, set, count });
  return {
    origin,
    api,
    positionId: made.id as string,
    async close() {
      await app.stopWork();
      await listening.close();
      await registry.stop();
      await kernel.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
