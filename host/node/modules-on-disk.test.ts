import assert from 'node:assert/strict';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildAll } from '../../scripts/build.ts';
import { type BrokenModule, type BuiltModule, isBroken } from './built-module.ts';
import { loadModule } from './load-module.ts';
import { findBuiltModules } from './modules-on-disk.ts';

const hello = fileURLToPath(new URL('./testing/fixtures/hello', import.meta.url));
let pristine: string;

before(async () => {
  pristine = await mkdtemp(join(tmpdir(), 'inlay-modules-'));
  assert.deepEqual(
    (await buildAll({ outDir: pristine, moduleFolders: [hello], only: ['hello'] })).failed,
    [],
  );
});
after(() => rm(pristine, { recursive: true, force: true }));

/** A copy of the built modules that a test may damage. */
async function copyBuilt(context: TestContext): Promise<string> {
  const distDir = await mkdtemp(join(tmpdir(), 'inlay-modules-'));
  context.after(() => rm(distDir, { recursive: true, force: true }));
  await cp(pristine, distDir, { recursive: true });
  return distDir;
}

const findHello = async (distDir: string) => (await findBuiltModules(distDir))[0]!;
const reasonOf = (module: BuiltModule | BrokenModule) => (isBroken(module) ? module.broken : 'not broken');

test('a built module is found with its manifest and its texts', async () => {
  const module = await findHello(pristine);
  assert.ok(!isBroken(module));
  assert.equal(module.id, 'hello');
  assert.equal(module.manifest.built.describes.api['GET /greetings/:id']?.summary, 'Shows one greeting.');
  assert.equal(module.messages.de?.greet, 'Grüßen');
});

test('its server half is loaded and answers', async () => {
  const module = await findHello(pristine);
  assert.ok(!isBroken(module));
  const definition = await loadModule(module);
  assert.deepEqual(Object.keys(definition.routes), [
    'POST /greetings',
    'GET /greetings',
    'GET /greetings/:id',
  ]);
  const missing = { collections: { greetings: { get: async () => undefined } } };
  const show = definition.routes['GET /greetings/:id'] as (
    input: unknown,
    services: unknown,
  ) => Promise<unknown>;
  await assert.rejects(show({ id: 'x' }, missing), {
    name: 'AppError',
    code: 'greetings.not_found',
    status: 404,
  });
});

test('a place where nothing was built holds no modules', async () => {
  assert.deepEqual(await findBuiltModules(join(pristine, 'nowhere')), []);
});

test('a broken module is told and listed, and keeps no other from being found', async (context) => {
  const distDir = await copyBuilt(context);
  await mkdir(join(distDir, 'modules/aaa/1.0.0'), { recursive: true });
  await writeFile(join(distDir, 'modules/aaa/1.0.0/manifest.json'), '{ "id": "aaa"');
  const told: string[] = [];
  const found = await findBuiltModules(distDir, ({ id }) => told.push(id));
  assert.deepEqual(told, ['aaa']);
  assert.deepEqual(
    found.map(({ id }) => id),
    ['aaa', 'hello'],
  );
  assert.deepEqual(found.map(isBroken), [true, false]);
});

test('a browser file that was changed after the build breaks the module', async (context) => {
  const distDir = await copyBuilt(context);
  const module = await findHello(distDir);
  assert.ok(!isBroken(module));
  await appendFile(join(module.folder, module.manifest.built.web!.remoteEntry), ';');
  assert.match(reasonOf(await findHello(distDir)), /was changed after the build/);
});

test('a manifest under another version’s folder, or one that was never built, is broken', async (context) => {
  const distDir = await copyBuilt(context);
  const file = join(distDir, 'modules/hello/0.1.0/manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...manifest, version: '9.9.9' }));
  assert.match(reasonOf(await findHello(distDir)), /9\.9\.9/);
  await writeFile(file, JSON.stringify({ ...manifest, built: undefined }));
  assert.match(reasonOf(await findHello(distDir)), /not built/);
});

test('a module that is made for another Inlay is broken, and says for which', async (context) => {
  const distDir = await copyBuilt(context);
  const file = join(distDir, 'modules/hello/0.1.0/manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...manifest, host: '>=7.0.0' }));
  assert.match(reasonOf(await findHello(distDir)), /runs on Inlay >=7\.0\.0, and this is/);
});

test('a server half without a module definition is refused by name', async (context) => {
  const folder = await copyBuilt(context);
  await writeFile(
    join(folder, 'c.mjs'),
    'export const init = () => {}; export const get = async () => () => ({ default: 1 });',
  );
  const module = { id: 'odd', folder, manifest: { built: { server: { entry: 'c.mjs' } } } };
  await assert.rejects(loadModule(module), /server entry of odd must have `defineModule/);
});

test('a module without a server half has an empty one', async () => {
  const definition = await loadModule({ id: 'w', folder: pristine, manifest: { built: { server: null } } });
  assert.deepEqual(definition.routes, {});
});
