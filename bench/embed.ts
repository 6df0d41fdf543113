import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { siteKey, startSite, startStandIn } from '../e2e/support/stand-in.ts';
import { readHostAssets } from '../host/node/assets.ts';
import { findBrowser } from '../scripts/browser.ts';
import { buildAll } from '../scripts/build.ts';

/** `npm run bench -- embed [MODULE FOLDER]`: what a widget costs the visitor of a stranger's page. */
const fixture = fileURLToPath(new URL('../host/node/testing/fixtures/hello', import.meta.url));
const folder = process.argv[2] ?? fixture;
const rounds = 7;
const cpuSlowdown = 4;

const distDir = await mkdtemp(join(tmpdir(), 'inlay-bench-'));
const { failed } = await buildAll({
  outDir: distDir,
  moduleFolders: [folder],
  only: ['host', basename(folder)],
});
if (failed.length > 0) throw new Error(failed.map(({ name, reason }) => `${name}: ${reason}`).join('\n'));
const { loader } = await readHostAssets(distDir);
print({ name: 'embed.loader', value: loader.gzip, unit: 'bytes gzip', peer: 'stripe-js 2355', limit: 3072 });

const inlay = await startStandIn(distDir);
const module = inlay.module;
const html = `<!doctype html><title>Bench</title><script type="module" src="${inlay.origin}/embed.js"></script>
<inlay-widget module="${module}" site-key="${siteKey}"></inlay-widget>
<script>addEventListener('inlay-ready', () => { window.readyAt = performance.now(); });</script>`;
// The same host on another port: one renderer process, so that the slowed CPU is the frame's as well.
const site = await startSite(() => ({ html }), '127.0.0.1');
inlay.allow(site.origin);
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  args,
  env: { ...process.env, ...env } as Record<string, string>,
});

const times: number[] = [];
let bytes = 0;
let requests = 0;
for (let round = 0; round < rounds; round += 1) {
  inlay.sent.length = 0;
  const page = await browser.newPage();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await page.goto(site.origin);
  const ready = await page.waitForFunction('window.readyAt');
  times.push((await ready.jsonValue()) as number);
  bytes = inlay.sent.reduce((sum, file) => sum + file.bytes, 0);
  requests = inlay.sent.length;
  await page.context().close();
}
times.sort((a, b) => a - b);
print({ name: 'embed.frame', value: bytes, unit: 'bytes brotli', limit: 120 * 1024, module, requests });
print({
  name: 'embed.usable',
  value: Math.round(times[Math.floor(rounds / 2)]!),
  unit: `ms on a CPU ${cpuSlowdown} times slower, median of ${rounds}`,
  worst: Math.round(times.at(-1)!),
  limit: 1000,
  module,
});
if (process.env.BENCH_FILES) {
  for (const { path, bytes: size } of inlay.sent) console.error(`${String(size).padStart(7)}  ${path}`);
}

await browser.close();
await Promise.all([site.close(), inlay.close(), rm(distDir, { recursive: true, force: true })]);

function print(line: Record<string, string | number>): void {
  console.log(JSON.stringify(line));
}
