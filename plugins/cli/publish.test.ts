import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { publicKeyOf } from '../../host/node/packages/index.ts';
import { startTestApp } from '../../server/testing/test-app.ts';
import { type Cli, createCli } from './testing/cli.ts';

const app = await startTestApp({ work: true });

let author: Awaited<ReturnType<typeof app.signIn>>;
let key: string;

before(async () => {
  author = await app.signIn();
  await author.api.post('/publishers', { id: 'stranger', name: 'Stranger Ltd' });
  const { body } = await author.api.post('/api-keys', { name: 'Publish', scopes: ['modules:publish'] });
  key = body.data.key ?? body.data.secret;
});

/** A new module of our publisher, packed and signed, in the hands of whoever has the API key. */
async function createSigned(cli: Cli, name: string): Promise<Cli & { publicKey: string }> {
  await cli.run('create', name);
  const module = cli.with({ folder: name, env: { INLAY_API_KEY: key } });
  const file = join(module.folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.publisher = { id: 'stranger', name: 'Stranger Ltd' };
  await writeFile(file, JSON.stringify(manifest));
  await module.run('keygen');
  await module.run('pack');
  await module.run('sign', `${name}-0.1.0.inlay.tgz`, '--key', 'inlay-publisher.key');
  const publicKey = publicKeyOf(await readFile(join(module.folder, 'inlay-publisher.key'), 'utf8'));
  return { ...module, publicKey };
}

test('publish tells of each check, and that a reviewer comes next', async (context) => {
  const module = await createSigned(await createCli(context), 'hello-there');
  await author.api.post('/publishers/stranger/keys', { publicKey: module.publicKey });
  const { code, text } = await module.run('publish', 'hello-there-0.1.0.inlay.tgz', '--to', app.origin);
  assert.equal(code, 0, text);
  assert.match(text, /hello-there 0\.1\.0 was sent in as [0-9A-Z]{26}/);
  for (const name of ['integrity', 'signature', 'licence', 'contract']) {
    assert.match(text, new RegExp(`^ok {2}${name}`, 'm'), text);
  }
  assert.doesNotMatch(text, /not ok/);
  assert.match(text, /A reviewer reads it next/);
});

test('publish says why a package was rejected', async (context) => {
  const module = await createSigned(await createCli(context), 'bye-there');
  const { code, text } = await module.run('publish', 'bye-there-0.1.0.inlay.tgz', '--to', app.origin);
  assert.equal(code, 1);
  assert.match(text, /not ok {2}signature\n.*Register the key first/);
  assert.match(text, /It was rejected: /);
});

test('publish passes on why a marketplace takes nothing from somebody', async (context) => {
  const module = await createSigned(await createCli(context), 'no-there');
  const other = module.with({ env: { INLAY_API_KEY: `${key.slice(0, -1)}_` } });
  const { code, text } = await other.run('publish', 'no-there-0.1.0.inlay.tgz', '--to', app.origin);
  assert.equal(code, 1);
  assert.match(text, /refused: \w/);
});
