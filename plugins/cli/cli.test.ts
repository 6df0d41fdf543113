import assert from 'node:assert/strict';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { keyIdOf, publicKeyOf, readPackage } from '../../host/node/packages/index.ts';
import { type Cli, createCli } from './testing/cli.ts';

/** A new module, changed where a test says so. */
async function createModule(
  context: TestContext,
  changes: Readonly<Record<string, readonly [string, string]>> = {},
): Promise<Cli> {
  const cli = await createCli(context);
  assert.equal((await cli.run('create', 'hello-there')).code, 0);
  const module = cli.with({ folder: 'hello-there' });
  for (const [path, [from, to]] of Object.entries(changes)) {
    const file = join(module.folder, path);
    const text = await readFile(file, 'utf8');
    assert.ok(text.includes(from), `${path} has ${from}`);
    await writeFile(file, text.replace(from, to));
  }
  return module;
}

const packageName = 'hello-there-0.1.0.inlay.tgz';

test('create writes a module with its own name everywhere', async (context) => {
  const { folder } = await createModule(context);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  assert.equal(manifest.id, 'hello-there');
  assert.equal(manifest.name.en, 'Hello there');
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
    assert.doesNotMatch(text, /my-module|My module|THIS_YEAR/, entry.name);
  }
  for (const part of ['listing/changelog.md', 'LICENSE', 'README.md', 'locales/de.json', '.gitignore']) {
    assert.ok((await stat(join(folder, part))).isFile(), part);
  }
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  assert.deepEqual([scripts.pretest, scripts.test], ['inlay module build', 'node --test']);
});

test('create writes the publisher that is named, and otherwise says where one is registered', async (context) => {
  const cli = await createCli(context);
  const readPublisher = async (name: string) =>
    JSON.parse(await readFile(join(cli.folder, name, 'manifest.json'), 'utf8')).publisher;
  const name = 'Blüten & "Co" $&';
  const named = await cli.run('create', 'named', '--publisher', 'blueten-co', '--name', name);
  assert.equal(named.code, 0, named.text);
  assert.deepEqual(await readPublisher('named'), { id: 'blueten-co', name });
  assert.doesNotMatch(named.text, /publisher/);
  const plain = await cli.run('create', 'plain');
  assert.match(
    plain.text,
    /write your publisher into manifest\.json: its `id` and `name`.*\n.*Modules → Publish/,
  );
  assert.deepEqual(await readPublisher('plain'), {
    id: 'your-publisher-id',
    name: 'Your registered publisher name',
  });
  for (const half of [
    ['--publisher', 'blueten-co'],
    ['--name', name],
    ['--publisher', 'Co', '--name', name],
  ]) {
    const refused = await cli.run('create', 'half', ...half);
    assert.equal(refused.code, 1);
    assert.match(refused.text, /Modules → Publish/);
  }
  assert.equal((await readdir(cli.folder)).includes('half'), false);
});

test('create overwrites nothing and takes only names that are names', async (context) => {
  const cli = await createCli(context);
  await mkdir(join(cli.folder, 'mine'));
  const refused = await cli.run('create', 'mine');
  assert.equal(refused.code, 1);
  assert.match(refused.text, /mine is there already/);
  assert.deepEqual(await readdir(join(cli.folder, 'mine')), []);
  for (const name of [
    '',
    '../out',
    '/etc/x',
    'Hello',
    'ab',
    '1st-module',
    'hello-',
    'inlay',
    'a b c',
    'hallö',
  ]) {
    const answer = await cli.run('create', name);
    assert.equal(answer.code, 1, name);
    assert.match(answer.text, /Choose/);
  }
  assert.deepEqual(await readdir(cli.folder), ['mine', 'node_modules']);
});

test('a new module passes its check', async (context) => {
  const { code, text } = await (await createModule(context)).run('check');
  assert.equal(code, 0, text);
  assert.doesNotMatch(text, /not ok/);
});

test('check names faults of the manifest and of the build', async (context) => {
  const wrong = await createModule(context, {
    'manifest.json': ['"locales": ["en", "de"]', '"locales": ["de"]'],
  });
  const answer = await wrong.run('check');
  assert.equal(answer.code, 1);
  assert.match(answer.text, /lack.* `?en`?/);
  const broken = await createModule(context, {
    'server/module.ts': ["from '../shared/api.ts'", "from '../nowhere.ts'"],
  });
  assert.match((await broken.run('check')).text, /nowhere/);
  const unlisted = await createModule(context, { 'manifest.json': ['"GET /greetings"', '"GET /others"'] });
  assert.match((await unlisted.run('check')).text, /route `GET \/others`, which the code lacks/);
  const looking = await createModule(context, {
    'shared/api.ts': ['maxLength: 80 }', "maxLength: 80, pattern: '^(?!x)' }"],
  });
  assert.match(
    (await looking.run('check')).text,
    /The input of `POST \/greetings`, at `properties\/name`, has `pattern`, which looks ahead/,
  );
});

