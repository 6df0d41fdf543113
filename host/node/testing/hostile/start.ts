import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildAll } from '../../../../scripts/build.ts';
import { type BuiltModule, isBroken } from '../../built-module.ts';
import { findBuiltModules } from '../../modules-on-disk.ts';
import { createIsolatedRunner, type IsolatedRunnerOptions } from '../../runner/isolated-runner.ts';
import type { ModuleRunner } from '../../runner/module-runner.ts';
import { createTestLog, createTestServices } from './services.ts';

export { createTestServices } from './services.ts';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The hostile module and a good one, built, each in a folder of its own that a test may change. */
export async function buildHostile(): Promise<{ hostile: BuiltModule; hello: BuiltModule }> {
  const outDir = pathOf('../../../../node_modules/.cache/inlay-test/dist-hostile');
  const { failed } = await buildAll({
    outDir,
    moduleFolders: [pathOf('.'), pathOf('../fixtures/hello')],
    only: ['hostile', 'hello'],
  });
  assert.deepEqual(failed, []);
  const folder = await mkdtemp(join(tmpdir(), 'inlay-hostile-'));
  after(() => rm(folder, { recursive: true, force: true }));
  await cp(outDir, folder, { recursive: true });
  const find = async (id: string) => {
    const found = (await findBuiltModules(folder)).find((module) => module.id === id)!;
    assert.ok(!isBroken(found));
    return found;
  };
  return { hostile: await find('hostile'), hello: await find('hello') };
}

/** A runner that ends with the test file. */
export function startRunner(module: BuiltModule, options: Partial<IsolatedRunnerOptions> = {}) {
  const { lines, log } = createTestLog();
  // Here one crash follows the other: kept to its share, each would take seconds to start again.
  const limits = { hogShare: 1, ...options.limits };
  const runner = createIsolatedRunner(module, { log, ...options, limits });
  after(() => runner.stop(0));
  return { runner, lines };
}

/** Calls a good module again and again, to see whether it notices what goes on beside it. */
export function keepCalling(runner: ModuleRunner) {
  const { services } = createTestServices();
  let answers = 0;
  let isOver = false;
  const work = (async () => {
    while (!isOver) {
      assert.deepEqual(await runner.callRoute('GET /greetings', {}, services), {
        data: [],
        page: { next: null, limit: 20 },
      });
      answers += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  work.catch(() => {});
  return {
    get answers() {
      return answers;
    },
    async stop() {
      isOver = true;
      await work;
    },
  };
}
