// Access tokens a second (client credentials, a JWT signed with RS256): `npm run bench -- token`. Beside oidc-provider
// issuing the same kind of token from its memory, each in a process of its own, in turns. Inlay's clients stand in
// PostgreSQL: DATABASE_URL, else one that is started and thrown away.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../scripts/build.ts';
import { findFreePort } from '../scripts/services/run-service.ts';
import { startPostgres } from '../scripts/services/services.ts';
import { median } from './support/serve.ts';
import { startTool, type ToolProcess } from './support/tool-process.ts';
import { forAll, Visitor } from './support/visitors.ts';
import type { EndpointFacts } from './token/agree.ts';

const rounds = 7;
const warmUps = 2;
const tokens = 3000;

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
  await buildAll({ outDir: distDir, moduleFolders: [], only: ['host'] });
  const database = process.env.DATABASE_URL ? undefined : await startPostgres();
  closers.push(() => database?.stop());
  const databaseUrl = process.env.DATABASE_URL ?? database!.env.DATABASE_URL!;
  const start = async (name: string) =>
    startTool<EndpointFacts>(new URL(`token/${name}.ts`, import.meta.url), {
      databaseUrl,
      distDir,
      port: await findFreePort(),
    });
  const [inlay, peer] = [await start('inlay'), await start('oidc-provider')];
  closers.push(inlay.stop, peer.stop);

  const results = [inlay, peer].map((endpoint) => ({ endpoint, all: [] as Measured[] }));
  for (let round = -warmUps; round < rounds; round += 1)
    for (const { endpoint, all } of results) {
      const measured = await measure(endpoint);
      if (round >= 0) all.push(measured);
    }
  const [ours, theirs] = results.map(({ all }) => ({
    value: Math.round(median(all.map(({ perSecond }) => perSecond))),
    cpuMs: Number(median(all.map(({ cpuMs }) => cpuMs)).toFixed(2)),
  })) as [Shown, Shown];
  console.log(
    JSON.stringify({
      name: 'token',
      unit: 'tokens/s',
      ...ours,
      ratio: Number((ours.value / theirs.value).toFixed(2)),
      peer: { name: 'oidc-provider', ...theirs },
      target: { ratio: 1 },
    }),
  );
}

interface Measured {
  readonly perSecond: number;
  readonly cpuMs: number;
}

interface Shown {
  readonly value: number;
  readonly cpuMs: number;
}

async function measure({ facts, readCpu }: ToolProcess<EndpointFacts>): Promise<Measured> {
  const { tokenUrl, clientId, clientSecret, fields } = facts;
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  const form = { grant_type: 'client_credentials', ...fields };
  const list = Array.from({ length: tokens }, (_, index) => index);
  const [cpuBefore, before] = [await readCpu(), performance.now()];
  await forAll(list, async (index) => {
    const { status, text } = await new Visitor(index).go(tokenUrl, form, { authorization });
    if (status !== 200 || !text.includes('"access_token":"ey')) throw new Error(`${status} ${text}`);
  });
  const [cpuAfter, after] = [await readCpu(), performance.now()];
  return {
    perSecond: tokens / ((after - before) / 1000),
    cpuMs: (cpuAfter - cpuBefore) / 1000 / tokens,
  };
}
