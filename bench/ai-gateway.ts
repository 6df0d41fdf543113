// What the gateway to AI models costs by itself: `npm run bench -- ai-gateway [STREAMS] [CALLS]`. Streams that are open
// at the same time in this process, answered by a stand-in in another one, on a real PostgreSQL (DATABASE_URL, else
// one that is started and thrown away); then the memory of this process over many calls.

import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startPostgres } from '../scripts/services/services.ts';
import { createGateway } from '../server/domains/ai/index.ts';
import { saveChoice } from '../server/domains/ai/providers/choices.ts';
import { aboutKey } from '../server/domains/ai/providers/row.ts';
import { findOrCreateTenant } from '../server/domains/tenants/index.ts';
import { createBus } from '../server/kernel/bus/index.ts';
import { readConfig } from '../server/kernel/config/index.ts';
import { openSealer } from '../server/kernel/crypto/index.ts';
import { createId, migrate, openDatabase } from '../server/kernel/db/index.ts';
import { createLog } from '../server/kernel/log/index.ts';
import { startTool } from './support/tool-process.ts';

const streams = Number(process.argv[2] ?? 500);
const calls = Number(process.argv[3] ?? 20_000);
const rounds = 4;
// Ten pieces in a second, each of some words, for two and a half seconds.
const pieces = 25;
const everyMs = 100;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const readClock = () => performance.timeOrigin + performance.now();

const service = process.env.DATABASE_URL ? undefined : await startPostgres();
const databaseUrl = process.env.DATABASE_URL ?? service!.env.DATABASE_URL!;
const standIn = await startTool<{ port: number }>(new URL('ai-gateway/stand-in.ts', import.meta.url), {
  pieces,
  everyMs,
});
const log = createLog({ level: 'error' });
const db = await openDatabase({ url: databaseUrl, log });
const bus = await createBus({ log });
try {
  await run();
} finally {
  await db.close();
  await standIn.stop();
  await service?.stop();
}
process.exit(0);

