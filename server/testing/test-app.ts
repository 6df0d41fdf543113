import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listNewest, loadRegistry, type Registry } from '../../host/node/registry.ts';
import { listGrants } from '../../plugins/sdk/read-manifest.ts';
import { buildAll } from '../../scripts/build.ts';
import { type App, createApp } from '../app.ts';
import { addMember, type Role } from '../domains/members/index.ts';
import { findOrCreateTenant, type Tenant } from '../domains/tenants/index.ts';
import { readConfig } from '../kernel/config/index.ts';
import { createId, type Database } from '../kernel/db/index.ts';
import { assembleKernel, type Kernel } from '../kernel/kernel.ts';
import { createLog } from '../kernel/log/index.ts';
import { Client } from './client.ts';
import { testDatabase } from './test-database.ts';
import { testRedisUrl } from './test-stores.ts';

/** Built once for all test files. */
const distDir = fileURLToPath(new URL('../../node_modules/.cache/inlay-test/dist', import.meta.url));
const hello = fileURLToPath(new URL('../../host/node/testing/fixtures/hello', import.meta.url));
export const testPassword = 'correct horse battery';

export interface TestApp {
  readonly kernel: Kernel;
  readonly db: Database;
  readonly app: App;
  readonly registry: Registry;
  readonly origin: string;
  /** A caller with no session. */
  visitor(): Client;
  /** A new tenant with the hello module installed. */
  makeTenant(): Promise<Tenant>;
  /** A new member with this role in a tenant (a new one unless given), signed in. */
  signIn(
    role?: Role,
    tenant?: Tenant,
  ): Promise<{ api: Client; tenant: Tenant; memberId: string; email: string }>;
}

/** The whole server on a database of its own, with the hello module; ends with the test file. */
export async function startTestApp(
  options: {
    work?: boolean;
    moduleFolders?: readonly string[];
    env?: NodeJS.ProcessEnv;
    /** Hears every line of the log, also those for debugging. */
    hearLog?: (line: string) => void;
  } = {},
): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-app-'));
  const names = options.moduleFolders?.map((each) => basename(each));
  const outDir = names ? `${distDir}-${names.join('-')}` : distDir;
  const { failed } = await buildAll({ outDir, moduleFolders: options.moduleFolders ?? [hello] });
  // The console has tests of its own; a fault in it says nothing about the server.
  const faults = failed.filter(({ name }) => name !== 'console');
  if (faults.length > 0) throw new Error(faults.map(({ reason }) => reason).join('\n'));
  // Hooks run in the order of their registration: everything must end before its database does.
  const closers: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  after(async () => {
    for (const close of closers.reverse()) await close();
  });
  const db = await testDatabase();
  const { hearLog } = options;
  const log = hearLog
    ? createLog({ level: 'debug', stream: { write: hearLog } })
    : createLog({ level: process.env.TEST_LOG ?? 'silent' });
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const config = readConfig({
    ...process.env,
    NODE_ENV: 'test',
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: db.url,
    REDIS_URL: testRedisUrl(),
    PORT: String(port),
    PUBLIC_URL: origin,
    INLAY_DEMO: '0',
    ...options.env,
  });
  const kernel = await assembleKernel(config, log, db);
  const registry = await loadRegistry(outDir, { moduleRunner: config.moduleRunner, log });
  const app = await createApp(kernel, registry, outDir);
  const listening = await app.http.listen();
  kernel.health.markReady();
  closers.push(
    () => kernel.close(),
    () => registry.stop(),
    () => listening.close(),
    () => app.stopWork(),
  );
  if (options.work) await app.startWork();

  const makeTenant = async () => {
    const tenant = await findOrCreateTenant(db, { slug: `t-${createId().toLowerCase()}`, name: 'Test Ltd' });
    for (const { id, manifest, thirdParty } of listNewest(registry)) {
      if (thirdParty) continue;
      const permissions = listGrants(manifest).map(({ name }) => name);
      await app.life.install(tenant.id, { module: id, permissions });
    }
    return tenant;
  };
  return {
    kernel,
    db,
    app,
    registry,
    origin,
    visitor: () => new Client(origin),
    makeTenant,
    async signIn(role = 'admin', tenant) {
      const own = tenant ?? (await makeTenant());
      const email = `${createId().toLowerCase()}@example.test`;
      const memberId = await addMember(db, own, { name: 'Ada Admin', email, password: testPassword, role });
      const api = new Client(origin);
      await api.post('/auth/sign-in', { email, password: testPassword });
      return { api, tenant: own, memberId, email };
    },
  };
}

async function findFreePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
