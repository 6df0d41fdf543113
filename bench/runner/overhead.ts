import { loadModule } from '../../host/node/load-module.ts';
import { createInlineRunner } from '../../host/node/runner/inline-runner.ts';
import { createIsolatedRunner } from '../../host/node/runner/isolated-runner.ts';
import type { ModuleRunner } from '../../host/node/runner/module-runner.ts';
import type { Modules } from '../runner.ts';
import { percentile, quiet, round, services } from './support.ts';

const warmUp = 3_000;
const oneByOne = 10_000;
const inAll = 40_000;
const atOnce = 32;
const route = 'POST /misdeeds';
const input = { name: 'nothing' };

/** One call after the other, then many at once, in this process and in one of its own. */
export async function measureOverhead({ hostile }: Modules) {
  const inline = createInlineRunner(await loadModule(hostile));
  // As many calls of one tenant as it takes to fill a process.
  const limits = { callsAtOnceOfTenant: atOnce };
  const isolated = createIsolatedRunner(hostile, { log: quiet, limits });
  const [here, there] = [await measure(inline), await measure(isolated)];
  const memoryMb = Math.round((isolated.health().memoryBytes ?? 0) / 1024 / 1024);
  await isolated.stop();
  const added = (percent: number) => round(percentile(there.ms, percent) - percentile(here.ms, percent));
  return {
    addedMs: { p50: added(50), p99: added(99) },
    inline: show(here),
    isolated: { ...show(there), memoryMb },
  };
}

interface Measured {
  readonly ms: readonly number[];
  readonly perSecond: number;
}

async function measure(runner: ModuleRunner): Promise<Measured> {
  const call = () => runner.callRoute(route, input, services);
  for (let count = 0; count < warmUp; count += 1) await call();
  const ms: number[] = [];
  for (let count = 0; count < oneByOne; count += 1) {
    const begun = performance.now();
    await call();
    ms.push(performance.now() - begun);
  }
  const begun = performance.now();
  let left = inAll;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      await call();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { ms, perSecond: inAll / ((performance.now() - begun) / 1000) };
}

const show = ({ ms, perSecond }: Measured) => ({
  p50: round(percentile(ms, 50), 4),
  p99: round(percentile(ms, 99), 4),
  perSecond: Math.round(perSecond),
});
