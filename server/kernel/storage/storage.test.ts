import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { readTestBucket } from '../../testing/test-bucket.ts';
import { testStorage } from '../../testing/test-stores.ts';
import { createId } from '../db/id.ts';
import { createStorage } from './index.ts';

// The same for a folder and, with S3_*, for a bucket.
const storage = await testStorage();

test('a file comes back as it was put, from bytes and from a stream, and a second one replaces it', async () => {
  const key = `tests/${createId()}/cv.pdf`;
  const bytes = randomBytes(300_000);
  assert.equal(await storage.put(key, bytes, { type: 'application/pdf' }), bytes.length);
  const { stream, size, type } = await storage.get(key);
  assert.deepEqual([size, type], [bytes.length, 'application/pdf']);
  assert.ok(bytes.equals(await buffer(stream)));
  const next = Readable.from([Buffer.from('sec'), Buffer.from('ond')]);
  assert.equal(await storage.put(key, next, { type: 'text/plain' }), 6);
  assert.equal((await storage.bytes(key)).toString(), 'second');
});

test('a stream that breaks off leaves the old file, or none', async () => {
  const key = `tests/${createId()}`;
  const broken = () =>
    Readable.from(
      (async function* () {
        yield Buffer.alloc(100_000);
        throw new Error('the line was cut');
      })(),
    );
  await assert.rejects(storage.put(key, broken(), { type: 'text/plain' }), /the line was cut/);
  await assert.rejects(storage.get(key), { code: 'storage.not_found', status: 404 });
  await storage.put(key, Buffer.from('first'), { type: 'text/plain' });
  await assert.rejects(storage.put(key, broken(), { type: 'text/plain' }));
  assert.equal((await storage.bytes(key)).toString(), 'first');
});

test('deleting takes away one file, or all under a prefix and no neighbour', async () => {
  const base = `tests/${createId()}`;
  const keys = [`${base}/a`, `${base}/deep/b`, `${base}-neighbour/c`];
  for (const key of keys) await storage.put(key, Buffer.from('x'), { type: 'text/plain' });
  await storage.delete(keys[0]!);
  await storage.delete(keys[0]!);
  await assert.rejects(storage.bytes(keys[0]!), { code: 'storage.not_found' });
  await storage.deletePrefix(base);
  await assert.rejects(storage.bytes(keys[1]!), { code: 'storage.not_found' });
  assert.equal((await storage.bytes(keys[2]!)).toString(), 'x');
});

test('a key cannot lead anywhere else', async () => {
  for (const key of [
    '../secret',
    'a/../../secret',
    '/etc/passwd',
    'a//b',
    '',
    'a/./b',
    '.hidden',
    'a\0b',
    'a\\b',
    'ä',
    'x'.repeat(600),
  ])
    await assert.rejects(
      async () => storage.put(key, Buffer.from('x'), { type: 'text/plain' }),
      TypeError,
      key,
    );
});

test('it answers when asked whether it works', () => storage.check());

if (readTestBucket()) {
  test('a signed link opens the file for whoever has it, and nothing else', async () => {
    const key = `tests/${createId()}/cv.txt`;
    await storage.put(key, Buffer.from('hello'), { type: 'text/plain' });
    const url = await storage.signedUrl(key, { expiresInSeconds: 60, name: 'Lebenslauf (1) Müller.txt' });
    const answer = await fetch(url);
    assert.equal(await answer.text(), 'hello');
    assert.equal((await fetch(url.replace('cv.txt', 'other.txt'))).ok, false);
  });
} else {
  test('a signed link opens its file for a while and cannot be changed', async () => {
    const key = `tests/${createId()}/cv.txt`;
    const url = await storage.signedUrl(key, { expiresInSeconds: 60, name: 'Lebenslauf Müller.txt' });
    assert.deepEqual(storage.verify(url), { key, name: 'Lebenslauf Müller.txt' });
    const late = await storage.signedUrl(key, { expiresInSeconds: -1, name: 'cv.txt' });
    const longer = url.replace(/expires=\d+/, 'expires=9999999999');
    for (const bad of [
      late,
      longer,
      url.replace('cv.txt', 'other.txt'),
      `/files/${key}`,
      '/files/../x',
      '/other',
    ])
      assert.throws(() => storage.verify(bad), { code: 'storage.link_expired', status: 403 });
    const dataDir = await mkdtemp(join(tmpdir(), 'inlay-storage-'));
    const stranger = await createStorage({ dataDir, secret: 'another secret, thirty-two characters' });
    assert.throws(() => stranger.verify(url), { code: 'storage.link_expired' });
    assert.deepEqual((await readdir(dataDir)).sort(), ['files', 'files.part']);
    await rm(dataDir, { recursive: true });
  });
}
