import type {
  Bench,
  Check,
  ContractCheck,
  ContractOptions,
  ContractReport,
  ContractRunner,
} from './contract.ts';
import { createLocalRunner, loadDefinition } from './load-runner.ts';
import { readBuilt, withFolder } from './read-built.ts';
import { runningChecks } from './running-checks.ts';
import { staticChecks } from './static-checks.ts';

/**
 * Holds a built module against the contract that every module keeps: manifest, texts and widgets are whole; routes
 * answer what they promise or refuse in words, and never hang; nothing of one tenant reaches another; jobs and events
 * may come twice; what comes out is JSON. The services are those of `createTestServices`.
 *
 * Throws only where there is no built module; what the module does wrong stands in the report.
 *
 * @param path - A built module's folder, as `inlay module build` leaves it, or a package.
 * @param options - `runner` for code that one does not trust; `samples` for inputs that cannot be guessed.
 * @example
 * const { checks } = await runContractSuite('dist');
 * for (const { name, details } of checks) test(name, () => assert.deepEqual(details, []));
 */
export const runContractSuite = (path: string, options: ContractOptions = {}): Promise<ContractReport> =>
  withFolder(path, (folder) => hold(folder, options));

async function hold(folder: string, options: ContractOptions): Promise<ContractReport> {
  const module = await readBuilt(folder);
  const { samples = {}, timeoutMs = 10_000 } = options;
  const bench: Bench = { module, runner: options.runner, samples, timeoutMs, marks: new Set() };
  const checks: ContractCheck[] = [];
  for (const check of staticChecks) checks.push(await carryOut(check, bench));
  const runner = module.built.server ? (options.runner ?? (await tryToLoad(bench))) : undefined;
  if (runner) for (const check of runningChecks) checks.push(await carryOut(check, { ...bench, runner }));
  const { id, version } = module.manifest;
  return { module: id, version, passed: checks.every(({ passed }) => passed), checks };
}

/** That it cannot be loaded was told by the check of its description. */
async function tryToLoad({ module }: Bench): Promise<ContractRunner | undefined> {
  const definition = await loadDefinition(module).catch(() => undefined);
  return definition && createLocalRunner(definition);
}

async function carryOut({ name, run }: Check, bench: Bench): Promise<ContractCheck> {
  try {
    const details = await run(bench);
    return { name, passed: details.length === 0, details };
  } catch (error) {
    return { name, passed: false, details: [error instanceof Error ? error.message : String(error)] };
  }
}
