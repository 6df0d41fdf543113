import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AppError, type Json } from '../../../../plugins/sdk/index.ts';
import { buildAll } from '../../../../scripts/build.ts';
import { type BuiltModule, isBroken } from '../../built-module.ts';
import { findBuiltModules } from '../../modules-on-disk.ts';
import { createIsolatedRunner, type IsolatedRunnerOptions } from '../../runner/isolated-runner.ts';
import type { ModuleRunner, ModuleServices } from '../../runner/module-runner.ts';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface Line {
  readonly level: string;
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

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

/** A log that remembers. */
export function createTestLog() {
  const lines: Line[] = [];
  const write = (level: string) => (facts: object, message: string) => {
    lines.push({ level, message, facts: facts as Line['facts'] });
  };
  return { lines, log: { info: write('info'), warn: write('warn'), error: write('error') } };
}

/** Services as the host would bind them, with a little memory. */
export function createTestServices(more: Partial<ModuleServices> = {}) {
  const { lines, log } = createTestLog();
  const created: Json[] = [];
  const say = (level: 'info' | 'warn' | 'error') => (message: string, data?: object) =>
    log[level](data ?? {}, message);
  const records = {
    create: async (record: Json) => {
      created.push(record);
      return { id: String(created.length) };
    },
    delete: async (id: string) => {
      if (id === 'refused')
        throw new AppError('collections.gone', 410, 'It is gone.', { cause: new Error('secret') });
      throw new Error('password of the database');
    },
    list: async () => ({ data: [], page: { next: null, limit: 20 } }),
  };
  const services = {
    caller: { kind: 'member', memberId: 'm1', role: 'admin' },
    launch: null,
    locale: 'en',
    settings: { word: 'Hello' },
    collections: { records, greetings: records },
    log: { info: say('info'), warn: say('warn'), error: say('error') },
    clock: { now: () => new Date('2026-11-21T12:00:00Z') },
    i18n: { t: (key: string) => key },
    ...more,
  } as unknown as ModuleServices;
  return { services, created, lines };
}

/** A runner that ends with the test file. */
export function startRunner(module: BuiltModule, options: Partial<IsolatedRunnerOptions> = {}) {
  const { lines, log } = createTestLog();
  const runner = createIsolatedRunner(module, { log, ...options });
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
