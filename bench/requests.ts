// Requests a second of one real route (a member reads a position) against a bare Koa and pg handler that runs
// the same query in the same kind of transaction, in turns on the same database. DATABASE_URL, else embedded.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import Koa from 'koa';
import pg from 'pg';
import { createRegistry } from '../host/node/registry.ts';
import { createApp } from '../server/app.ts';
import { addMember } from '../server/domains/members/index.ts';
import { createPosition } from '../server/domains/positions/index.ts';
import { findOrCreateTenant } from '../server/domains/tenants/index.ts';
import { readConfig } from '../server/kernel/config/index.ts';
import { createId, migrate } from '../server/kernel/db/index.ts';
import { openKernel } from '../server/kernel/kernel.ts';
import { createLog } from '../server/kernel/log/index.ts';
import { Client } from '../server/testing/client.ts';

const rounds = 3;
const seconds = 4;
const connections = 16;

const folder = await mkdtemp(join(tmpdir(), 'inlay-bench-'));
const port = 40_000 + Math.floor(Math.random() * 20_000);
const origin = `http://127.0.0.1:${port}`;
const config = readConfig({
  ...process.env,
  DATA_DIR: folder,
  PORT: String(port),
  PUBLIC_URL: origin,
  INLAY_DEMO: '0',
});
const kernel = await openKernel(config, createLog({ level: 'silent' }));
await migrate(kernel.db, fileURLToPath(new URL('../server/migrations', import.meta.url)));
const registry = createRegistry();
const app = await createApp(kernel, registry, fileURLToPath(new URL('../dist', import.meta.url)));
const listening = await app.http.listen();

const tenant = await findOrCreateTenant(kernel.db, {
  slug: `bench-${createId().toLowerCase()}`,
  name: 'Bench',
});
const email = `${createId()}@bench.test`;
await addMember(kernel.db, tenant, { name: 'Bench', email, password: 'bench-password', role: 'admin' });
const position = await kernel.db.inTenant(tenant.id, () =>
  createPosition({ title: 'Front-end developer', description: 'HTML, CSS, TypeScript. '.repeat(40) }),
);
const api = new Client(origin);
await api.post('/auth/sign-in', { email, password: 'bench-password' });
const cookie = `inlay_access=${api.cookie('inlay_access')}`;

const pool = new pg.Pool({ connectionString: kernel.db.url, max: 10 });
const bare = new Koa().use(async (ctx) => {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; SET LOCAL ROLE inlay_app; SET LOCAL app.tenant_id = '${tenant.id}'`);
    const { rows } = await client.query('SELECT * FROM positions WHERE id = $1 AND tenant_id = $2', [
      position.id,
      tenant.id,
    ]);
    await client.query('COMMIT');
    ctx.body = { data: rows[0] };
  } finally {
    client.release();
  }
});
const bareServer = createServer(bare.callback()).listen(0, '127.0.0.1');
await once(bareServer, 'listening');
const bareOrigin = `http://127.0.0.1:${(bareServer.address() as AddressInfo).port}`;

const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  ours.push(await measure(`${origin}/api/v1/positions/${position.id}`, { cookie }));
  theirs.push(await measure(bareOrigin, {}));
}
const value = median(ours);
const peer = median(theirs);
console.log(
  JSON.stringify({
    name: 'requests',
    value: Math.round(value),
    unit: 'requests/s',
    peer: { name: 'bare Koa + pg', value: Math.round(peer) },
    ratio: Number((value / peer).toFixed(2)),
    database: config.databaseUrl ? 'PostgreSQL' : 'embedded',
  }),
);

bareServer.close();
await pool.end();
await listening.close();
await kernel.close();
await rm(folder, { recursive: true, force: true });
process.exit(0);

async function measure(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, headers, connections, duration: seconds, workers: 1 });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx.`);
  return result.requests.average;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
