import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testDatabase } from '../testing/test-database.ts';
import { runInlay } from './inlay.ts';

const folder = await mkdtemp(join(tmpdir(), 'inlay-secrets-'));
after(() => rm(folder, { recursive: true, force: true }));
const db = await testDatabase();
Object.assign(process.env, { DATABASE_URL: db.url, DATA_DIR: folder, INLAY_DEMO: '0' });

const [first, second] = [
  'a first secret of thirty-two characters',
  'a second secret of thirty-two characters',
];

/** Runs a command with these secrets; gives what it printed. */
async function run(words: string, secret: string, previous = '') {
  Object.assign(process.env, { INLAY_SECRET: secret, INLAY_SECRET_PREVIOUS: previous });
  const lines: string[] = [];
  const write = (text: string) => void lines.push(text);
  const code = await runInlay(words.split(' '), { stdout: write, stderr: write });
  return { code, text: lines.join('') };
}

test('an operator changes the secret: what the old one sealed is sealed anew, and then the old one can go', async () => {
  assert.equal((await run('keys rotate', first)).code, 0);
  const lost = await run('secrets rotate', second);
  assert.equal(lost.code, 1);
  assert.match(lost.text, /signing_keys\.private_sealed +0 sealed anew, 0 were current, 1 cannot be read/);
  assert.match(lost.text, /INLAY_SECRET_PREVIOUS/);
  const done = await run('secrets rotate', second, first);
  assert.equal(done.code, 0);
  assert.match(done.text, /signing_keys\.private_sealed +1 sealed anew/);
  const again = await run('secrets rotate', second);
  assert.equal(again.code, 0);
  assert.match(again.text, /signing_keys\.private_sealed +0 sealed anew, 1 were current/);
});

test('a new signing key is made on demand, at once where that is wanted', async () => {
  const count = async () => (await db.inSystem(() => db.query('SELECT FROM signing_keys'))).length;
  const before = await count();
  assert.match((await run('keys rotate', second)).text, /signs in 10 minutes/);
  assert.match((await run('keys rotate --now', second)).text, /signs from now on/);
  assert.equal(await count(), before + 2);
});

test('the key that packages are counter-signed with is made anew; the one before stays known', async () => {
  const list = () =>
    db.inSystem(() =>
      db.query(
        'SELECT retired_at IS NULL AS signs, revoked_at IS NULL AS good FROM marketplace_keys ORDER BY created_at',
      ),
    );
  assert.equal((await run('keys rotate --marketplace', second)).code, 0);
  assert.match((await run('keys rotate --marketplace', second)).text, /signed stays good/);
  const revoked = await run('keys rotate --marketplace --revoke', second);
  assert.match(revoked.text, /good for nothing any more\. Packages signed anew: 0/);
  assert.deepEqual(await list(), [
    { signs: false, good: true },
    { signs: false, good: false },
    { signs: true, good: true },
  ]);
});

test('help names the commands, and wrong words get the right ones', async () => {
  const { text } = await run('help', second);
  for (const name of ['secrets', 'keys']) assert.match(text, new RegExp(`^ {2}${name} `, 'm'));
  for (const words of ['secrets', 'secrets delete', 'keys', 'keys rotate --later']) {
    const { code, text: usage } = await run(words, second);
    assert.equal(code, 2, words);
    assert.match(usage, /^Usage: inlay (secrets|keys) rotate/);
  }
});
