import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, beforeEach, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createSigningKeys } from '../../../host/node/packages/index.ts';
import { Client } from '../../../server/testing/client.ts';
import { startTestApp } from '../../../server/testing/test-app.ts';
import {
  makePackage,
  type PackageChanges,
  registerPublisher,
  type TestPublisher,
} from './testing/make-package.ts';
import { awaitChecks, operatorEmail, publish, signInOperator } from './testing/operator.ts';

const app = await startTestApp({ work: true, env: { OPERATORS: operatorEmail } });
const hello = app.registry.findNewest('hello')!;
const container = await readFile(join(hello.folder, 'server/container.mjs'), 'utf8');

let operator: Client;
let author: Awaited<ReturnType<typeof app.signIn>>;
let acme: TestPublisher;
let number = 0;

before(async () => {
  operator = await signInOperator(app);
});
// No organisation may send as much in a minute as this file does.
beforeEach(async () => {
  author = await app.signIn();
  acme = await registerPublisher(author.api);
});

/** What the checks say about a package: the names of those that failed, and all that they said. */
async function check(changes: Omit<PackageChanges, 'id'>, edit: (bytes: Buffer) => Buffer = (same) => same) {
  number += 1;
  const bytes = edit(await makePackage(hello, acme, { id: `bad-${number}`, ...changes }));
  const { status, body } = await author.api.postBytes('/submissions', bytes);
  assert.equal(status, 201, JSON.stringify(body));
  const { state, checks, reason } = await awaitChecks(author.api, body.data.id);
  const failed = checks.filter(
    ({ passed, details }: { passed: boolean; details: string[] }) => !passed && details[0] !== notRun,
  );
  return {
    state,
    reason,
    id: body.data.id,
    failed: failed.map(({ name }: { name: string }) => name).filter((name: string) => name !== 'contract'),
    said: failed.flatMap(({ details }: { details: string[] }) => details).join('\n'),
    all: checks,
  };
}

const notRun = 'Not run, since an earlier check failed.';

const withServer = (code: string) => ({ files: { 'server/container.mjs': `${container}\n${code}\n` } });

test('a package without a signature, or with that of a stranger, is rejected before its code is read or runs', async () => {
  const unsigned = await check({ key: null, ...withServer('eval(a);') });
  assert.deepEqual([unsigned.state, unsigned.failed], ['rejected', ['signature']]);
  assert.match(unsigned.said, /not signed/);
  const stranger = await check({ key: createSigningKeys() });
  assert.deepEqual([stranger.state, stranger.failed], ['rejected', ['signature']]);
  for (const { state, reason, all } of [unsigned, stranger]) {
    assert.equal(state, 'rejected');
    assert.equal(reason, 'Checks failed: signature.');
    const after = all.slice(all.findIndex(({ name }: { name: string }) => name === 'signature') + 1);
    assert.equal(after.length, 5);
    for (const { details, ran } of after) assert.deepEqual([details, ran], [[notRun], false]);
  }
});

test('a package that its publisher signed with a revoked key is rejected', async () => {
  const key = createSigningKeys();
  await author.api.post(`/publishers/${acme.id}/keys`, { publicKey: key.publicKey });
  await author.api.post(`/publishers/${acme.id}/keys/${key.keyId}/revoke`, {});
  const { failed, said } = await check({ key });
  assert.deepEqual(failed, ['signature']);
  assert.match(said, /revoked/);
});

test('a signature that was missing only for want of its key is checked anew when the package comes again', async () => {
  const key = createSigningKeys();
  const bytes = await makePackage(hello, acme, { id: 'early', key });
  const { id } = (await author.api.postBytes('/submissions', bytes)).body.data;
  assert.equal((await awaitChecks(author.api, id)).state, 'rejected');
  await author.api.post(`/publishers/${acme.id}/keys`, { publicKey: key.publicKey });
  const again = await author.api.postBytes('/submissions', bytes);
  assert.equal(again.status, 201);
  assert.equal((await awaitChecks(author.api, again.body.data.id)).state, 'in_review');
});

test('one changed byte in a file of a package is found', async () => {
  const { failed, said } = await check({}, (bytes) => {
    const tar = gunzipSync(bytes);
    const at = tar.indexOf('Greets **everybody**.');
    tar[at]! ^= 1;
    return repack(bytes, tar);
  });
  assert.deepEqual(failed, ['integrity']);
  assert.match(said, /listing\/description\.en\.md was changed/);
});

