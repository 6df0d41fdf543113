import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { createHostClient } from './host-client.ts';

/** A server that answers as it is told. */
async function listen(context: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const connect = (address: string, context: TestContext, key?: string) =>
  createHostClient(address, { env: key ? { INLAY_API_KEY: key } : {}, signal: context.signal });

test('bytes arrive as they are, with the key of the environment', async (context) => {
  let seen: { request: IncomingMessage; body: Buffer } | undefined;
  const address = await listen(context, async (request, response) => {
    seen = { request, body: await buffer(request) };
    response.setHeader('content-type', 'application/json').end('{"data":{"id":"1"}}');
  });
  const bytes = Buffer.from([0, 255, 10, 13]);
  assert.deepEqual(await connect(address, context, 'ik_key').post('/api/v1/submissions', bytes), { id: '1' });
  assert.deepEqual(seen?.body, bytes);
  assert.equal(seen?.request.headers.authorization, 'Bearer ik_key');
  assert.equal(seen?.request.headers['content-type'], 'application/octet-stream');
  assert.equal(seen?.request.url, '/api/v1/submissions');
});

test('a refusal is told in the words of the host', async (context) => {
  const address = await listen(context, (_request, response) => {
    response.statusCode = 403;
    response.end('{"error":{"code":"a.b","message":"Only admins may publish.","requestId":"r"}}');
  });
  await assert.rejects(connect(address, context).get('/x'), /refused: Only admins may publish\./);
});

test('an answer that is not from an Inlay, and no answer, are told apart', async (context) => {
  const address = await listen(context, (_request, response) => response.end('<h1>Hello</h1>'));
  await assert.rejects(connect(address, context).get('/x'), /not as an Inlay does/);
  await assert.rejects(connect('http://127.0.0.1:1', context).get('/x'), /cannot be reached/);
});

test('a key does not follow a redirect to another host', async (context) => {
  let followed = false;
  const other = await listen(context, (_request, response) => {
    followed = true;
    response.end('{"data":1}');
  });
  const address = await listen(context, (_request, response) => {
    response.writeHead(302, { location: `${other}/x` }).end();
  });
  await assert.rejects(connect(address, context, 'ik_key').get('/x'), { name: 'CliError' });
  assert.equal(followed, false);
});

test('a key goes over the wire only where it is encrypted', (context) => {
  for (const address of ['http://inlay.example', 'ftp://inlay.example', 'inlay.example', '']) {
    assert.throws(() => connect(address, context, 'ik_key'), { name: 'CliError' }, address);
  }
  for (const address of ['https://inlay.example', 'http://localhost:4000', 'http://[::1]:4000']) {
    assert.ok(connect(address, context, 'ik_key'), address);
  }
});
