import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import { AppError, Type } from 'inlay/sdk';
import { readError, testHttp } from '../../testing/test-http.ts';
import { createMemoryCache } from '../cache/memory-cache.ts';
import { body, createHttp, describe, params, query, rateLimit, streamEvents } from './index.ts';

const newThing = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 10 }),
  size: Type.Optional(Type.Integer({ minimum: 1 })),
  parts: Type.Optional(Type.Array(Type.Object({ id: Type.String() }))),
});

test('an AppError becomes its status and the error envelope', async (t) => {
  const { origin } = await testHttp(t, (http) =>
    http.routes().get('/fail', () => {
      throw new AppError('things.name_taken', 409, 'Another thing has this name.', {
        data: { name: 'x' },
        retryAfter: 2.5,
      });
    }),
  );
  const answer = await fetch(`${origin}/fail`, { headers: { 'x-request-id': 'from-the-proxy-1' } });
  assert.equal(answer.status, 409);
  assert.equal(answer.headers.get('retry-after'), '3');
  assert.deepEqual(await answer.json(), {
    error: {
      code: 'things.name_taken',
      message: 'Another thing has this name.',
      details: { name: 'x' },
      requestId: 'from-the-proxy-1',
    },
  });
});

test('an error nobody foresaw tells the caller nothing but the request id', async (t) => {
  const { origin, lines } = await testHttp(t, (http) =>
    http.routes().get('/fail', () => {
      throw new Error('password is hunter2');
    }),
  );
  const answer = await fetch(`${origin}/fail`, { headers: { 'x-request-id': 'bad id\t' } });
  const text = await answer.text();
  const { error } = JSON.parse(text);
  assert.equal(answer.status, 500);
  assert.equal(error.code, 'internal');
  assert.ok(!text.includes('hunter2'));
  assert.notEqual(error.requestId, 'bad id');
  const line = lines.find(({ level }) => level === 'error');
  assert.equal(line?.requestId, error.requestId, 'the log finds the request by the id in the answer');
});

test('an unknown address is 404 and a wrong method 405 with what is allowed', async (t) => {
  const { origin } = await testHttp(t, (http) =>
    http.routes('/things').get('/:id', (ctx) => {
      ctx.body = {};
    }),
  );
  const missing = await fetch(`${origin}/nothing`);
  assert.equal(missing.status, 404);
  assert.equal((await readError(missing)).code, 'request.not_found');
  const wrong = await fetch(`${origin}/things/1`, { method: 'DELETE' });
  assert.equal(wrong.status, 405);
  assert.equal(wrong.headers.get('allow'), 'GET, HEAD');
  assert.equal((await readError(wrong)).code, 'request.method_not_allowed');
  assert.equal((await fetch(`${origin}/%E0%A4%A`)).status, 404);
});

