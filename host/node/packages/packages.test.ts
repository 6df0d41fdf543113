import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { AppError } from '../../../plugins/sdk/index.ts';
import { listFiles } from '../files.ts';
import {
  createSigningKeys,
  keyIdOf,
  type ModulePackage,
  normalizePublicKey,
  packModule,
  publicKeyOf,
  readPackage,
  type SigningKeyPair,
  signPackage,
  type Trust,
  unpackTo,
  verifyFolder,
  verifyPackage,
} from './index.ts';
import { assemblePackage } from './read-package.ts';
import { createFolder, createSampleFiles, writeFiles } from './testing/sample-module.ts';

const publisher = createSigningKeys();
const marketplace = createSigningKeys();
const noon = new Date('2026-05-01T12:00:00Z');
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

interface TrustOptions {
  revoked?: Readonly<Record<string, Date>>;
  needsCounterSignature?: boolean;
}

function createTrust({ revoked = {}, needsCounterSignature = true }: TrustOptions = {}): Trust {
  const keys = { publisher: [publisher], marketplace: [marketplace] };
  return {
    needsCounterSignature,
    findKey(role, publisherId, keyId) {
      const key = keys[role].find((candidate) => candidate.keyId === keyId);
      if (!key || (role === 'publisher' && publisherId !== 'acme')) return undefined;
      return { publicKey: key.publicKey, revokedAt: revoked[keyId] ?? null };
    },
  };
}

async function packSample(context: TestContext): Promise<Buffer> {
  return packModule(await writeFiles(await createFolder(context), createSampleFiles()));
}

const sign = (bytes: Uint8Array, role: 'publisher' | 'marketplace', signedAt = noon, pair?: SigningKeyPair) =>
  signPackage(bytes, {
    role,
    privateKey: (pair ?? (role === 'publisher' ? publisher : marketplace)).privateKey,
    signedAt,
  });

async function signSample(context: TestContext): Promise<Buffer> {
  return sign(await sign(await packSample(context), 'publisher'), 'marketplace', later(1));
}

const hasCode = (code: string) => (error: { code?: string; message: string }) => {
  assert.equal(error.code, code, error.message);
  return true;
};

test('the same files make the same bytes, whenever and in whatever order they were written', async (context) => {
  const files = createSampleFiles();
  const first = await writeFiles(await createFolder(context), files);
  const second = await writeFiles(await createFolder(context), new Map([...files].reverse()));
  await utimes(join(second, 'manifest.json'), noon, noon);
  const bytes = await packModule(first);
  assert.deepEqual(await packModule(second), bytes);
  // Written down, so that another platform or version of Node that makes other bytes is noticed. A change of the
  // sample changes it.
  assert.equal(
    createHash('sha256').update(bytes).digest('hex'),
    'a017c676e6f1a42dfb84fd5c9b904f772e3e8606d5ad5554c4613c2fdfc24cb6',
  );
});

test('a package holds the files of the folder and their hashes, and no compressed twins', async (context) => {
  const files = createSampleFiles();
  const folder = await writeFiles(await createFolder(context), files);
  await writeFile(join(folder, 'web/remote-1.js.br'), brotliCompressSync(files.get('web/remote-1.js')!));
  const read = await readPackage(await packModule(folder));
  assert.deepEqual([...read.files.keys()], [...[...files.keys()].sort(), 'INTEGRITY.json']);
  assert.deepEqual(Object.keys(read.integrity), [...files.keys()].sort());
  assert.equal(read.manifest.id, 'greeter');
  assert.deepEqual(Buffer.from(read.files.get('LICENSE')!), files.get('LICENSE'));
});

test('a path longer than a name of tar arrives whole, and one that fits nowhere is refused', async (context) => {
  const files = createSampleFiles();
  const long = `listing/${'a'.repeat(90)}/${'b'.repeat(90)}.txt`;
  files.set(long, Buffer.from('long'));
  const folder = await writeFiles(await createFolder(context), files);
  assert.ok((await readPackage(await packModule(folder))).files.has(long));
  await writeFiles(folder, new Map([[`listing/${'c'.repeat(120)}`, Buffer.from('long')]]));
  await assert.rejects(packModule(folder), hasCode('packages.path_forbidden'));
});

