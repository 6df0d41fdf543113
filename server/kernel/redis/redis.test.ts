import assert from 'node:assert/strict';
import { connect, createServer, type Socket } from 'node:net';
import { test } from 'node:test';
import { createBus } from '../bus/index.ts';
import { createCache } from '../cache/index.ts';
import { createId } from '../db/id.ts';
import { createLog } from '../log/index.ts';

const redisUrl = process.env.REDIS_URL;

/** A line to Redis that can be cut and mended. */
async function openLine(url: string) {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port || 6379), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const listen = (on: number) => new Promise<void>((done) => server.listen(on, '127.0.0.1', done));
  await listen(0);
  const address = server.address();
  const own = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `redis://127.0.0.1:${own}`,
    async cut() {
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: () => listen(own),
  };
}

if (redisUrl) {
  test('while Redis is away calls fail at once and say why; when it is back all goes on', async () => {
    const lines: { msg: string; level: string }[] = [];
    const log = createLog({ level: 'info', stream: { write: (line) => lines.push(JSON.parse(line)) } });
    const line = await openLine(redisUrl);
    const cache = await createCache({ redisUrl: line.url, log });
    const bus = await createBus({ redisUrl: line.url, log });
    const key = createId();
    const heard: unknown[] = [];
    await bus.subscribe(key, (message) => heard.push(message));
    await cache.set(key, 'kept', 60);

    await line.cut();
    await assert.rejects(cache.increment(`${key}n`, 60), { code: 'cache.unavailable', status: 503 });
    assert.equal(await cache.get(key), undefined, 'a cache that is away has nothing');
    await bus.publish(key, 'lost');
    await assert.rejects(cache.check());
    assert.ok(lines.some(({ level, msg }) => level === 'error' && /Redis does not answer/.test(msg)));

    await line.mend();
    while ((await cache.get(key)) !== 'kept') await new Promise((wake) => setTimeout(wake, 20));
    while (!heard.includes('again')) {
      await bus.publish(key, 'again');
      await new Promise((wake) => setTimeout(wake, 20));
    }
    assert.ok(lines.some(({ msg }) => msg === 'Redis is back.'));
    await Promise.all([cache.close(), bus.close()]);
    await line.cut();
  });

  test('two Inlays on one server see nothing of each other', async () => {
    const log = createLog({ level: 'silent' });
    const [one, other] = await Promise.all(
      ['one', 'other'].map((space) => createCache({ redisUrl: `${redisUrl}#${createId()}${space}`, log })),
    );
    await one!.set('key', 1, 60);
    assert.equal(await other!.get('key'), undefined);
    assert.equal(await one!.get('key'), 1);
    await Promise.all([one!.close(), other!.close()]);
  });
} else {
  test('without REDIS_URL nothing of Redis is loaded', async () => {
    const cache = await createCache({ redisUrl: undefined, log: createLog({ level: 'silent' }) });
    await cache.check();
    await cache.close();
  });
}
