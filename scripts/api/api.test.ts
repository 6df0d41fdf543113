import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { printApi, readApi } from './print-api.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const api = readApi(root);

test('api.md says what the SDK is now', () => {
  const written = readFileSync(new URL('../../plugins/sdk/api.md', import.meta.url), 'utf8');
  assert.equal(written, printApi(api), 'Run `node scripts/write-api.ts`.');
});

test('every public name of the SDK has a doc comment', () => {
  const silent = [...api].flatMap(([entry, names]) =>
    names.filter(({ doc }) => doc === '').map(({ name, file }) => `${entry}: ${name} (${file})`),
  );
  assert.deepEqual(silent, []);
});
