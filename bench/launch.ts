// LTI launches a second, from the login to the opened widget: `npm run bench -- launch [MODULE FOLDER]`. Beside
// ltijs and beside a floor that does the least there is, each in a process of its own, in turns, on the same
// PostgreSQL (DATABASE_URL, else one that is started and thrown away). Peers are installed into a temporary folder.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from '../scripts/build.ts';
import { findFreePort } from '../scripts/services/run-service.ts';
import { startPostgres } from '../scripts/services/services.ts';
import type { ToolFacts } from './launch/agree.ts';
import { type Measured, measure, type Way } from './launch/measure.ts';
import { startPlatform } from './launch/platform.ts';
import { installPeers } from './support/install-peers.ts';
import { median } from './support/serve.ts';
import { startTool, type ToolProcess } from './support/tool-process.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const moduleFolder = process.argv[2] ?? here('../host/node/testing/fixtures/hello');
const rounds = 5;
const people = 200;
// A server runs for weeks: its code is warm.
const warmUps = 4;

const closers: (() => unknown)[] = [];
try {
  await run();
} finally {
  for (const close of closers.reverse()) await close();
}
process.exit(0);

async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-bench-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  const distDir = join(folder, 'dist');
  await buildAll({ outDir: distDir, moduleFolders: [moduleFolder], only: ['host', basename(moduleFolder)] });
  const peers = await installPeers(join(folder, 'peers'), ['ltijs@5.9.9', 'ltijs-sequelize@2.4.4', 'pg@8']);
  const database = process.env.DATABASE_URL ? undefined : await startPostgres();
  closers.push(() => database?.stop());
  const databaseUrl = process.env.DATABASE_URL ?? database!.env.DATABASE_URL!;
  const platform = await startPlatform();
  closers.push(platform.close);
  const { issuer, loginUrl, jwksUrl, clientId, deploymentId } = platform;
  const start = async (name: string) =>
    startTool<ToolFacts>(new URL(`launch/${name}.ts`, import.meta.url), {
      ...{ databaseUrl, issuer, loginUrl, jwksUrl, clientId, deploymentId, peers, moduleFolder, distDir },
      port: await findFreePort(),
    });
  const [inlay, ltijs, floor] = [await start('inlay'), await start('ltijs'), await start('floor')];
  closers.push(...[inlay, ltijs, floor].map(({ stop }) => stop));

  const contenders: readonly { name: string; tool: ToolProcess<ToolFacts>; way: Way }[] = [
    { name: 'storage', tool: inlay, way: { storage: true, launches: 1000, people } },
    { name: 'cookie', tool: inlay, way: { storage: false, launches: 1000, people } },
    { name: 'ltijs', tool: ltijs, way: { storage: false, launches: 300, people } },
    { name: 'floor', tool: floor, way: { storage: false, launches: 1000, people } },
  ];
  const results = new Map<string, Measured[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < warmUps; round += 1)
    for (const { tool, way } of contenders) await measure(tool, platform, way);
  for (let round = 0; round < rounds; round += 1)
    for (const { name, tool, way } of contenders) results.get(name)!.push(await measure(tool, platform, way));

  const show = (name: string) => {
    const all = results.get(name)!;
    return {
      value: Math.round(median(all.map(({ perSecond }) => perSecond))),
      cpuMs: Number(median(all.map(({ cpuMs }) => cpuMs)).toFixed(2)),
    };
  };
  const [storage, cookie, peer] = [show('storage'), show('cookie'), show('ltijs')];
  const ratio = (value: number) => Number((value / peer.value).toFixed(2));
  console.log(
    JSON.stringify({
      name: 'launch',
      unit: 'launches/s',
      // The browser shows its proof by a cookie, as ltijs demands; without one it takes a request more.
      ...cookie,
      ratio: ratio(cookie.value),
      withoutCookie: { ...storage, ratio: ratio(storage.value) },
      peer: { name: 'ltijs 5.9.9', ...peer },
      floor: show('floor'),
      target: { ratio: 4, cpuMs: 1 },
    }),
  );
}