test('what the publisher signed and the marketplace counter-signed is good', async (context) => {
  const read = await readPackage(await signSample(context));
  assert.deepEqual(verifyPackage(read, createTrust()), {
    module: 'greeter',
    version: '1.0.0',
    publisherId: 'acme',
    keyId: publisher.keyId,
    signedAt: noon.toISOString(),
    counterSignedAt: later(1).toISOString(),
    integrityHash: read.integrityHash,
  });
});

test('the same key and moment make the same signed bytes', async (context) => {
  assert.deepEqual(await signSample(context), await signSample(context));
});

test('a package without a signature, or without the marketplace’s where it is needed, is refused', async (context) => {
  const bare = await packSample(context);
  const verify = async (bytes: Uint8Array, trust: Trust) => verifyPackage(await readPackage(bytes), trust);
  await assert.rejects(verify(bare, createTrust()), hasCode('packages.unsigned'));
  await assert.rejects(sign(bare, 'marketplace'), hasCode('packages.unsigned'));
  const signed = await sign(bare, 'publisher');
  await assert.rejects(verify(signed, createTrust()), hasCode('packages.counter_signature_missing'));
  const verdict = await verify(signed, createTrust({ needsCounterSignature: false }));
  assert.equal(verdict.counterSignedAt, null);
});

test('a key that nobody knows is refused, of the publisher and of the marketplace', async (context) => {
  const stranger = createSigningKeys();
  const bare = await packSample(context);
  const own = await sign(bare, 'publisher', noon, stranger);
  const counter = await sign(await sign(bare, 'publisher'), 'marketplace', noon, stranger);
  for (const bytes of [own, counter]) {
    const read = await readPackage(bytes);
    assert.throws(() => verifyPackage(read, createTrust()), hasCode('packages.publisher_unknown'));
  }
});

test('a key of another publisher is refused', async (context) => {
  const files = createSampleFiles({ publisher: { id: 'other', name: 'Other' } });
  const bare = await packModule(await writeFiles(await createFolder(context), files));
  const read = await readPackage(await sign(bare, 'publisher'));
  assert.throws(
    () => verifyPackage(read, createTrust({ needsCounterSignature: false })),
    hasCode('packages.publisher_unknown'),
  );
});

test('a revoked key is good only for what was counter-signed before', async (context) => {
  const signed = await sign(await packSample(context), 'publisher');
  const revoked = createTrust({ revoked: { [publisher.keyId]: later(5) } });
  const verify = async (bytes: Uint8Array) => verifyPackage(await readPackage(bytes), revoked);
  assert.ok(await verify(await sign(signed, 'marketplace', later(4))));
  for (const moment of [later(5), later(6)]) {
    await assert.rejects(verify(await sign(signed, 'marketplace', moment)), hasCode('packages.key_revoked'));
  }
});

test('a revoked key is not made good by the time that its holder wrote', async (context) => {
  const signed = await sign(await packSample(context), 'publisher', later(-1000));
  const trust = createTrust({ revoked: { [publisher.keyId]: later(5) }, needsCounterSignature: false });
  const read = await readPackage(signed);
  assert.throws(() => verifyPackage(read, trust), hasCode('packages.key_revoked'));
});

test('a revoked key of the marketplace is good for nothing, until it is counter-signed with another', async (context) => {
  const read = await readPackage(await signSample(context));
  const trust = createTrust({ revoked: { [marketplace.keyId]: later(50) } });
  assert.throws(() => verifyPackage(read, trust), hasCode('packages.key_revoked'));
  const next = createSigningKeys();
  const again = await readPackage(await sign(await signSample(context), 'marketplace', later(60), next));
  const rotated: Trust = {
    ...trust,
    findKey: (role, publisherId, keyId) =>
      keyId === next.keyId
        ? { publicKey: next.publicKey, revokedAt: null }
        : trust.findKey(role, publisherId, keyId),
  };
  assert.equal(verifyPackage(again, rotated).counterSignedAt, later(60).toISOString());
});

test('a publisher who signs again takes the counter-signature away', async (context) => {
  const again = await readPackage(await sign(await signSample(context), 'publisher', later(2)));
  assert.deepEqual(
    again.signatures.map(({ role }) => role),
    ['publisher'],
  );
});

