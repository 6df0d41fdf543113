import assert from 'node:assert/strict';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../host/node/files.ts';
import { readPackage } from '../host/node/packages/index.ts';
import { createStrangersProject, type StrangersProject } from './testing/strangers-project.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let project: StrangersProject;

before(async () => {
  project = await createStrangersProject();
});
after(() => project?.remove());

test('what strangers install has no TypeScript but declarations, and every export is there', async () => {
  const files = await listFiles(project.installed);
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
  for (const { types, default: script } of Object.values(project.described.exports)) {
    const paths = [types, script].map((path) => path.slice(2).replaceAll('*', 'button'));
    for (const path of paths) assert.ok(files.includes(path), path);
  }
});

test('a stranger creates a module, tests, checks, packs and signs it, in a folder of their own', async () => {
  const created = await project.inlay('.', ['create', 'hello']);
  assert.match(created.stdout, /npm install/);
  await project.inlay('hello', ['build']);
  const tested = await project.run('hello', ['--test']);
  assert.match(tested.stdout, /ℹ pass [1-9]/);
  assert.match(tested.stdout, /ℹ fail 0/);
  await project.inlay('hello', ['check']);
  const packed = await project.inlay('hello', ['pack']);
  assert.match(packed.stdout, /hello-0\.1\.0\.inlay\.tgz/);
  await project.inlay('hello', ['keygen']);
  await project.inlay('hello', ['sign', 'hello-0.1.0.inlay.tgz', '--key', 'inlay-publisher.key']);
  const read = await readPackage(await readFile(join(project.folder, 'hello/hello-0.1.0.inlay.tgz')));
  assert.equal(read.manifest.id, 'hello');
  assert.equal(read.signatures.length, 1);
});

test('a stranger’s editor knows the types', async () => {
  const folder = join(project.folder, 'typed');
  await project.inlay('.', ['create', 'typed']);
  await writeFile(
    join(folder, 'server/wrong.ts'),
    "import type { Services } from 'inlay/sdk';\nexport const n = (s: Services): number => s.locale;\n",
  );
  await symlink(join(root, 'node_modules/@types'), join(project.folder, 'node_modules/@types'), 'junction');
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = await project
    .run('typed', [compiler, '-p', '.'])
    .catch((error: { stdout: string }) => error);
  assert.match(stdout, /server\/wrong\.ts.*'string' is not assignable to type 'number'/);
  assert.equal(stdout.trim().split('\n').length, 1, stdout);
});
