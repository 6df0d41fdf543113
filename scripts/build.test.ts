import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import type { BuiltManifest } from '../host/node/built-module.ts';
import { listFiles } from '../host/node/files.ts';
import { buildAll } from './build.ts';

const fixture = fileURLToPath(new URL('../host/node/testing/fixtures/hello', import.meta.url));
const buildFile = fileURLToPath(new URL('./build.ts', import.meta.url));

/** A copy of the hello module that a test may change, beside an empty place for what is built. */
async function copyHello(context: TestContext) {
  const folder = await mkdtemp(
    join(fileURLToPath(new URL('../node_modules/', import.meta.url)), '.inlay-build-'),
  );
  context.after(() => rm(folder, { recursive: true, force: true }));
  const source = join(folder, 'hello');
  const outDir = join(folder, 'dist');
  await cp(fixture, source, { recursive: true });
  const target = join(outDir, 'modules/hello/0.1.0');
  return {
    outDir,
    target,
    build: (more: string[] = []) =>
      buildAll({ outDir, moduleFolders: [source, ...more], only: ['hello', 'bad'] }),
    readBuilt: async (version = '0.1.0') =>
      JSON.parse(
        await readFile(join(outDir, 'modules/hello', version, 'manifest.json'), 'utf8'),
      ) as BuiltManifest,
    change: async (file: string, from: string | RegExp, to: string) => {
      const text = await readFile(join(source, file), 'utf8');
      const changed = text.replace(from, to);
      assert.notEqual(changed, text);
      await writeFile(join(source, file), changed);
    },
  };
}

test('a module becomes a browser remote, a server container and a manifest that describes both', async (context) => {
  const { build, readBuilt, target } = await copyHello(context);
  assert.deepEqual(await build(), { built: ['hello'], failed: [] });
  const { built } = await readBuilt();
  assert.match(built.web!.remoteEntry, /^web\/remote-[0-9a-f]{12}\.js$/);
  assert.equal(built.web!.widgets.greeter!.length, 1);
  assert.deepEqual(Object.keys(built.describes.api), [
    'POST /greetings',
    'GET /greetings',
    'GET /greetings/:id',
  ]);
  assert.equal(built.describes.api['POST /greetings']!.status, 202);
  assert.deepEqual(built.describes.jobs.greet!.attempts, 2);
  assert.equal(built.describes.collections.greetings!.subject, 'subjectId');
  const files = await listFiles(target);
  for (const file of [built.web!.remoteEntry, built.server!.entry, 'locales/de.json'])
    assert.ok(files.includes(file));
});

test('text files lie there compressed as well, with the same content', async (context) => {
  const { build, readBuilt, target } = await copyHello(context);
  await build();
  const entry = join(target, (await readBuilt()).built.web!.remoteEntry);
  assert.deepEqual(brotliDecompressSync(await readFile(`${entry}.br`)), await readFile(entry));
});

test('what did not change is not built again; a change is', async (context) => {
  const { build, change, readBuilt } = await copyHello(context);
  await build();
  const before = (await readBuilt()).built.web!.remoteEntry;
  assert.deepEqual((await build()).built, []);
  await change('server/module.ts', 'attempts: 2', 'attempts: 5');
  assert.deepEqual((await build()).built, ['hello']);
  const after = (await readBuilt()).built;
  assert.equal(after.describes.jobs.greet!.attempts, 5);
  assert.equal(after.web!.remoteEntry, before);
});

test('a module that fails says why, keeps its last good build and lets the others be built', async (context) => {
  const good = await copyHello(context);
  const bad = await copyHello(context);
  await bad.change('manifest.json', '"id": "hello"', '"id": "bad"');
  const badFolder = join(bad.outDir, '..', 'hello');
  assert.deepEqual((await good.build([badFolder])).failed, []);
  await bad.change('server/module.ts', 'import { api }', 'import { app }');
  await good.change('locales/en.json', 'Hello', 'Hi');
  const { built, failed } = await good.build([badFolder]);
  assert.deepEqual(built, ['hello']);
  assert.deepEqual(
    failed.map(({ name }) => name),
    ['bad'],
  );
  assert.ok((await listFiles(join(good.outDir, 'modules/bad/0.1.0'))).includes('manifest.json'));
});

test('a manifest that is wrong is named with all its faults', async (context) => {
  const { build, change } = await copyHello(context);
  await change('manifest.json', '"categories": ["example"],', '"colour": "red",');
  const [failure] = (await build()).failed;
  assert.match(failure!.reason, /categories/);
  assert.match(failure!.reason, /colour/);
});

test('code and manifest that disagree are refused', async (context) => {
  const { build, change } = await copyHello(context);
  await change('manifest.json', '"jobs": ["greet"]', '"jobs": ["wave"]');
  const [failure] = (await build()).failed;
  assert.match(failure!.reason, /the job `wave`, which the code lacks/);
  assert.match(failure!.reason, /the job `greet`, which is not in the manifest/);
});

test('a version that the sources left behind goes away, and so does a module that is gone', async (context) => {
  const { outDir, change } = await copyHello(context);
  const source = join(outDir, '..', 'hello');
  const everything = (moduleFolders: string[]) => buildAll({ outDir, moduleFolders });
  await everything([source]);
  await change('manifest.json', '"version": "0.1.0"', '"version": "0.2.0"');
  await everything([source]);
  const versionsLeft = new Set(
    (await listFiles(join(outDir, 'modules/hello'))).map((file) => file.split('/')[0]),
  );
  assert.deepEqual([...versionsLeft], ['0.2.0']);
  await everything([]);
  assert.deepEqual(await listFiles(join(outDir, 'modules')), []);
});

test('two processes that build at once leave one sound build', async (context) => {
  const { outDir, readBuilt, target } = await copyHello(context);
  const script = `import { buildAll } from ${JSON.stringify(buildFile)};
    const { failed } = await buildAll({ outDir: ${JSON.stringify(outDir)}, moduleFolders: [${JSON.stringify(join(outDir, '..', 'hello'))}], only: ['hello'] });
    process.exitCode = failed.length;`;
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  await Promise.all([run(), run(), run()]);
  const { built } = await readBuilt();
  const files = await listFiles(target);
  for (const file of Object.keys(built.web!.files)) assert.ok(files.includes(file));
  assert.deepEqual(
    (await listFiles(outDir)).filter((file) => /^\.(draft|old|lock)/.test(file)),
    [],
  );
});

test('the lock of a build that was killed does not stop the next', async (context) => {
  const { build, outDir } = await copyHello(context);
  await build();
  const gone = await promisify(execFile)(process.execPath, ['--print', 'process.pid']);
  await writeFile(join(outDir, '.lock'), gone.stdout.trim());
  assert.deepEqual((await build()).failed, []);
});
