import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { compress } from './gzip.ts';
import { defaultLimits, packModule, readPackage } from './index.ts';
import { sortFiles, writeIntegrity } from './integrity.ts';
import { writeTar } from './tar/write-tar.ts';
import { packRaw, type RawEntry, writeRawTar } from './testing/raw-archive.ts';
import { createFolder, createSampleFiles, writeFiles } from './testing/sample-module.ts';

/** The files of a good package, as entries that an attacker adds theirs to. */
function goodEntries(): RawEntry[] {
  const files: Map<string, Buffer> = createSampleFiles();
  files.set('INTEGRITY.json', writeIntegrity(files));
  return sortFiles(files).map(([name, content]) => ({ name, content }));
}

const refuses = (bytes: Uint8Array, code: string, limits = defaultLimits) =>
  assert.rejects(readPackage(bytes, limits), (error: { code?: string; message: string }) => {
    assert.equal(error.code, code, error.message);
    assert.match(error.message, /\. \w.*\.$/, 'the sentence says what to do');
    return true;
  });

test('the entries that the attacks start from are a package that is read', async () => {
  const read = await readPackage(packRaw(goodEntries()));
  assert.equal(read.manifest.id, 'greeter');
});

const notFiles: Record<string, RawEntry> = {
  'a symbolic link': { name: 'web/link.js', type: '2', link: '/etc/passwd' },
  'a symbolic link to a folder above': { name: 'web/up', type: '2', link: '..' },
  'a hard link': { name: 'web/hard.js', type: '1', link: 'manifest.json' },
  'a character device': { name: 'web/zero', type: '3' },
  'a block device': { name: 'web/disk', type: '4' },
  'a pipe': { name: 'web/pipe', type: '6' },
  'a folder': { name: 'web/', type: '5' },
  'a PAX header that renames the next file': {
    name: 'PaxHeaders/a',
    type: 'x',
    content: '27 path=../../etc/cron.d/a\n',
  },
  'a global PAX header': { name: 'pax_global_header', type: 'g', content: '19 path=../outside\n' },
  'a GNU long name': { name: '././@LongLink', type: 'L', content: `${'../'.repeat(60)}etc/passwd\0` },
  'a GNU long link': { name: '././@LongLink', type: 'K', content: '/etc/passwd\0' },
  'a sparse file': { name: 'web/sparse', type: 'S' },
  'an entry of an unknown type': { name: 'web/odd', type: 'Z' },
  'a file of the old format': { name: 'web/old', type: '\0' },
};
for (const [what, entry] of Object.entries(notFiles)) {
  test(`${what} is refused`, async () => {
    await refuses(packRaw([entry, ...goodEntries()]), 'packages.entry_forbidden');
    await refuses(packRaw([...goodEntries(), entry]), 'packages.entry_forbidden');
  });
}

const badPaths: Record<string, string> = {
  'a path out of the folder': '../outside.js',
  'a path out of the folder, further down': 'web/../../outside.js',
  'an absolute path': '/etc/passwd',
  'a path with a drive': 'C:/windows/system.ini',
  'a path with backslashes': 'web\\..\\..\\outside.js',
  'a network path': '\\\\server\\share\\a.js',
  'a path with an empty part': 'web//a.js',
  'a path with a dot as a part': 'web/./a.js',
  'the path of a folder': 'web/a.js/',
  'a path with a line break': 'web/a\n.js',
  'a path that reads from right to left': 'web/\u202Esj.exe',
  'a path with a stream of NTFS': 'web/a.js:hidden',
  'a device of Windows': 'web/aux',
  'a device of Windows with an extension': 'web/NUL.js',
  'a numbered device of Windows': 'com1/a.js',
  'a console of Windows': 'web/CONOUT$',
  'a part that ends in a dot': 'web/a.js.',
  'a part that ends in a space': 'web /a.js',
  'a decomposed path': 'web/e\u0301.js',
  'a compressed twin of a file': 'web/remote-1.js.br',
};
for (const [what, name] of Object.entries(badPaths)) {
  test(`${what} is refused`, () => refuses(packRaw([...goodEntries(), { name }]), 'packages.path_forbidden'));
}

