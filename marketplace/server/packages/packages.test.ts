import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createRegistry } from '../../../host/node/registry.ts';
import type { Client } from '../../../server/testing/client.ts';
import { startTestApp } from '../../../server/testing/test-app.ts';
import { counterSignAgain, rotateMarketplaceKey } from '../publishing/index.ts';
import { makePackage, registerPublisher, type TestPublisher } from '../publishing/testing/make-package.ts';
import { operatorEmail, publish, signInOperator } from '../publishing/testing/operator.ts';
import { openPackages } from './index.ts';

const app = await startTestApp({ work: true, env: { OPERATORS: operatorEmail } });
const hello = app.registry.findNewest('hello')!;

let operator: Client;
let author: Awaited<ReturnType<typeof app.signIn>>;
let acme: TestPublisher;

before(async () => {
  operator = await signInOperator(app);
  author = await app.signIn();
  acme = await registerPublisher(author.api);
  await publish(author.api, operator, await makePackage(hello, acme, { id: 'kept' }));
});

/** A process on a machine of its own, with what it has to say in its log. */
async function openElsewhere() {
  const dataDir = await mkdtemp(join(tmpdir(), 'inlay-elsewhere-'));
  const said: string[] = [];
  const note = (_facts: unknown, text: string) => void said.push(text);
  const log = { ...app.kernel.log, error: note, warn: note, info: note } as typeof app.kernel.log;
  const storage = { ...app.kernel.storage };
  const kernel = { ...app.kernel, log, storage, config: { ...app.kernel.config, dataDir } };
  const open = () => {
    const registry = createRegistry();
    return { registry, ...openPackages(kernel, registry, async () => {}) };
  };
  after(() => rm(dataDir, { recursive: true, force: true }));
  return { dataDir, folder: join(dataDir, 'packages/kept/1.0.0'), said, storage, open };
}

const files = ['manifest.json', 'INTEGRITY.json', 'SIGNATURES.json', 'LICENSE', 'server/container.mjs'];

for (const file of files)
  test(`one changed byte in ${file} on a machine is refused when it is loaded, and mended from storage`, async () => {
    const { folder, said, open } = await openElsewhere();
    await open().store.sync();
    const original = await readFile(join(folder, file));
    const changed = Buffer.from(original);
    changed[changed.length >> 1]! ^= 1;
    await writeFile(join(folder, file), changed);
    const { store, registry } = open();
    await store.sync();
    assert.deepEqual(await readFile(join(folder, file)), original);
    assert.ok(registry.find('kept', '1.0.0'));
    assert.ok(said.some((text) => text.includes('was changed; it is unpacked anew')));
    assert.deepEqual(
      (await readdir(join(folder, '..'))).filter((name) => name !== '1.0.0'),
      [],
    );
  });

test('a file that was put beside those of a package goes, and is served to nobody', async () => {
  const { folder } = app.registry.find('kept', '1.0.0')!;
  await writeFile(join(folder, 'web/evil.js'), 'alert(1)');
  const open = (path: string) => fetch(`${app.origin}/modules/kept/1.0.0/${path}`);
  assert.equal((await open('web/evil.js')).status, 404);
  assert.equal((await open('server/container.mjs')).status, 404);
  assert.equal((await open('manifest.json')).status, 404);
  assert.equal((await open('web/../manifest.json')).status, 404);
  await rm(join(folder, 'web/evil.js'));
});

test('the browser half is served as it was signed, packed where that is wanted, and never as a page of ours', async () => {
  const module = app.registry.find('kept', '1.0.0')!;
  const { remoteEntry } = module.manifest.built.web!;
  const url = `${app.origin}/modules/kept/1.0.0/${remoteEntry}`;
  const packed = await fetch(url, { headers: { 'accept-encoding': 'br, gzip' } });
  assert.equal(packed.headers.get('content-encoding'), 'br');
  assert.match(packed.headers.get('content-type')!, /javascript/);
  assert.match(packed.headers.get('content-security-policy')!, /^sandbox;/);
  assert.equal(packed.headers.get('access-control-allow-origin'), '*');
  assert.equal(await packed.text(), await readFile(join(module.folder, remoteEntry), 'utf8'));
  const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  assert.equal(plain.headers.get('content-encoding'), null);
});

test('a chunk that was changed after the module was loaded is not served', async () => {
  await publish(author.api, operator, await makePackage(hello, acme, { id: 'tampered' }));
  const module = app.registry.find('tampered', '1.0.0')!;
  const { remoteEntry } = module.manifest.built.web!;
  // Another package with the same chunk was served before, and what is remembered is right whoever asks.
  const other = 'listing/description.en.md';
  const open = (path: string) => fetch(`${app.origin}/modules/tampered/1.0.0/${path}`);
  await appendFile(join(module.folder, other), ' And more.');
  assert.equal((await open(other)).status, 404);
  await appendFile(join(module.folder, remoteEntry), ';alert(1)');
  assert.doesNotMatch(await (await open(remoteEntry)).text(), /alert/);
});

