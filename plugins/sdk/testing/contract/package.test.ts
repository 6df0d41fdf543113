import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isBroken } from '../../../../host/node/built-module.ts';
import { findBuiltModules } from '../../../../host/node/modules-on-disk.ts';
import { packModule } from '../../../../host/node/packages/index.ts';
import { buildAll } from '../../../../scripts/build.ts';
import { runContractSuite } from '../index.ts';

const source = fileURLToPath(new URL('../../../../host/node/testing/fixtures/hello', import.meta.url));
const outDir = fileURLToPath(
  new URL('../../../../node_modules/.cache/inlay-test/contract-hello', import.meta.url),
);

test('a package is held to the contract as its folder is', async () => {
  await buildAll({ outDir, moduleFolders: [source], only: ['hello'] });
  const [hello] = await findBuiltModules(outDir);
  assert.ok(hello && !isBroken(hello));
  const drafts = await mkdtemp(join(tmpdir(), 'inlay-package-'));
  after(() => rm(drafts, { recursive: true, force: true }));
  const file = join(drafts, 'hello.inlay.tgz');
  await writeFile(file, await packModule(hello.folder));
  const report = await runContractSuite(file);
  assert.deepEqual([report.module, report.version, report.passed], ['hello', '0.1.0', true]);
  await writeFile(file, 'not a package');
  await assert.rejects(runContractSuite(file), { code: 'packages.not_a_package' });
});
