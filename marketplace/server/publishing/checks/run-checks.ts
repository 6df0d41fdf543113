import { isAppError } from 'inlay/sdk';
import { type ModulePackage, readPackage } from '../../../../host/node/packages/index.ts';
import type { CheckResult } from '../submissions/submission.ts';
import type { Candidate, Check } from './check.ts';

interface RunOptions {
  readonly bytes: Uint8Array;
  readonly checks: readonly Check[];
  /** Of a package that could be read. */
  readonly candidate: (read: ModulePackage) => Candidate;
  /** Hears of each result as it comes. */
  readonly onResult: (results: readonly CheckResult[]) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Runs the checks one after the other. All of them have their say, but no code runs of a package with a fault. */
export async function runChecks({
  bytes,
  checks,
  candidate,
  onResult,
  signal,
}: RunOptions): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  const add = async (result: CheckResult) => {
    results.push(result);
    await onResult(results);
  };
  let read: ModulePackage;
  try {
    read = await readPackage(bytes);
  } catch (error) {
    if (!isAppError(error)) throw error;
    await add({ name: 'archive', passed: false, details: [error.message] });
    return results;
  }
  await add({ name: 'archive', passed: true, details: [] });
  for (const { name, runsCode, run } of checks) {
    signal.throwIfAborted();
    if (runsCode && results.some(({ passed }) => !passed)) {
      await add({ name, passed: false, details: ['Not run, since an earlier check failed.'] });
      continue;
    }
    const { faults, notes = [] } = await run(candidate(read));
    await add({ name, passed: faults.length === 0, details: [...faults, ...notes].slice(0, 50) });
  }
  return results;
}