test('a package whose list of files is away for a moment is served again once it is back', async () => {
  await publish(author.api, operator, await makePackage(hello, acme, { id: 'replaced' }));
  const module = app.registry.find('replaced', '1.0.0')!;
  const open = () => fetch(`${app.origin}/modules/replaced/1.0.0/${module.manifest.built.web!.remoteEntry}`);
  const list = join(module.folder, 'INTEGRITY.json');
  await rename(list, `${list}.away`);
  assert.equal((await open()).status, 404);
  await rename(`${list}.away`, list);
  assert.equal((await open()).status, 200);
});

test('a server half that was changed after the module was loaded does not start as it is', async () => {
  const { folder, open } = await openElsewhere();
  const { store, registry } = open();
  await store.sync();
  const file = join(folder, 'server/container.mjs');
  const original = await readFile(file);
  await writeFile(file, 'throw new Error("taken over");');
  const { runner } = registry.find('kept', '1.0.0')!;
  await runner.start();
  assert.deepEqual(await readFile(file), original);
  await runner.stop(0);
});

test('what is changed in storage as well is listed as broken, with its reason, and not tried for ever', async () => {
  const { folder, storage, open } = await openElsewhere();
  let reads = 0;
  const { bytes } = app.kernel.storage;
  storage.bytes = async (key) => {
    reads += 1;
    const changed = await bytes(key);
    changed[changed.length >> 1]! ^= 1;
    return changed;
  };
  const { store, registry } = open();
  await store.sync();
  assert.equal(registry.find('kept', '1.0.0'), undefined);
  const broken = registry.broken.find(({ id }) => id === 'kept');
  assert.equal(broken?.version, '1.0.0');
  assert.match(broken!.broken, /package/);
  const before = reads;
  await store.sync();
  assert.equal(reads, before);
  await assert.rejects(readdir(folder), { code: 'ENOENT' });
});

test('a storage that is away for a while costs a module that while, and no longer', async () => {
  const { storage, open } = await openElsewhere();
  storage.bytes = () => Promise.reject(new Error('connection refused'));
  const { store, registry } = open();
  await store.sync();
  assert.equal(registry.find('kept', '1.0.0'), undefined);
  assert.ok(registry.broken.some(({ id }) => id === 'kept'));
  storage.bytes = app.kernel.storage.bytes;
  await store.sync();
  assert.ok(registry.find('kept', '1.0.0'));
  assert.ok(!registry.broken.some(({ id }) => id === 'kept'));
});

test('a publisher’s key that was stolen takes what was let in since with it, and nothing older', async () => {
  const thief = await registerPublisher(author.api);
  await publish(author.api, operator, await makePackage(hello, thief, { id: 'honest' }));
  const between = new Date();
  await publish(author.api, operator, await makePackage(hello, thief, { id: 'stolen' }));
  const { keyId } = thief.key;
  const revokedAt = between.toISOString();
  const answer = await author.api.post(`/publishers/${thief.id}/keys/${keyId}/revoke`, { revokedAt });
  assert.equal(answer.body.data.revokedAt, revokedAt);
  await app.app.packages.store.sync();
  assert.ok(app.registry.find('honest', '1.0.0'));
  assert.equal(app.registry.find('stolen', '1.0.0'), undefined);
  assert.match(app.registry.broken.find(({ id }) => id === 'stolen')!.broken, /revoked/);
});

test('everybody can read with which keys this marketplace signs, and what was signed before a rotation stays good', async () => {
  const read = async () =>
    (await (await fetch(`${app.origin}/.well-known/inlay-marketplace-keys.json`)).json()) as {
      keys: { keyId: string; publicKey: string; retiredAt: string | null; revokedAt: string | null }[];
    };
  const [first] = (await read()).keys;
  assert.match(first!.publicKey, /^ed25519:/);
  await rotateMarketplaceKey(app.kernel);
  const { keys } = await read();
  assert.equal(keys.length, 2);
  assert.equal(keys[1]!.keyId, first!.keyId);
  assert.ok(keys[1]!.retiredAt && !keys[1]!.revokedAt);
  const { store, registry } = (await openElsewhere()).open();
  await store.sync();
  assert.ok(registry.find('kept', '1.0.0'));
});

test('when the marketplace’s key was stolen, nothing is trusted until it is signed anew', async () => {
  await rotateMarketplaceKey(app.kernel, { revoke: true });
  const { store, registry } = (await openElsewhere()).open();
  await publish(author.api, operator, await makePackage(hello, acme, { id: 'newer' }));
  await rotateMarketplaceKey(app.kernel, { revoke: true });
  await store.sync();
  assert.equal(registry.find('newer', '1.0.0'), undefined);
  const { signed, refused } = await counterSignAgain(app.kernel);
  assert.ok(signed >= 2);
  assert.deepEqual(refused, []);
  await store.sync();
  assert.ok(registry.find('newer', '1.0.0'));
  assert.ok(registry.find('kept', '1.0.0'));
});