test('terms of use that are missing, or are only their name, are not enough', async () => {
  assert.deepEqual((await check({ files: { LICENSE: null } })).failed, ['licence']);
  assert.deepEqual((await check({ files: { LICENSE: 'MIT\n' } })).failed, ['licence']);
});

test('what is too heavy for other people’s pages is rejected with its size', async () => {
  const noise = Buffer.alloc(1_100_000, 0).map((_, index) => (index * 2654435761) >>> 24);
  const { failed, said } = await check({
    files: { 'server/data.bin': Buffer.concat(Array(10).fill(noise)) },
  });
  assert.deepEqual(failed, ['size']);
  assert.match(said, /The whole module: 1\d\.\d+ MB of 10\.00 MB/);
});

test('server code that reaches for the machine is rejected with file, line and reason', async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    [`import 'node:fs';`, /container\.mjs:\d+ imports node:fs, which a module may not use/],
    [`export const a = () => import('node:child_process');`, /imports node:child_process/],
    [`export const a = (name) => import(name);`, /only known when it runs/],
    [`export const a = (text) => eval(text);`, /makes code from text/],
    [`export const a = (text) => (0, eval)(text);`, /makes code from text/],
    [`export const a = (text) => new Function(text);`, /makes code from text/],
    [`export const a = () => process.kill(process.ppid);`, /uses process\.kill/],
    [`export const a = () => globalThis.process['getBuiltinModule']('fs');`, /getBuiltinModule/],
    [`import './elsewhere.mjs';`, /elsewhere\.mjs, which is not in the package/],
    [`const = 1;`, /cannot be read as JavaScript/],
  ];
  for (const [code, expected] of cases) {
    const { failed, said } = await check(withServer(code));
    assert.deepEqual(failed, ['forbidden-apis'], code);
    assert.match(said, expected);
  }
});

test('a module that uses what it did not ask for is rejected in the words of `inlay module check`', async () => {
  const own = `;// CONCATENATED MODULE: ./server/remind.ts
export const remind = async (input, { mail, http }) => {
  await http.fetch('https://evil.example.org/');
  await mail.send(input);
};`;
  const { failed, said } = await check(withServer(own));
  assert.deepEqual(failed, ['forbidden-apis']);
  assert.match(said, /uses `services\.mail\.?\w*`; ask for `mail:send`/);
  assert.match(said, /calls evil\.example\.org; name it in the `network`/);
});

test('a module whose code is not what its manifest says, or does not start, is rejected', async () => {
  const other = await check({
    manifest: ({ built, ...manifest }) => {
      const { 'GET /greetings': hidden, ...api } = built.describes.api;
      assert.ok(hidden);
      return {
        ...manifest,
        routes: manifest.routes.filter(({ route }) => route !== 'GET /greetings'),
        built: { ...built, describes: { ...built.describes, api } },
      };
    },
  });
  assert.equal(other.state, 'rejected');
  assert.match(other.said, /Its code has GET \/greetings under routes, which its manifest does not list/);
  const broken = await check(withServer(`throw new Error('not today');`));
  assert.equal(broken.state, 'rejected');
  assert.match(broken.said, /does not start.*not today/);
});

test('a module that breaks the contract is rejected with the part that it breaks', async () => {
  const sentence = 'There is no such greeting.';
  const names = await readdir(join(hello.folder, 'server'));
  const codes = await Promise.all(
    names.map(
      async (name) => [`server/${name}`, await readFile(join(hello.folder, 'server', name), 'utf8')] as const,
    ),
  );
  const [path, code] = codes.find(([, text]) => text.includes(sentence))!;
  const { state, said } = await check({ files: { [path]: code.replace(sentence, '') } });
  assert.equal(state, 'rejected');
  assert.match(said, /refuses in words: .*GET \/greetings\/:id.*no sentence for people/);
});

test('a manifest that names its publisher otherwise, or another host, is rejected', async () => {
  const named = await check({
    manifest: (manifest) => ({ ...manifest, publisher: { id: acme.id, name: 'Inlay' } }),
  });
  assert.deepEqual(named.failed, ['manifest']);
  assert.match(named.said, /is registered as Acme/);
  const host = await check({ manifest: (manifest) => ({ ...manifest, host: '>=99.0.0' }) });
  assert.deepEqual(host.failed, ['manifest']);
});

