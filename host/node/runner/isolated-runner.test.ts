import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AppError } from '../../../plugins/sdk/index.ts';
import { buildHostile, createTestServices, startRunner } from '../testing/hostile/start.ts';
import type { IsolatedRunnerOptions } from './isolated-runner.ts';
import type { ModuleRunner, ModuleServices, RunnerHealth } from './module-runner.ts';
import { bindTenant } from './tenant-of.ts';

const { hostile } = await buildHostile();

function start(options: Partial<IsolatedRunnerOptions> = {}) {
  const { runner, lines } = startRunner(hostile, options);
  return { runner, lines, misdeed: caller(runner) };
}

const caller =
  (runner: ModuleRunner) =>
  (name: string, given?: unknown, tenant = 't') =>
    runner.callRoute(
      'POST /misdeeds',
      { name, with: given },
      bindTenant(createTestServices().services, tenant),
    );

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    ({ code }: AppError) => code,
  );
const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
};

test('it starts with the first call, ends when nobody calls, and starts again', async () => {
  const states: RunnerHealth['state'][] = [];
  const { runner, misdeed } = start({
    limits: { idleMs: 100 },
    onHealth: ({ state }) => states.push(state),
  });
  assert.deepEqual(runner.health(), {
    state: 'idle',
    restarts: 0,
    lastError: null,
    memoryBytes: null,
    startedAt: null,
  });
  assert.equal(await misdeed('nothing'), 'fine');
  assert.equal(runner.health().state, 'running');
  await until(() => runner.health().state === 'idle');
  assert.equal(await misdeed('nothing'), 'fine');
  assert.deepEqual([runner.health().restarts, runner.health().lastError], [0, null]);
  assert.deepEqual(states.slice(0, 4), ['starting', 'running', 'idle', 'starting']);
});

test('one that is called stays, however short its idle time', async () => {
  const { misdeed, runner } = start({ limits: { idleMs: 20 } });
  assert.equal(await misdeed('sleep a little', 200), 'slept');
  assert.equal(runner.health().restarts, 0);
});

test('after too many crashes it is out of service until somebody revives it', async () => {
  const { runner, misdeed } = start({ limits: { crashes: 2 } });
  for (let count = 0; count < 2; count += 1) await codeOf(misdeed('throw late'));
  assert.equal(runner.health().state, 'quarantined');
  const error = await misdeed('nothing').catch((thrown: AppError) => thrown);
  assert.deepEqual(
    [(error as AppError).code, (error as AppError).data],
    ['modules.quarantined', { because: 'modules.uncaught_error' }],
  );
  runner.revive();
  assert.equal(await misdeed('nothing'), 'fine');
  assert.equal(runner.health().restarts, 2);
});

test('after a while in quarantine it is tried again by itself', async () => {
  const { runner, misdeed } = start({ limits: { crashes: 1, trialMs: 300 } });
  await codeOf(misdeed('throw late'));
  assert.equal(await codeOf(misdeed('nothing')), 'modules.quarantined');
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(await misdeed('nothing'), 'fine');
  assert.equal(runner.health().state, 'running');
});

test('a tenant with many calls leaves room for the next one', async () => {
  const { misdeed } = start({
    limits: { callsAtOnce: 4, callsAtOnceOfTenant: 2, waitingOfTenant: 1, routeMs: 2_000 },
  });
  await misdeed('nothing');
  const noisy = Array.from({ length: 4 }, () => codeOf(misdeed('sleep a little', 1_000, 'noisy')));
  assert.equal(await noisy[3], 'modules.overloaded');
  assert.equal(await misdeed('nothing', undefined, 'quiet'), 'fine');
  assert.deepEqual(await Promise.all(noisy), ['answered', 'answered', 'answered', 'modules.overloaded']);
});

test('a tenant whose services take long leaves room for the next one', async () => {
  const { runner, misdeed } = start({ limits: { servicesAtOnce: 3, servicesAtOnceOfTenant: 2 } });
  const { promise: slow, resolve: end } = Promise.withResolvers<object>();
  const { services } = createTestServices({
    collections: { records: { list: () => slow } },
  } as unknown as Partial<ModuleServices>);
  const noisy = runner.callRoute(
    'POST /misdeeds',
    { name: 'ask for a little' },
    bindTenant(services, 'noisy'),
  );
  assert.equal(await misdeed('ask for a little', undefined, 'quiet'), 10);
  end({ data: [] });
  assert.equal(await noisy, 10);
});