test('a signature is good for one role, key, time and package only', async (context) => {
  const { files } = await readPackage(await signSample(context));
  const text = Buffer.from(files.get('SIGNATURES.json')!).toString();
  const [own, counter] = JSON.parse(text).signatures;
  const forge = (signatures: object[]) => {
    const forged = new Map(files);
    forged.set('SIGNATURES.json', Buffer.from(`${JSON.stringify({ version: 1, signatures }, null, 2)}\n`));
    return forged;
  };
  const forgeries = [
    [{ ...own, signedAt: later(3).toISOString() }, counter],
    [{ ...own, signature: counter.signature }, counter],
    [own, { ...counter, signature: own.signature }],
    [own, { ...counter, signedAt: later(-3).toISOString() }],
    [counter, own],
    [own, own],
    [own, counter, counter],
    [counter],
    [],
  ];
  for (const forgery of forgeries) {
    assert.throws(
      () => verifyPackage(assemblePackage(forge(forgery)), createTrust()),
      hasCode('packages.signature_wrong'),
    );
  }
  const resigned = await readPackage(await sign(await signSample(context), 'publisher', later(2)));
  const [again] = resigned.signatures;
  assert.throws(
    () => verifyPackage(assemblePackage(forge([again!, counter])), createTrust()),
    hasCode('packages.signature_wrong'),
    'a counter-signature is of one signature of the publisher',
  );
  const other = await packModule(
    await writeFiles(await createFolder(context), createSampleFiles({ version: '2.0.0' })),
  );
  const moved = new Map((await readPackage(other)).files).set(
    'SIGNATURES.json',
    files.get('SIGNATURES.json')!,
  );
  assert.throws(
    () => verifyPackage(assemblePackage(moved), createTrust()),
    hasCode('packages.signature_wrong'),
  );
});

/** Every place of a small file, and some of a large one. */
function* listPlaces(length: number): Generator<number> {
  for (let at = 0; at < length; at += length > 600 ? 61 : 1) yield at;
}

function change(bytes: Uint8Array, at: number, mask = 1): Buffer {
  const changed = Buffer.from(bytes);
  changed[at]! ^= mask;
  return changed;
}

const verifyFiles = (files: ReadonlyMap<string, Uint8Array>) => {
  const read: ModulePackage = assemblePackage(files);
  return verifyPackage(read, createTrust());
};

/** The error of a changed file names it, and is never anything but an answer of ours. */
function isAboutChange({ code, data, message }: AppError, path: string): boolean {
  if (path === 'SIGNATURES.json') {
    return ['packages.signature_wrong', 'packages.publisher_unknown'].includes(code);
  }
  if (path === 'INTEGRITY.json') {
    return ['packages.integrity_broken', 'packages.manifest_invalid', 'packages.signature_wrong'].includes(
      code,
    );
  }
  assert.equal(code, 'packages.integrity_broken', message);
  return data?.path === path;
}

test('one changed byte in any file of a package is refused', async (context) => {
  const { files } = await readPackage(await signSample(context));
  assert.ok(verifyFiles(files));
  for (const [path, content] of files) {
    for (const at of listPlaces(content.length)) {
      for (const mask of [1, 0x20]) {
        assert.throws(
          () => verifyFiles(new Map(files).set(path, change(content, at, mask))),
          (error: AppError) => isAboutChange(error, path),
          `${path} at ${at}`,
        );
      }
    }
    for (const other of [Buffer.concat([content, Buffer.from('\n')]), content.subarray(1), Buffer.alloc(0)]) {
      assert.throws(
        () => verifyFiles(new Map(files).set(path, other)),
        (error: AppError) => isAboutChange(error, path),
      );
    }
  }
});

test('an added and a missing file of a package are refused, and the error names it', async (context) => {
  const { files } = await readPackage(await signSample(context));
  const added = new Map(files).set('listing/added.txt', Buffer.from('added'));
  assert.throws(() => verifyFiles(added), {
    code: 'packages.integrity_broken',
    data: { path: 'listing/added.txt' },
  });
  for (const path of files.keys()) {
    const fewer = new Map(files);
    fewer.delete(path);
    assert.throws(() => verifyFiles(fewer), { name: 'AppError' }, path);
  }
  const fewer = new Map(files);
  fewer.delete('LICENSE');
  assert.throws(() => verifyFiles(fewer), { code: 'packages.integrity_broken', data: { path: 'LICENSE' } });
});

async function unpackSample(context: TestContext): Promise<string> {
  const folder = join(await createFolder(context), 'greeter/1.0.0');
  await unpackTo(await readPackage(await signSample(context)), folder);
  return folder;
}