test('a body is checked: each fault is named with its place', async (t) => {
  const { origin } = await testHttp(t, (http) =>
    http.routes().post('/things', body(newThing, { limit: 1000 }), (ctx) => {
      ctx.body = ctx.state.body;
    }),
  );
  const post = (content: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
    fetch(`${origin}/things`, { method: 'POST', headers: { 'content-type': type }, body: content });

  assert.deepEqual(await (await post('{"name":"a","size":2}')).json(), { name: 'a', size: 2 });

  const wrong = await post('{"name":"","size":"2","colour":"red","parts":[{"id":"1","x":2}]}');
  assert.equal(wrong.status, 422);
  const error = await readError(wrong);
  assert.equal(error.code, 'request.invalid');
  assert.deepEqual(
    (error.details as { path: string }[]).map(({ path }) => path).sort(),
    ['colour', 'name', 'parts/0/x', 'size'],
    'strings are not turned into numbers and unknown names are refused',
  );

  for (const [content, type, status, code] of [
    ['{"name":', 'application/json', 400, 'request.malformed'],
    [new Uint8Array([0x22, 0xff, 0x22]), 'application/json', 400, 'request.malformed'],
    ['name=a', 'application/x-www-form-urlencoded', 415, 'request.unsupported_type'],
    [JSON.stringify({ name: 'a'.repeat(2000) }), 'application/json', 413, 'request.too_large'],
    ['', 'application/json', 400, 'request.malformed'],
  ] as const) {
    const answer = await post(content, type);
    assert.equal(answer.status, status);
    assert.equal((await readError(answer)).code, code);
  }
});

test('a body too large without a length is refused as it arrives', async (t) => {
  const { origin } = await testHttp(t, (http) =>
    http.routes().post('/things', body(newThing, { limit: 1000 }), () => {}),
  );
  const { hostname, port } = new URL(origin);
  const headers = { 'content-type': 'application/json' };
  const sending = request({ hostname, port, path: '/things', method: 'POST', headers });
  for (let i = 0; i < 50; i += 1) sending.write(Buffer.alloc(1000));
  sending.end();
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  answer.resume();
  assert.equal(answer.statusCode, 413);
});

test('query and path parameters arrive as what the schema says', async (t) => {
  const { origin } = await testHttp(t, (http) =>
    http.routes('/things').get(
      '/:number',
      params(Type.Object({ number: Type.Integer() })),
      query(
        Type.Object({
          limit: Type.Optional(Type.Integer({ maximum: 100, default: 20 })),
          open: Type.Optional(Type.Boolean()),
          tags: Type.Optional(Type.Array(Type.String())),
        }),
      ),
      (ctx) => {
        ctx.body = { ...ctx.state.params, ...ctx.state.query };
      },
    ),
  );
  const answer = await fetch(`${origin}/things/7?open=true&tags=a`);
  assert.deepEqual(await answer.json(), { number: 7, limit: 20, open: true, tags: ['a'] });
  for (const bad of ['x', '7?limit=101', '7?limit=many', '7?page=2', '7?open=true&open=false'])
    assert.equal((await fetch(`${origin}/things/${bad}`)).status, 422, bad);
});

test('headers are strict unless a route loosens them, and speak of HTTPS only there', async (t) => {
  const setUp = (http: Parameters<Parameters<typeof testHttp>[1]>[0]) =>
    void http.routes().get('/', (ctx) => {
      ctx.body = {};
    });
  const plain = await fetch((await testHttp(t, setUp)).origin);
  assert.match(plain.headers.get('content-security-policy')!, /default-src 'none'/);
  assert.equal(plain.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(plain.headers.get('strict-transport-security'), null);
  const secure = await fetch((await testHttp(t, setUp, { publicUrl: 'https://inlay.example' })).origin);
  assert.match(secure.headers.get('strict-transport-security')!, /max-age/);
});

test('log and metrics know the template of a route and no query', async (t) => {
  const { origin, lines, observed } = await testHttp(t, (http) =>
    http.routes('/people').get('/:name', (ctx) => {
      ctx.body = {};
    }),
  );
  await (await fetch(`${origin}/people/erika?token=abc`)).text();
  await (await fetch(`${origin}/people?q=erika`)).text();
  await new Promise((wake) => setTimeout(wake, 20));
  assert.deepEqual(
    observed.map(({ method, route, status }) => ({ method, route, status })),
    [
      { method: 'GET', route: '/people/:name', status: 200 },
      { method: 'GET', route: '(none)', status: 404 },
    ],
  );
  assert.ok(lines.some(({ msg, route }) => msg === 'request' && route === '/people/:name'));
  assert.doesNotMatch(JSON.stringify(lines), /erika|abc/);
});

test('whoever asks too often is told when to come back, others are not', async (t) => {
  const cache = createMemoryCache();
  const { origin } = await testHttp(t, (http) =>
    http
      .routes()
      .get(
        '/',
        rateLimit({ cache, name: 'test', limit: 2, windowSeconds: 3600, key: (ctx) => ctx.get('x-who') }),
        (ctx) => {
          ctx.body = {};
        },
      ),
  );
  const ask = (who: string) => fetch(origin, { headers: { 'x-who': who } });
  assert.match((await ask('a')).headers.get('ratelimit')!, /r=1/);
  assert.equal((await ask('a')).status, 200);
  const refused = await ask('a');
  assert.equal(refused.status, 429);
  assert.equal((await readError(refused)).code, 'request.too_many');
  assert.ok(Number(refused.headers.get('retry-after')) > 0);
  assert.equal((await ask('b')).status, 200);
});

test('a taken port is one clear sentence', async (t) => {
  const { http } = await testHttp(t, () => {});
  const { port, close } = await http.listen();
  t.after(close);
  const second = createHttp({
    config: { host: '127.0.0.1', port, publicUrl: 'http://localhost', trustProxy: false },
    log: (await import('../log/index.ts')).createLog({ level: 'silent' }),
    metrics: { observeRequest() {} },
  });
  await assert.rejects(second.listen(), new RegExp(`Port ${port} .* already in use`));
});

test('closing lets a request under way finish and takes no new one', async (t) => {
  const started = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const { origin, close } = await testHttp(t, (http) =>
    http.routes().get('/slow', async (ctx) => {
      started.resolve();
      await finish.promise;
      ctx.body = { done: true };
    }),
  );
  const slow = fetch(`${origin}/slow`);
  await started.promise;
  const closed = close();
  await assert.rejects(fetch(origin));
  finish.resolve();
  assert.deepEqual(await (await slow).json(), { done: true });
  await closed;
});

test('events reach the reader one by one and stop when either side ends', async (t) => {
  const ended = Promise.withResolvers<void>();
  const { origin, close } = await testHttp(t, (http) =>
    http.routes().get('/events', (ctx) => {
      const events = streamEvents(ctx);
      events.signal.addEventListener('abort', () => ended.resolve());
      events.send('progress', { percent: 10, text: 'a\nb' }, '1');
    }),
  );
  const answer = await fetch(`${origin}/events`);
  assert.match(answer.headers.get('content-type')!, /^text\/event-stream/);
  assert.equal(answer.headers.get('x-accel-buffering'), 'no');
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('"percent"')) text += (await reader.read()).value;
  assert.match(text, /id: 1\nevent: progress\ndata: \{"percent":10,"text":"a\\nb"\}\n\n/);
  await close();
  await ended.promise;
  assert.equal((await reader.read()).done, true);
});

test('a header that never ends is cut off', async (t) => {
  const { origin } = await testHttp(t, () => {}, { headersTimeout: 300 });
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  const drip = setInterval(() => socket.write('a'), 50);
  socket.on('error', () => {});
  t.after(() => clearInterval(drip));
  socket.resume();
  await once(socket, 'close');
});

test('a route without a body for its answer is not turned into 404', async (t) => {
  const { origin } = await testHttp(t, (http) =>
    http.routes().delete('/things/:id', describe({ summary: 'Removes.' }), (ctx) => {
      ctx.status = 204;
    }),
  );
  assert.equal((await fetch(`${origin}/things/1`, { method: 'DELETE' })).status, 204);
});
