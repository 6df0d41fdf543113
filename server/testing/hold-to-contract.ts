import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isBroken } from '../../host/node/built-module.ts';
import { findBuiltModules } from '../../host/node/modules-on-disk.ts';
import { createIsolatedRunner } from '../../host/node/runner/isolated-runner.ts';
import { type ContractOptions, runContractSuite } from '../../plugins/sdk/testing/index.ts';
import { buildAll } from '../../scripts/build.ts';
import { createLog } from '../kernel/log/index.ts';

const cache = fileURLToPath(new URL('../../node_modules/.cache/inlay-test', import.meta.url));

/** Tests that a module keeps the contract, in this process and in one of its own. */
export async function holdToContract(source: URL, options: ContractOptions = {}): Promise<void> {
  const folder = fileURLToPath(source).replace(/\/$/, '');
  const outDir = `${cache}/contract-${basename(folder)}`;
  const { failed } = await buildAll({ outDir, moduleFolders: [folder], only: [basename(folder)] });
  if (failed.length > 0) throw new Error(failed.map(({ reason }) => reason).join('\n'));
  const [module] = await findBuiltModules(outDir);
  if (!module || isBroken(module)) throw new Error(module?.broken ?? 'Nothing was built.');

  const inline = await runContractSuite(module.folder, options);
  const runner = createIsolatedRunner(module, {
    log: createLog({ level: process.env.TEST_LOG ?? 'silent' }),
  });
  after(() => runner.stop(0));
  const isolated = await runContractSuite(module.folder, { ...options, runner });
  for (const [mode, { checks }] of Object.entries({ inline, isolated }))
    for (const { name, details } of checks)
      test(`${module.id}, ${mode}: ${name}`, () => assert.deepEqual(details, []));
}
