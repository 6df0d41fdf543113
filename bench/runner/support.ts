import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { RunnerLog } from '../../host/node/runner/session-log.ts';
import { createTestServices } from '../../host/node/testing/hostile/services.ts';

export const quiet: RunnerLog = { info() {}, warn() {}, error() {} };
export const { services } = createTestServices();

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))]!;
}

export const round = (value: number, digits = 3): number => Number(value.toFixed(digits));

/** What is left once all that can go has gone. */
export async function weigh(): Promise<NodeJS.MemoryUsage> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let count = 0; count < 5; count += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    collect();
  }
  return process.memoryUsage();
}
