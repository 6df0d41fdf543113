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

/** Most of it quotes what a stranger wrote. */
const mostDetails = 50;
const longestDetail = 2000;

const notRun = 'Not run, since an earlier check failed.';

/** Whether a check had its say. */
export const hasRun = ({ passed, details }: CheckResult): boolean => passed || details[0] !== notRun;

/** Names of the checks that a package failed, without those that it never came to. */
export const listFailed = (results: readonly CheckResult[]): string[] =>
  results.filter((each) => !each.passed && hasRun(each)).map(({ name }) => name);

/**
 * Runs the checks one after the other. Most of them have their say whatever others found, but after a gate that did not
 * open nothing more is read, and no code runs of a package with a fault.
 */
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
  let closed = false;
  for (const { name, isGate, runsCode, run } of checks) {
    signal.throwIfAborted();
    if (closed || (runsCode && results.some(({ passed }) => !passed))) {
      await add({ name, passed: false, details: [notRun] });
      continue;
    }
    const { faults, notes = [] } = await run(candidate(read));
    const passed = faults.length === 0;
    const details = [...faults, ...notes].slice(0, mostDetails).map((each) => each.slice(0, longestDetail));
    await add({ name, passed, details });
    closed = isGate === true && !passed;
  }
  return results;
}