test('a path that hides in the prefix of its header is refused', () =>
  refuses(packRaw([...goodEntries(), { name: 'outside.js', prefix: '../..' }]), 'packages.path_forbidden'));

test('a name that is not UTF-8 is refused', async () => {
  const tar = writeRawTar([...goodEntries(), { name: 'web/QQ.js' }]);
  const at = tar.indexOf('web/QQ.js');
  tar.fill(0xff, at + 4, at + 6);
  // Sum of the header: two letters of 0x51 became 0xff.
  const sum = Number.parseInt(tar.toString('latin1', at + 148, at + 154), 8) + 2 * (0xff - 0x51);
  tar.write(sum.toString(8).padStart(6, '0'), at + 148);
  await refuses(compress(tar), 'packages.not_a_package');
});

const twice: Record<string, string> = {
  'the same name twice': 'web/remote-1.js',
  'two names that differ in case': 'WEB/Remote-1.JS',
  'two names that are one in Unicode': 'ﬁle.txt',
  'a manifest in capitals': 'MANIFEST.json',
  'a folder with the name of a file': 'license/MIT',
};
for (const [what, name] of Object.entries(twice)) {
  test(`${what} is refused`, () =>
    refuses(
      packRaw([...goodEntries(), { name: 'file.txt' }, { name, content: 'other' }]),
      'packages.path_repeated',
    ));
}

const zeros = (bytes: number) => Buffer.alloc(bytes);

test('a bomb is refused by how much it grows', async () => {
  const bomb = packRaw([{ name: 'web/zeros.js', content: zeros(30 * 1024 * 1024) }, ...goodEntries()]);
  assert.ok(bomb.length < 300_000, 'it looks small');
  await refuses(bomb, 'packages.ratio_too_high');
});

test('a bomb is refused by how large it gets, whatever the ratio', () =>
  refuses(
    packRaw([{ name: 'web/zeros.js', content: zeros(3_000_000) }, ...goodEntries()]),
    'packages.too_large',
    { ...defaultLimits, bytes: 2_000_000, ratio: 100_000 },
  ));

test('one file that is too large, too many files and a package that is too large are refused', async () => {
  const limits = { ...defaultLimits, fileBytes: 5000 };
  await refuses(
    packRaw([...goodEntries(), { name: 'a', content: zeros(5001) }]),
    'packages.too_large',
    limits,
  );
  const many = Array.from({ length: 30 }, (_, index): RawEntry => ({ name: `web/${index}.js` }));
  await refuses(packRaw([...many, ...goodEntries()]), 'packages.too_many_files', {
    ...defaultLimits,
    files: 30,
  });
  await refuses(packRaw(goodEntries()), 'packages.too_large', { ...defaultLimits, packedBytes: 500 });
});

test('a size that says more than is there, or is written in another way, is refused', async () => {
  const more = { name: 'web/a.js', content: 'a', size: '77777777777\0' };
  await refuses(packRaw([...goodEntries(), more]), 'packages.too_large');
  await refuses(packRaw([...goodEntries(), { ...more, size: '00000077777\0' }]), 'packages.not_a_package');
  await refuses(
    packRaw([...goodEntries(), { ...more, size: '\x80\0\0\0\0\0\0\0\0\0\0' }]),
    'packages.not_a_package',
  );
});

test('a package that is cut off is refused, wherever it is cut', async () => {
  const good = packRaw(goodEntries());
  for (let length = 0; length < good.length; length += 37) {
    await refuses(good.subarray(0, length), 'packages.not_a_package');
  }
  const tar = writeRawTar(goodEntries());
  for (const length of [0, 100, 512, 1500, tar.length - 1024, tar.length - 512, tar.length - 1]) {
    await refuses(compress(tar.subarray(0, length)), 'packages.not_a_package');
  }
});