async function run(): Promise<void> {
  await migrate(db, fileURLToPath(new URL('../server/migrations', import.meta.url)));
  // The stand-in is on this machine, which a server in production would not ask.
  const config = readConfig({
    NODE_ENV: 'test',
    INLAY_SECRET: 'a secret for benchmarks, 32 and more',
    DATABASE_URL: databaseUrl,
  });
  const gateway = createGateway({ db, config, log, bus });
  const tenant = await findOrCreateTenant(db, { slug: `bench-${createId().toLowerCase()}`, name: 'Bench' });
  const long = await addProvider('long', 'v1');
  const short = await addProvider('short', 'short/v1');

  async function addProvider(name: string, path: string) {
    const id = createId();
    const sealed = openSealer(config).seal('sk-bench', aboutKey(id));
    const baseUrl = `http://127.0.0.1:${standIn.facts.port}/${path}`;
    await db.inTenant(tenant.id, () =>
      db.query(
        `INSERT INTO ai_providers (id, tenant_id, kind, name, base_url, key_sealed) VALUES ($1, $2, 'openai', $3, $4, $5)`,
        [id, tenant.id, name, baseUrl, sealed],
      ),
    );
    return { providerId: id, model: 'gpt-4.1' };
  }
  await db.inTenant(tenant.id, async () => {
    await saveChoice(db, 'fast', [long]);
    await saveChoice(db, 'strong', [short]);
    // As where somebody watches the money.
    await db.query(
      `INSERT INTO ai_budgets (id, tenant_id, scope, period, hard_limit) VALUES ($1, $2, 'tenant', 'month', 1000000000000)`,
      [createId(), tenant.id],
    );
  });

  const lags: number[] = [];
  async function stream(overheads: number[]): Promise<void> {
    const messages = [{ role: 'user', content: `Question ${createId()}` }] as const;
    const request = { tenantId: tenant.id, module: 'bench', model: 'fast', messages, cache: 'none' } as const;
    const begun = readClock();
    let received = 0;
    let written = 0;
    for await (const piece of gateway.stream(request)) {
      if (piece.type === 'done') break;
      const stamps = piece.text.trim().split(' ').map(Number);
      [received, written] = [stamps[0]!, stamps.at(-1)!];
      lags.push(readClock() - written);
    }
    overheads.push(readClock() - begun - (written - received));
  }

  /** The adapter alone, with no ledger and no budget: what the machine and the protocol take. */
  async function streamBare(overheads: number[]): Promise<void> {
    const { provider, model } = (await gateway.directory.findTarget(tenant.id, long))!;
    const messages = [{ role: 'user', content: `Question ${createId()}` }] as const;
    const begun = readClock();
    let received = 0;
    let written = 0;
    for await (const delta of provider.client.chat({ model, messages, maxTokens: 4096 })) {
      if (delta.type !== 'text') continue;
      const stamps = delta.text.trim().split(' ').map(Number);
      [received, written] = [stamps[0]!, stamps.at(-1)!];
    }
    overheads.push(readClock() - begun - (written - received));
  }

  /** So many streams are open all the time; people do not come all in the same instant. */
  async function keepOpen(one: (overheads: number[]) => Promise<void>): Promise<number[]> {
    const overheads: number[] = [];
    const end = performance.now() + rounds * pieces * everyMs;
    await Promise.all(
      Array.from({ length: streams }, async (_, index) => {
        await new Promise((wake) => setTimeout(wake, (index / streams) * pieces * everyMs));
        while (performance.now() < end) await one(overheads);
      }),
    );
    return overheads;
  }

  // Warm code: a server runs for weeks.
  await Promise.all(Array.from({ length: 100 }, () => stream([])));
  lags.length = 0;
  const burst: number[] = [];
  await Promise.all(Array.from({ length: streams }, () => stream(burst)));
  const burstLags = lags.splice(0);
  const floor = await keepOpen(streamBare);
  lags.length = 0;
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const steady = await keepOpen(stream);
  const { user, system } = process.cpuUsage(cpu);
  const cpuShare = (user + system) / 1000 / (performance.now() - begun);

  const memory = await watchMemory(async (index) => {
    const messages = [{ role: 'user', content: `Call ${index} ${createId()}` }] as const;
    await gateway.call({ tenantId: tenant.id, module: 'bench', model: 'strong', messages });
  });
  const rows = await db.inTenant(tenant.id, () =>
    db.query<{ outcome: string; count: number }>('SELECT outcome, count(*)::int FROM ai_calls GROUP BY 1'),
  );
  console.log(
    JSON.stringify({
      name: 'ai-gateway.streams',
      value: round(percentile(steady, 0.95)),
      unit: `ms of own overhead, p95 of ${steady.length} streams`,
      limit: 100,
      streams,
      p50: round(percentile(steady, 0.5)),
      p99: round(percentile(steady, 0.99)),
      pieceP95: round(percentile(lags, 0.95)),
      adapterAlone: { p50: round(percentile(floor, 0.5)), p95: round(percentile(floor, 0.95)) },
      atOnce: {
        p50: round(percentile(burst, 0.5)),
        p95: round(percentile(burst, 0.95)),
        pieceP95: round(percentile(burstLags, 0.95)),
      },
      cpu: round(cpuShare),
      memory,
      ledger: Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])),
    }),
  );
}

/** Memory in MB after garbage was collected, at a fifth of the way and at each fifth behind it. */
async function watchMemory(call: (index: number) => Promise<void>) {
  const heap: number[] = [];
  const rss: number[] = [];
  let begun = 0;
  const started = performance.now();
  for (let part = 0; part < 5; part += 1) {
    const last = Math.round((calls * (part + 1)) / 5);
    await Promise.all(
      Array.from({ length: 100 }, async () => {
        while (begun < last) {
          begun += 1;
          await call(begun);
        }
      }),
    );
    collectGarbage();
    await new Promise((wake) => setTimeout(wake, 100));
    collectGarbage();
    const usage = process.memoryUsage();
    heap.push(round(usage.heapUsed / 2 ** 20));
    rss.push(Math.round(usage.rss / 2 ** 20));
  }
  return { calls, perSecond: Math.round(calls / ((performance.now() - started) / 1000)), heap, rss };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