test('what is no package at all is refused at once and leaves nothing', async () => {
  const send = (bytes: Uint8Array) => author.api.postBytes('/submissions', bytes);
  const garbage = await send(Buffer.from('not a package'));
  assert.deepEqual([garbage.status, garbage.body.error.code], [422, 'packages.not_a_package']);
  const large = await send(Buffer.alloc(17 * 1024 * 1024));
  assert.deepEqual([large.status, large.body.error.code], [413, 'submissions.too_large']);
  const [waiting] = await app.db.inSystem(() =>
    app.db.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM garbage WHERE storage_key LIKE 'packages/%' AND due_at > now()`,
    ),
  );
  assert.equal(waiting!.count, 0);
});

test('nobody takes the id of a bundled module, of another publisher, or another’s name', async () => {
  const bundled = await author.api.postBytes('/submissions', await makePackage(hello, acme, { id: 'hello' }));
  assert.deepEqual([bundled.status, bundled.body.error.code], [409, 'submissions.module_taken']);
  const rival = await app.signIn();
  const globex = await registerPublisher(rival.api);
  const foreign = await rival.api.postBytes(
    '/submissions',
    await makePackage(hello, acme, { id: 'anything' }),
  );
  assert.deepEqual([foreign.status, foreign.body.error.code], [403, 'submissions.publisher_not_yours']);
  // Both wait for review; who is approved first has it.
  const theirs = await rival.api.postBytes(
    '/submissions',
    await makePackage(hello, globex, { id: 'contested' }),
  );
  await awaitChecks(rival.api, theirs.body.data.id);
  await publish(author.api, operator, await makePackage(hello, acme, { id: 'contested' }));
  const late = await operator.post(`/review/${theirs.body.data.id}/approve`, {});
  assert.deepEqual([late.status, late.body.error.code], [409, 'submissions.module_taken']);
  const next = await makePackage(hello, globex, { id: 'contested', version: '2.0.0' });
  assert.equal((await rival.api.postBytes('/submissions', next)).body.error.code, 'submissions.module_taken');
});

test('a key revoked between check and review lets nothing in', async () => {
  const key = createSigningKeys();
  await author.api.post(`/publishers/${acme.id}/keys`, { publicKey: key.publicKey });
  const { id, state } = await check({ key });
  assert.equal(state, 'in_review');
  await author.api.post(`/publishers/${acme.id}/keys/${key.keyId}/revoke`, {});
  const { status, body } = await operator.post(`/review/${id}/approve`, {});
  assert.deepEqual([status, body.error.code], [422, 'packages.key_revoked']);
});

test('a server may send packages in with a key that is for that, and with no other', async () => {
  const makeKey = async (scopes: readonly string[]) =>
    new Client(app.origin, (await author.api.post('/api-keys', { name: 'CI', scopes })).body.data.key);
  const bytes = await makePackage(hello, acme, { id: 'from-ci' });
  const other = await (await makeKey(['positions:read'])).postBytes('/submissions', bytes);
  assert.deepEqual([other.status, other.body.error.code], [403, 'api_keys.scope_needed']);
  const server = await makeKey(['modules:publish']);
  const { status, body } = await server.postBytes('/submissions', bytes);
  assert.equal(status, 201);
  assert.equal((await server.get(`/submissions/${body.data.id}`)).status, 200);
  const { api } = await app.signIn('manager', author.tenant);
  assert.equal((await api.postBytes('/submissions', bytes)).status, 403);
});

test('only operators review, and only signed in with something that they proved to us', async () => {
  const { api } = await app.signIn();
  const refused = await api.get('/review');
  assert.deepEqual([refused.status, refused.body.error.code], [403, 'operators.only']);
  assert.equal((await operator.get('/auth/session')).body.data.operator, true);
  assert.equal((await api.get('/auth/session')).body.data.operator, false);
  await app.db.inSystem(() =>
    app.db.query(`UPDATE sessions s SET via = 'sso' FROM users u WHERE u.id = s.user_id AND u.email = $1`, [
      operatorEmail,
    ]),
  );
  assert.equal((await operator.get('/review')).status, 403);
});

/** Gives an archive the header that the tool gives, so that only its contents are other. */
function repack(original: Buffer, tar: Buffer): Buffer {
  const packed = gzipSync(tar, { level: 9 });
  original.copy(packed, 0, 0, 10);
  return packed;
}
