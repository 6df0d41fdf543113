import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { type ModulePackage, readPackage } from '../../host/node/packages/index.ts';
import { createCli } from './testing/cli.ts';

test('dev delivers the module, and again at each change, and goes on after a fault', async (context) => {
  const parent = await createCli(context);
  await parent.run('create', 'hello-there');
  const heard = new EventEmitter();
  const ended = new AbortController();
  const cli = parent.with({
    folder: 'hello-there',
    env: { INLAY_API_KEY: 'ik_test' },
    signal: ended.signal,
    hear: (line) => void heard.emit('line', line),
  });
  const server = createServer(async (request, response) => {
    const read = await readPackage(await buffer(request));
    response.setHeader('content-type', 'application/json').end('{"data":{}}');
    server.emit('delivered', read, request.url);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  const delivery = async () => (await once(server, 'delivered')) as [ModulePackage, string];

  const first = delivery();
  const firstTold = once(heard, 'line');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running = cli.run('dev', '--host', address);
  const [delivered, path] = await first;
  assert.equal(path, '/api/v1/dev/modules');
  assert.equal(delivered.manifest.id, 'hello-there');
  assert.equal(delivered.signatures.length, 0);

  const file = join(cli.folder, 'locales/en.json');
  const texts = await readFile(file, 'utf8');
  await firstTold;
  const fault = once(heard, 'line');
  await writeFile(file, '{ half a file');
  assert.match(String(await fault), /cannot be built/);
  const second = delivery();
  await writeFile(file, texts.replace('Greet me', 'Say hello'));
  const [changed] = await second;
  assert.match(Buffer.from(changed.files.get('locales/en.json')!).toString(), /Say hello/);
  assert.notEqual(changed.integrityHash, delivered.integrityHash);

  ended.abort();
  const { code, text } = await running;
  assert.ok(code === 0 || code === 130, 'it ends when it is told to');
  assert.match(text, /hello-there 0\.1\.0 is in/);
});