test('what is not gzip, or gzip of something else, is refused', async () => {
  await refuses(Buffer.from('PK\x03\x04 a zip'), 'packages.not_a_package');
  await refuses(new Uint8Array(), 'packages.not_a_package');
  await refuses(writeRawTar(goodEntries()), 'packages.not_a_package');
  await refuses(compress(Buffer.from('just text')), 'packages.not_a_package');
  await refuses(gzipSync(writeRawTar(goodEntries())), 'packages.not_a_package');
});

test('rubbish after the archive or after the compressed stream is refused', async () => {
  const rubbish = Buffer.from('rubbish');
  const good = packRaw(goodEntries());
  await refuses(Buffer.concat([good, rubbish]), 'packages.not_a_package');
  await refuses(Buffer.concat([good, good]), 'packages.not_a_package');
  const afterEnd = Buffer.concat([Buffer.alloc(1024), rubbish]);
  await refuses(packRaw(goodEntries(), afterEnd), 'packages.not_a_package');
  await refuses(packRaw(goodEntries(), Buffer.alloc(10_240)), 'packages.not_a_package');
});

test('a changed bit anywhere in the compressed bytes is noticed', async () => {
  const good = packRaw(goodEntries());
  for (let at = 0; at < good.length; at += 53) {
    const changed = Buffer.from(good);
    changed[at]! ^= 1;
    await assert.rejects(readPackage(changed), (error: { code?: string }) =>
      String(error.code).startsWith('packages.'),
    );
  }
});

test('another format, owner, time or order than ours is refused', async () => {
  const [first, ...rest] = goodEntries();
  await refuses(packRaw([{ ...first!, magic: 'ustar  \0' }, ...rest]), 'packages.not_a_package');
  await refuses(packRaw([{ ...first!, mode: '0004755\0' }, ...rest]), 'packages.not_canonical');
  await refuses(packRaw([{ ...first!, mtime: '00000000001\0' }, ...rest]), 'packages.not_canonical');
  await refuses(packRaw([{ ...first!, link: '/etc/passwd' }, ...rest]), 'packages.not_canonical');
  await refuses(packRaw([...rest, first!]), 'packages.not_canonical');
});

test('what hides in the padding behind a file is refused', async () => {
  const tar = writeRawTar(goodEntries());
  const at = tar.indexOf('MIT\n', tar.indexOf('LICENSE'));
  tar.write('hidden', at + 100);
  await refuses(compress(tar), 'packages.not_canonical');
});

test('a package without a manifest, or with a wrong one, is refused with all that is wrong', async () => {
  const files = createSampleFiles();
  const withManifest = (text: string | undefined) => {
    const all: Map<string, Buffer> = new Map(files);
    if (text === undefined) all.delete('manifest.json');
    else all.set('manifest.json', Buffer.from(text));
    all.set('INTEGRITY.json', writeIntegrity(all));
    return compress(writeTar(sortFiles(all)));
  };
  const manifest = JSON.parse(files.get('manifest.json')!.toString());
  for (const text of [
    'not JSON',
    'null',
    '{}',
    JSON.stringify({ ...manifest, id: '../../etc' }),
    JSON.stringify({ ...manifest, built: undefined }),
    JSON.stringify({ ...manifest, built: { ...manifest.built, server: { entry: '../../outside.mjs' } } }),
    JSON.stringify({ ...manifest, built: { ...manifest.built, web: { ...manifest.built.web, files: {} } } }),
  ]) {
    await refuses(withManifest(text), 'packages.manifest_invalid');
  }
  await refuses(withManifest(undefined), 'packages.integrity_broken');
});

test('a folder with a link is not packed', async (context) => {
  const folder = await writeFiles(await createFolder(context), createSampleFiles());
  await symlink('/etc/hosts', join(folder, 'web/hosts.js'));
  await assert.rejects(packModule(folder), { code: 'packages.entry_forbidden' });
});

test('a folder that is a link is not followed', async (context) => {
  const folder = await writeFiles(await createFolder(context), createSampleFiles());
  const elsewhere = await createFolder(context);
  await mkdir(join(elsewhere, 'a'));
  await symlink(elsewhere, join(folder, 'listing/elsewhere'));
  await assert.rejects(packModule(folder), { code: 'packages.entry_forbidden' });
});
