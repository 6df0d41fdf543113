import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listFiles } from '../host/node/files.ts';
import { readPackage } from '../host/node/packages/index.ts';
import { buildPackage } from './build-package.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

interface Described {
  readonly name: string;
  readonly exports: Record<string, { types: string; default: string }>;
  readonly dependencies: Record<string, string>;
  readonly bin: Record<string, string>;
}

let project: string;
let installed: string;
let described: Described;

/** As npm would: the package itself is copied, and beside it lie the packages that it names, and no others. */
before(async () => {
  project = await mkdtemp(join(tmpdir(), 'inlay-stranger-'));
  installed = join(project, 'node_modules/inlay');
  await buildPackage(join(project, 'package'));
  await mkdir(join(project, 'node_modules'));
  await cp(join(project, 'package'), installed, { recursive: true });
  described = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Described;
  for (const name of Object.keys(described.dependencies)) {
    const link = join(project, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, 'node_modules', name), link, 'junction');
  }
});
after(() => rm(project, { recursive: true, force: true }));

/** Runs a program in a folder of the project, with the Node that npm would have brought. */
async function runIn(folder: string, ...args: string[]) {
  const { NODE_TEST_CONTEXT: _ours, ...rest } = process.env;
  const env = { ...rest, PATH: dirname(process.execPath) + delimiter + rest.PATH };
  return run(process.execPath, args, { cwd: join(project, folder), env });
}

const inlay = (folder: string, ...args: string[]) =>
  runIn(folder, join(installed, described.bin.inlay!), 'module', ...args);

test('what strangers install has no TypeScript but declarations, and every export is there', async () => {
  const files = await listFiles(installed);
  const code = files.filter((path) => !path.startsWith('plugins/cli/template/'));
  assert.deepEqual(
    code.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts')),
    [],
  );
  assert.deepEqual(
    files.filter(
      (path) => /\.test\.|^server\/|^marketplace\/|cv-analysis/.test(path) && !path.includes('template'),
    ),
    [],
  );
  for (const { types, default: script } of Object.values(described.exports)) {
    const paths = [types, script].map((path) => path.slice(2).replaceAll('*', 'button'));
    for (const path of paths) assert.ok(files.includes(path), path);
  }
});

test('a stranger creates a module, tests, checks, packs and signs it, in a folder of their own', async () => {
  const created = await inlay('.', 'create', 'hello');
  assert.match(created.stdout, /npm install/);
  await inlay('hello', 'build');
  const tested = await runIn('hello', '--test');
  assert.match(tested.stdout, /ℹ pass [1-9]/);
  assert.match(tested.stdout, /ℹ fail 0/);
  await inlay('hello', 'check');
  const packed = await inlay('hello', 'pack');
  assert.match(packed.stdout, /hello-0\.1\.0\.inlay\.tgz/);
  await inlay('hello', 'keygen');
  await inlay('hello', 'sign', 'hello-0.1.0.inlay.tgz', '--key', 'inlay-publisher.key');
  const read = await readPackage(await readFile(join(project, 'hello/hello-0.1.0.inlay.tgz')));
  assert.equal(read.manifest.id, 'hello');
  assert.equal(read.signatures.length, 1);
});

test('a stranger’s editor knows the types', async () => {
  const folder = join(project, 'typed');
  await inlay('.', 'create', 'typed');
  await writeFile(
    join(folder, 'server/wrong.ts'),
    "import type { Services } from 'inlay/sdk';\nexport const n = (s: Services): number => s.locale;\n",
  );
  await symlink(join(root, 'node_modules/@types'), join(project, 'node_modules/@types'), 'junction');
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = await runIn('typed', compiler, '-p', '.').catch((error: { stdout: string }) => error);
  assert.match(stdout, /server\/wrong\.ts.*'string' is not assignable to type 'number'/);
  assert.equal(stdout.trim().split('\n').length, 1, stdout);
});
