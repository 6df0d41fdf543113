import { createRegistry } from '../../host/node/registry.ts';
import { createIsolatedRunner } from '../../host/node/runner/isolated-runner.ts';
import type { Modules } from '../runner.ts';
import { quiet, round, services, weigh } from './support.ts';

const warmUp = 20;
const rounds = 100;

/** Puts a module in, calls it, replaces it by the same version, calls it and takes it out, again and again. */
export async function measureRounds({ good }: Modules) {
  const registry = createRegistry();
  const add = async () => {
    const runner = createIsolatedRunner(good, { log: quiet });
    registry.add({ ...good, thirdParty: true, runner });
    await runner.callRoute('GET /greetings', {}, services);
  };
  const once = async () => {
    await add();
    await add();
    await registry.remove(good.id, good.version);
  };
  for (let count = 0; count < warmUp; count += 1) await once();
  const before = await weigh();
  for (let count = 0; count < rounds; count += 1) await once();
  const after = await weigh();
  return {
    rounds,
    heapPercent: percent(before.heapUsed, after.heapUsed),
    rssPercent: percent(before.rss, after.rss),
    rssMb: Math.round(after.rss / 1024 / 1024),
    processesLeft: registry.modules.length,
  };
}

const percent = (before: number, after: number) => round(((after - before) / before) * 100, 1);