test('an unpacked package is good, with compressed twins for browsers beside', async (context) => {
  const folder = await unpackSample(context);
  const verdict = await verifyFolder(folder, createTrust());
  assert.equal(verdict.module, 'greeter');
  const files = await listFiles(folder);
  assert.ok(files.includes('web/remote-1.js.br') && files.includes('web/remote-1.js.gz'));
  assert.deepEqual(
    brotliDecompressSync(await readFile(join(folder, 'web/remote-1.js.br'))),
    await readFile(join(folder, 'web/remote-1.js')),
  );
  assert.deepEqual(await packModule(folder), await packSample(context), 'packed again it is the same');
});

test('unpacking again takes the place of what was there', async (context) => {
  const folder = await unpackSample(context);
  await writeFile(join(folder, 'web/remote-1.js'), 'changed');
  await writeFile(join(folder, 'stray.txt'), 'stray');
  await unpackTo(await readPackage(await signSample(context)), folder);
  assert.ok(await verifyFolder(folder, createTrust()));
  assert.deepEqual(
    await listFiles(join(folder, '..')),
    (await listFiles(folder)).map((path) => `1.0.0/${path}`),
  );
});

test('one changed byte in any file of an unpacked package is refused, its twins included', async (context) => {
  const folder = await unpackSample(context);
  for (const path of await listFiles(folder)) {
    const file = join(folder, path);
    const content = await readFile(file);
    for (const at of new Set([0, content.length >> 1, content.length - 1])) {
      await writeFile(file, change(content, at));
      await assert.rejects(verifyFolder(folder, createTrust()), { name: 'AppError' }, `${path} at ${at}`);
    }
    await writeFile(file, content);
  }
  assert.ok(await verifyFolder(folder, createTrust()));
});

test('an added, a missing and a linked file of an unpacked package are refused', async (context) => {
  const folder = await unpackSample(context);
  for (const path of await listFiles(folder)) {
    if (/\.(br|gz)$/.test(path)) continue;
    const content = await readFile(join(folder, path));
    await rm(join(folder, path));
    await assert.rejects(verifyFolder(folder, createTrust()), { name: 'AppError' }, path);
    await writeFile(join(folder, path), content);
  }
  for (const path of ['added.txt', 'server/added.mjs', 'web/added.js', 'web/added.js.br', 'LICENSE.br']) {
    await writeFile(join(folder, path), 'added');
    await assert.rejects(verifyFolder(folder, createTrust()), { name: 'AppError' }, path);
    await rm(join(folder, path));
  }
  await rm(join(folder, 'LICENSE'));
  await symlink(join(folder, 'locales/en.json'), join(folder, 'LICENSE'));
  await assert.rejects(verifyFolder(folder, createTrust()), hasCode('packages.entry_forbidden'));
});

test('a twin that is a bomb is refused without being inflated whole', async (context) => {
  const folder = await unpackSample(context);
  await writeFile(join(folder, 'web/remote-1.js.br'), brotliCompressSync(Buffer.alloc(50_000_000)));
  await assert.rejects(verifyFolder(folder, createTrust()), hasCode('packages.integrity_broken'));
});

test('a key has one name and one spelling, however it is written', () => {
  const { privateKey, publicKey, keyId } = createSigningKeys();
  assert.match(publicKey, /^ed25519:[A-Za-z0-9_-]{43}$/);
  assert.match(keyId, /^[0-9a-f]{16}$/);
  assert.equal(publicKeyOf(privateKey), publicKey);
  const der = Buffer.concat([
    // RFC 8410: the header of an Ed25519 key in SPKI.
    Buffer.from('302a300506032b6570032100', 'hex'),
    Buffer.from(publicKey.slice('ed25519:'.length), 'base64url'),
  ]);
  const pem = `-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----\n`;
  assert.equal(normalizePublicKey(pem), publicKey);
  assert.equal(keyIdOf(pem), keyId);
  assert.equal(normalizePublicKey(` ${publicKey}\n`), publicKey);
  for (const wrong of ['', 'ed25519:', 'ed25519:AAAA', 'ssh-ed25519 AAAA', privateKey]) {
    assert.throws(() => keyIdOf(wrong), hasCode('packages.key_invalid'), wrong);
  }
});
