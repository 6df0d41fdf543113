import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { findTests } from './find-tests.ts';
import { runNodeTests } from './run-suites.ts';

async function project(t: TestContext, files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'inlay-project-'));
  t.after(() => rm(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

test('each test file goes to the suite that can run it, and nothing that was built or installed goes to any', async (t) => {
  const root = await project(t, {
    'server/a.test.ts': '',
    'plugins/one/server/b.test.ts': '',
    'plugins/one/web/c.test.ts': '',
    'widgets/d/d.test.ts': '',
    'widgets/d/d.node.test.ts': '',
    'host/browser/e.test.ts': '',
    'e2e/f.e2e.ts': '',
    'dist/g.test.ts': '',
    'node_modules/h/h.test.ts': '',
    '.inlay/i.test.ts': '',
  });
  assert.deepEqual(findTests(root), {
    node: ['plugins/one/server/b.test.ts', 'server/a.test.ts', 'widgets/d/d.node.test.ts'],
    browser: ['host/browser/e.test.ts', 'plugins/one/web/c.test.ts', 'widgets/d/d.test.ts'],
    endToEnd: ['e2e/f.e2e.ts'],
  });
  assert.deepEqual(findTests(root, 'widgets/').node, ['widgets/d/d.node.test.ts']);
  assert.deepEqual(findTests(root, 'd.node,nothing/').node, ['widgets/d/d.node.test.ts']);
});

test('failed, skipped and passed are counted; a file that runs nothing or does not load is a failure', async (t) => {
  const root = await project(t, {
    'mixed.test.mjs': `import { test } from 'node:test';
      test('passes', () => {}); test('fails', () => { throw new Error('no'); }); test('skipped', { skip: 'why' }, () => {});`,
    'broken.test.mjs': 'throw new Error("does not load");',
  });
  // The runner does not start inside itself unless this is gone.
  const { NODE_TEST_CONTEXT } = process.env;
  delete process.env.NODE_TEST_CONTEXT;
  t.after(() => {
    if (NODE_TEST_CONTEXT !== undefined) process.env.NODE_TEST_CONTEXT = NODE_TEST_CONTEXT;
  });
  // Nobody should read of failures in a run that passes.
  const quietly = { reportTo: join(root, 'report.txt') };
  assert.deepEqual(await runNodeTests(root, ['mixed.test.mjs'], quietly), {
    passed: 1,
    failed: 1,
    skipped: 1,
  });
  assert.deepEqual(await runNodeTests(root, ['broken.test.mjs'], quietly), {
    passed: 0,
    failed: 1,
    skipped: 0,
  });
  assert.deepEqual(await runNodeTests(root, ['missing.test.mjs'], quietly), {
    passed: 0,
    failed: 1,
    skipped: 0,
  });
});