test('check names services and hosts that are used and not asked for', async (context) => {
  const module = await createModule(context, {
    'manifest.json': ['"name": "subjects:write"', '"name": "positions:read"'],
    'server/module.ts': [
      '{ caller, subjects, jobs }) => {',
      `{ caller, subjects, jobs, ...services }) => {
      await services.http.fetch('https://api.example.com/greet');
      await services.mail.send({ to: { memberId: '' }, subject: '', text: '' });`,
    ],
  });
  const { code, text } = await module.run('check');
  assert.equal(code, 1);
  assert.match(text, /services\.subjects\.current.*`subjects:write`/);
  assert.match(text, /services\.mail.*`mail:send`/);
  assert.match(text, /services\.http.*`http`/);
  assert.match(text, /api\.example\.com.*`network`/);
  assert.doesNotMatch(text, /services\.(collections|jobs|positions)/);
});

test('check names permissions that nothing uses, and only those', async (context) => {
  const unused = ['mail:send', 'files', 'pdf', 'roster:read', 'positions:read', 'documents:write', 'http'];
  const reason = { en: 'Because.', de: 'Darum.' };
  const asked = unused.map((name) => JSON.stringify({ name, reason })).join();
  const module = await createModule(context, {
    'manifest.json': ['"permissions": [', `"network": ["api.acme.com"], "permissions": [${asked},`],
  });
  const { code, text } = await module.run('check');
  assert.equal(code, 1);
  const named = [...text.matchAll(/asks for `([^`]+)`, and the server half has no service that needs it/g)];
  assert.deepEqual(
    named.map(([, name]) => name),
    unused,
  );
});

test('check names papers that are missing', async (context) => {
  const module = await createModule(context);
  await rm(join(module.folder, 'LICENSE'));
  await rm(join(module.folder, 'listing'), { recursive: true });
  const { code, text } = await module.run('check');
  assert.equal(code, 1);
  for (const paper of ['LICENSE', 'description.en.md', 'changelog.md']) assert.match(text, new RegExp(paper));
});

test('pack makes the same package twice, in another folder too, and says what is in it', async (context) => {
  const module = await createModule(context);
  const first = await module.run('pack');
  assert.equal(first.code, 0, first.text);
  const bytes = await readFile(join(module.folder, packageName));
  assert.match(first.text, /hello-there-0\.1\.0\.inlay\.tgz: .* KiB, \d+ files/);
  const { manifest, files, integrityHash } = await readPackage(bytes);
  assert.ok(first.text.includes(integrityHash));
  assert.equal(manifest.id, 'hello-there');
  for (const path of ['LICENSE', 'listing/description.de.md', 'locales/en.json', 'server/container.mjs']) {
    assert.ok(files.has(path), path);
  }
  assert.ok([...files.keys()].every((path) => !/\.(ts|br|gz)$|package\.json|test/.test(path)));
  const other = await createModule(context);
  await other.run('pack', '--out', 'out');
  assert.ok(bytes.equals(await readFile(join(other.folder, 'out', packageName))));
});

test('whoever packs the same sources elsewhere, with packages of their own, gets the same bytes', async (context) => {
  const packed = await Promise.all(
    [1, 2].map(async () => {
      const module = await createModule(context);
      for (const name of ['lit', 'lit-html', 'lit-element', '@lit/reactive-element']) {
        const { pathname } = new URL(`../../node_modules/${name}`, import.meta.url);
        await cp(pathname, join(module.folder, 'node_modules', name), { recursive: true });
      }
      await module.run('pack');
      return readFile(join(module.folder, packageName));
    }),
  );
  assert.ok(packed[0]!.equals(packed[1]!));
});

test('a package is signed with a key that only its owner can read, and verified with the public half', async (context) => {
  const module = await createModule(context);
  const packed = await module.run('pack');
  const made = await module.run('keygen', 'mine.key');
  const file = join(module.folder, 'mine.key');
  if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o777, 0o600);
  const publicKey = publicKeyOf(await readFile(file, 'utf8'));
  assert.ok(made.text.includes(publicKey) && made.text.includes(keyIdOf(publicKey)));
  assert.doesNotMatch(made.text, /PRIVATE/);

  assert.match((await module.run('verify', packageName)).text, /not signed/);
  assert.equal((await module.run('verify', packageName, '--key', publicKey)).code, 1);
  assert.equal((await module.run('sign', packageName, '--key', 'mine.key')).code, 0);
  const verified = await module.run('verify', packageName, '--key', publicKey);
  assert.equal(verified.code, 0);
  assert.match(verified.text, /the signature is right/);
  const countFiles = (text: string) => /(\d+) files/.exec(text)?.[1];
  assert.equal(countFiles(verified.text), countFiles(packed.text));
  assert.match((await module.run('verify', packageName)).text, /not checked/);

  await module.run('keygen', 'other.key');
  const other = publicKeyOf(await readFile(join(module.folder, 'other.key'), 'utf8'));
  const refused = await module.run('verify', packageName, '--key', other);
  assert.equal(refused.code, 1);
  assert.match(refused.text, /not one of/);
});

test('keygen never takes the place of a key', async (context) => {
  const cli = await createCli(context);
  await cli.run('keygen');
  const before = await readFile(join(cli.folder, 'inlay-publisher.key'), 'utf8');
  assert.equal((await cli.run('keygen')).code, 1);
  assert.equal(await readFile(join(cli.folder, 'inlay-publisher.key'), 'utf8'), before);
});

test('a changed package is refused by verify and by sign', async (context) => {
  const module = await createModule(context);
  await module.run('pack');
  await module.run('keygen');
  const file = join(module.folder, packageName);
  const bytes = await readFile(file);
  bytes[bytes.length >> 1]! ^= 1;
  await writeFile(file, bytes);
  assert.equal((await module.run('verify', packageName)).code, 1);
  assert.equal((await module.run('sign', packageName, '--key', 'inlay-publisher.key')).code, 1);
  assert.deepEqual(await readFile(file), bytes);
});

test('publish wants an address, a key and a signature before it sends anything', async (context) => {
  const bare = await createModule(context);
  await bare.run('pack');
  assert.match((await bare.run('publish', packageName)).text, /--to/);
  const to = ['--to', 'http://127.0.0.1:1'];
  assert.match((await bare.run('publish', packageName, ...to)).text, /INLAY_API_KEY/);
  const withKey = bare.with({ env: { INLAY_API_KEY: 'ik_test' } });
  assert.match((await withKey.run('publish', packageName, ...to)).text, /does not name its publisher/);
  const manifest = join(bare.folder, 'manifest.json');
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('your-publisher-id', 'acme'));
  await bare.run('pack');
  assert.match((await withKey.run('publish', packageName, ...to)).text, /not signed/);
  assert.match(
    (await bare.run('sign', packageName)).text,
    /There is no inlay-publisher\.key here.*--key FILE/,
  );
  await bare.run('keygen');
  assert.equal((await bare.run('sign', packageName)).code, 0);
  assert.match((await withKey.run('publish', packageName, ...to)).text, /cannot be reached/);
  assert.match((await bare.run('dev', '--host', 'http://127.0.0.1:1')).text, /INLAY_API_KEY/);
});

test('whoever forgot to install is told so', async (context) => {
  const module = await createModule(context);
  await rm(join(module.folder, '../node_modules'), { recursive: true });
  const { code, text } = await module.run('pack');
  assert.equal(code, 1);
  assert.match(text, /npm install/);
});

test('what is not there is named', async (context) => {
  const cli = await createCli(context);
  assert.match((await cli.run('verify', 'nothing.tgz')).text, /no file nothing\.tgz/);
  assert.match((await cli.run('verify')).text, /Say which package/);
  assert.match((await cli.run('sign', 'a.tgz')).text, /no file a\.tgz/);
  assert.match((await cli.run('pack')).text, /There is no manifest\.json in/);
  await writeFile(join(cli.folder, 'manifest.json'), '{ "id": ');
  assert.match((await cli.run('pack')).text, /manifest\.json of .* is not JSON/);
  assert.equal((await cli.run('dance')).code, 2);
  assert.equal((await cli.run('pack', '--dance')).code, 2);
  const help = await cli.run('--help');
  assert.equal(help.code, 0);
  assert.match(help.text, /inlay module publish PACKAGE --to URL\n/);
  assert.match(help.text, /inlay module sign PACKAGE \[--key FILE\]\n/);
});
