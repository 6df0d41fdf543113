// What a widget costs the visitor of a stranger's page: `npm run bench -- embed [MODULE FOLDER]`, with the real
// server and a browser. DATABASE_URL, else embedded. BENCH_FILES=1 lists the files of the last round.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { startSite } from '../e2e/support/site.ts';
import { readHostAssets } from '../host/node/assets.ts';
import { loadRegistry } from '../host/node/registry.ts';
import { findBrowser } from '../scripts/browser.ts';
import { buildAll } from '../scripts/build.ts';
import { createApp } from '../server/app.ts';
import { createConnection } from '../server/domains/connections/index.ts';
import { findOrCreateTenant } from '../server/domains/tenants/index.ts';
import { readConfig } from '../server/kernel/config/index.ts';
import { createId, migrate } from '../server/kernel/db/index.ts';
import { openKernel } from '../server/kernel/kernel.ts';
import { createLog } from '../server/kernel/log/index.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const moduleFolder = process.argv[2] ?? here('../host/node/testing/fixtures/hello');
const moduleId = basename(moduleFolder);
const rounds = 7;
const cpuSlowdown = 4;

const folder = await mkdtemp(join(tmpdir(), 'inlay-bench-'));
const distDir = join(folder, 'dist');
const { failed } = await buildAll({
  outDir: distDir,
  moduleFolders: [moduleFolder],
  only: ['host', moduleId],
});
if (failed.length > 0) throw new Error(failed.map(({ name, reason }) => `${name}: ${reason}`).join('\n'));

const { loader } = await readHostAssets(distDir);
print({ name: 'embed.loader', value: loader.gzip, unit: 'bytes gzip', peer: 'stripe-js 2355', limit: 3072 });

const port = 40_000 + Math.floor(Math.random() * 20_000);
const origin = `http://127.0.0.1:${port}`;
const config = readConfig({
  ...process.env,
  DATA_DIR: join(folder, 'data'),
  PORT: String(port),
  PUBLIC_URL: origin,
  INLAY_DEMO: '0',
});
const kernel = await openKernel(config, createLog({ level: 'silent' }));
await migrate(kernel.db, here('../server/migrations'));
const registry = await loadRegistry(distDir);
const app = await createApp(kernel, registry, distDir);
const listening = await app.http.listen();

let html = '';
// The same host on another port: one renderer process, so that the slowed CPU is the frame's as well.
const site = await startSite(() => ({ html }), '127.0.0.1');
html = `<!doctype html><title>Bench</title><script type="module" src="${origin}/embed.js"></script>
<inlay-widget module="${moduleId}" site-key="${await openSite()}"></inlay-widget>
<script>addEventListener('inlay-ready', () => { window.readyAt = performance.now(); });</script>`;

const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  args,
  env: { ...process.env, ...env } as Record<string, string>,
});
const visits: Visit[] = [];
for (let round = 0; round < rounds; round += 1) visits.push(await visit());
await browser.close();

const times = visits.map(({ readyAt }) => readyAt).sort((a, b) => a - b);
const { files } = visits.at(-1)!;
print({
  name: 'embed.frame',
  value: files.reduce((sum, file) => sum + file.bytes, 0),
  unit: 'bytes brotli',
  limit: 120 * 1024,
  module: moduleId,
  requests: files.length,
});
print({
  name: 'embed.usable',
  value: Math.round(times[Math.floor(rounds / 2)]!),
  unit: `ms on a CPU ${cpuSlowdown} times slower, median of ${rounds}`,
  worst: Math.round(times.at(-1)!),
  limit: 1000,
  module: moduleId,
});
if (process.env.BENCH_FILES) {
  for (const { path, bytes } of files) console.error(`${String(bytes).padStart(7)}  ${path}`);
}

await site.close();
await listening.close();
await kernel.close();
await rm(folder, { recursive: true, force: true });

interface Visit {
  readyAt: number;
  /** What the widget's origin sent until the widget was ready, as it came over the wire. */
  files: { path: string; bytes: number }[];
}

async function visit(): Promise<Visit> {
  const page = await browser.newPage();
  const sizes = collectSizes(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await page.goto(site.origin);
  const ready = await page.waitForFunction('window.readyAt');
  const readyAt = (await ready.jsonValue()) as number;
  const found = await Promise.all(sizes);
  await page.context().close();
  return { readyAt, files: found };
}

function collectSizes(page: Page): Promise<{ path: string; bytes: number }>[] {
  const sizes: Promise<{ path: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    if (!request.url().startsWith(origin)) return;
    const path = new URL(request.url()).pathname;
    sizes.push(request.sizes().then(({ responseBodySize }) => ({ path, bytes: responseBodySize })));
  });
  return sizes;
}

/** A tenant with the module, and its site's key. */
async function openSite(): Promise<string> {
  const tenant = await findOrCreateTenant(kernel.db, {
    slug: `bench-${createId().toLowerCase()}`,
    name: 'Bench',
  });
  for (const { id, manifest } of registry.modules) {
    const permissions = manifest.permissions.map(({ name }) => name);
    await app.life.install(tenant.id, { module: id, permissions });
  }
  const connect = () => createConnection({ kind: 'site', name: 'Bench', origins: [site.origin] });
  return (await kernel.db.inTenant(tenant.id, connect)).siteKey;
}

function print(line: Record<string, string | number>): void {
  console.log(JSON.stringify(line));
}
