import { createIsolatedRunner } from '../../host/node/runner/isolated-runner.ts';
import type { Modules } from '../runner.ts';
import { percentile, quiet, services } from './support.ts';

const times = 20;

/** From a call to a module whose process does not run yet to its answer. */
export async function measureCold({ good }: Modules) {
  const ms: number[] = [];
  for (let count = 0; count < times; count += 1) {
    const runner = createIsolatedRunner(good, { log: quiet });
    const begun = performance.now();
    await runner.callRoute('GET /greetings', {}, services);
    ms.push(performance.now() - begun);
    await runner.stop();
  }
  return { p50: Math.round(percentile(ms, 50)), worst: Math.round(Math.max(...ms)) };
}
