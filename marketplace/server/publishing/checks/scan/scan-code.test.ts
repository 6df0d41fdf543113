import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanCode } from './scan-code.ts';

const path = 'server/container.mjs';
const asked = {
  permissions: [{ name: 'mail:send' as const, reason: { en: 'To write.' } }],
  network: ['a.example'],
};
const scan = (code: string, limits?: { seconds: number; heapMb: number }) =>
  scanCode(new Map([[path, Buffer.from(code)]]), [path], asked, limits);
const tooBig =
  'server/container.mjs is too big to be read: split it into smaller files, or leave out what the module does not need.';

test('code is read in a process of its own, with the line of each thing that it may not have', async () => {
  const found = await scan(
    `export const a = 1;\nexport const b = (text) => eval(text);\nimport 'node:fs';\n`,
  );
  assert.deepEqual(found.toSorted(), [
    'server/container.mjs:2 makes code from text, which a runner refuses.',
    'server/container.mjs:3 imports node:fs, which a module may not use.',
  ]);
  assert.deepEqual(await scan('export const a = 1;'), []);
});

test('what the module’s own code uses and did not ask for is told, and nothing of what it brought', async () => {
  const use = (name: string, service: string, url: string) =>
    `export const ${name} = async (input, { ${service}, http }) => [http.fetch('${url}'), ${service}.get()];`;
  const found = await scan(`
;// CONCATENATED MODULE: ../node_modules/inlay/plugins/sdk/x.ts
${use('one', 'positions', 'https://c.example/')}
;// CONCATENATED MODULE: ./server/module.ts
${use('two', 'documents', 'https://b.example/x')}
export const three = (input, { mail }) => mail.send(input, { http: 'https://a.example/' });
;// CONCATENATED MODULE: ./node_modules/library/x.js
${use('four', 'positions', 'https://c.example/')}
`);
  assert.deepEqual(found.toSorted(), [
    'The server half calls b.example; name it in the `network` of manifest.json, or it is refused.',
    'The server half uses `services.documents.get`; ask for `documents:read` in the `permissions` of manifest.json.',
    'The server half uses `services.http`; ask for `http` in the `permissions` of manifest.json.',
  ]);
});

test('code that takes more memory than there is is a finding, and the host goes on', async () => {
  assert.deepEqual(await scan(';'.repeat(2_000_000), { seconds: 30, heapMb: 64 }), [tooBig]);
});

test('code that is nested too deeply is a finding', async () => {
  assert.deepEqual(await scan(`export default ${'('.repeat(200_000)}1${')'.repeat(200_000)};`), [
    'server/container.mjs:1 is nested too deeply to be read: split it.',
  ]);
});

test('code that takes too long is a finding', async () => {
  const [said] = await scan('let a = 1;\n'.repeat(200_000), { seconds: 0.05, heapMb: 512 });
  assert.match(said!, / is too big to be read: split it/);
});

test('a call with a megabyte of comments in it is judged at once', async () => {
  const found = await scan(`eval("${'/* '.repeat(400_000)}");`);
  assert.deepEqual(found, ['server/container.mjs:1 makes code from text, which a runner refuses.']);
});

test('of a thousand things that it may not have the first fifty are told, none of them at length', async () => {
  const found = await scan(`import '${'x'.repeat(5000)}';\n${'eval(a);\n'.repeat(1000)}`);
  assert.equal(found.length, 50);
  assert.ok(found.every((sentence) => sentence.length < 250));
});

test('an import with a percent sign that means nothing leads out of the package', async () => {
  assert.deepEqual(await scan(`import './%';`), [
    'server/container.mjs:1 imports ./%, which is not in the package.',
  ]);
});
