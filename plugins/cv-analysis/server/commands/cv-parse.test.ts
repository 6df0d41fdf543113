import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from 'inlay/sdk';
import { makeFlow } from '../profile/testing/make-layout.ts';
import { parseCv } from './cv-parse.ts';

const layout = makeFlow('# Ada Byron\nada@example.org\n\n## Skills\nLooms, Engines, Numbers');

async function run(args: string[], readDocument = async () => layout) {
  let [out, err] = ['', ''];
  const code = await parseCv(args, {
    readFile: async (path) => {
      if (path === 'missing.pdf') throw Object.assign(new Error('no'), { code: 'ENOENT' });
      return new Uint8Array([1]);
    },
    readDocument,
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

test('with --json prints JSON Resume and nothing else', async () => {
  const { code, out } = await run(['cv.txt', '--json']);
  assert.equal(code, 0);
  assert.equal(JSON.parse(out).basics.name, 'Ada Byron');
});

test('without --json prints a page to read', async () => {
  const { code, out } = await run(['cv.txt']);
  assert.equal(code, 0);
  assert.match(out, /^Ada Byron\nada@example.org\n/);
  assert.match(out, /SKILLS\nLooms\nEngines\nNumbers/);
});

test('bad input gives one clear line on stderr and exit code 1', async () => {
  const refused = await run(['cv.pdf', '--json'], async () => {
    throw new AppError(
      'documents.encrypted',
      422,
      'The file is protected by a password. Send a copy without one.',
    );
  });
  assert.deepEqual(refused, {
    code: 1,
    out: '',
    err: 'cv.pdf: The file is protected by a password. Send a copy without one.\n',
  });
  const missing = await run(['missing.pdf']);
  assert.deepEqual([missing.code, missing.err], [1, 'missing.pdf: There is no such file.\n']);
});

test('a wrong call shows the usage and exit code 2', async () => {
  for (const args of [[], ['a.pdf', 'b.pdf'], ['a.pdf', '--xml']]) {
    const { code, out, err } = await run(args);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /Usage: inlay cv parse FILE \[--json\]/);
  }
});
