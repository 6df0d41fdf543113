import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import Koa from 'koa';
import { answerJson } from './answer-json.ts';
import type { Context } from './context.ts';

test('a long answer is compressed for who sends a token, and for nobody whose browser adds cookies', async () => {
  const value = { data: 'long '.repeat(20_000) };
  const app = new Koa();
  app.use((ctx) => answerJson(ctx as Context, ctx.path === '/short' ? { data: 1 } : value));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const ask = (path: string, headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const token = { authorization: 'Bearer t' };
  const packed = await ask('/long', token);
  assert.equal(packed.headers.get('content-encoding'), 'gzip');
  assert.deepEqual(await packed.json(), value);
  for (const plain of [
    await ask('/long', { cookie: 'session=1' }),
    await ask('/long', { ...token, 'accept-encoding': 'identity' }),
    await ask('/short', token),
  ]) {
    assert.equal(plain.headers.get('content-encoding'), null);
    assert.match(plain.headers.get('content-type') ?? '', /json/);
    await plain.body?.cancel();
  }
  await new Promise((done) => server.close(done));
});