test('a call gives all others in its process up when it crashes, and says so', async () => {
  const { misdeed } = start();
  await misdeed('nothing');
  const others = [1, 2].map(() => misdeed('sleep a little', 3_000).catch((error: AppError) => error));
  assert.equal(await codeOf(misdeed('throw late')), 'modules.uncaught_error');
  for (const error of (await Promise.all(others)) as AppError[])
    assert.deepEqual(
      [error.code, error.status, error.data],
      ['modules.restarted', 503, { because: 'modules.uncaught_error' }],
    );
});

test('stopping lets calls finish and takes no more', async () => {
  const { runner, misdeed } = start();
  await misdeed('nothing');
  const last = misdeed('sleep a little', 300);
  const stopped = runner.stop();
  assert.equal(await codeOf(misdeed('nothing')), 'modules.stopping');
  assert.equal(await last, 'slept');
  await stopped;
  assert.equal(runner.health().state, 'idle');
});

test('stopping does not wait for calls that take too long', async () => {
  const { runner, misdeed } = start();
  await misdeed('nothing');
  const last = codeOf(misdeed('never settle'));
  await runner.stop(50);
  assert.equal(await last, 'modules.stopping');
});

test('more input than a module takes is refused before it is sent', async () => {
  const { misdeed, runner } = start({ limits: { inputBytes: 1_000 } });
  assert.equal(await codeOf(misdeed('x'.repeat(1_001))), 'modules.input_too_large');
  assert.equal(runner.health().state, 'idle');
});

test('a module that cannot be loaded fails with the reason in the log', async () => {
  const { runner, lines } = startRunner({
    ...hostile,
    manifest: {
      ...hostile.manifest,
      built: { ...hostile.manifest.built, server: { entry: 'server/gone.mjs' } },
    },
  });
  assert.equal(await codeOf(caller(runner)('nothing')), 'modules.refused_import');
  assert.equal(runner.health().lastError?.code, 'modules.refused_import');
  assert.ok(lines.some(({ level, facts }) => level === 'error' && /gone\.mjs/.test(String(facts.err))));
});

test('one that is slow to start is not taken for one that is stuck', async () => {
  const { built } = hostile.manifest;
  const entry = `${dirname(built.server!.entry)}/slow.mjs`;
  await writeFile(
    join(hostile.folder, entry),
    `const end = Date.now() + 2_500; while (Date.now() < end); export * from './${basename(built.server!.entry)}';`,
  );
  const manifest = { ...hostile.manifest, built: { ...built, server: { ...built.server, entry } } };
  const { runner } = startRunner({ ...hostile, manifest }, { limits: { blockedMs: 500 } });
  assert.equal(await caller(runner)('nothing'), 'fine');
  assert.equal(runner.health().restarts, 0);
});

test('a program before node is started, and a missing one is told', async () => {
  const { misdeed } = start({ command: ['nice', '-n', '1'] });
  assert.equal(await misdeed('nothing'), 'fine');
  const missing = start({ command: ['no-such-program'] });
  assert.equal(await codeOf(missing.misdeed('nothing')), 'modules.exited');
  assert.ok(missing.lines.some(({ facts }) => /no-such-program/.test(String(facts.stderr))));
});

test('when the host is killed its runners end too, even one that spins', {
  skip: process.platform === 'win32',
}, async () => {
  const file = fileURLToPath(new URL('../testing/hostile/doomed-host.ts', import.meta.url));
  const host = spawn(process.execPath, [file, JSON.stringify(hostile)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [chunk] = (await once(host.stdout, 'data')) as [Buffer];
  const pid = Number(chunk.toString());
  assert.ok(isAlive(pid));
  host.kill('SIGKILL');
  await until(() => !isAlive(pid));
});

/** A zombie is none: its parent is gone and nobody collected it yet. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}
