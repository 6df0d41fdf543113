import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { after, before, test } from 'node:test';
import { createStreamFetch } from './index.ts';

let gone = 0;
let written = 0;
const server = createServer((req, res) => {
  if (req.url === '/away') return res.writeHead(302, { location: '/' }).end();
  if (req.url === '/drip') {
    res.on('close', () => gone++);
    return res.write('first\n');
  }
  if (req.url === '/flood') return flood(res);
  const parts: Buffer[] = [];
  req.on('data', (part) => parts.push(part));
  req.on('end', () => res.end(`${req.headers['content-type']}\n${Buffer.concat(parts)}`));
  return undefined;
});

function flood(res: ServerResponse): void {
  for (const part = Buffer.alloc(65_536); !res.destroyed; ) {
    written += part.length;
    if (!res.write(part)) {
      res.once('drain', () => flood(res));
      return;
    }
  }
}

let origin = '';
let host = '';
before(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  origin = `http://${host}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const publicUrl = 'http://localhost:4000';
const loose = createStreamFetch({ env: 'test', publicUrl });

test('a text and a form arrive as they would from any fetch', async () => {
  const text = await loose(origin, { method: 'POST', body: '{}', headers: { 'content-type': 'a/b' } });
  assert.equal(await text.text(), 'a/b\n{}');
  const form = new FormData();
  form.set('file', new File(['sound'], 'a.webm'));
  const answer = await (await loose(origin, { method: 'POST', body: form })).text();
  assert.match(answer, /^multipart\/form-data; boundary=/);
  assert.match(answer, /filename="a.webm"[\s\S]*sound/);
});

test('an address inside a network is refused unless the operator named it', async () => {
  const strict = createStreamFetch({ env: 'production', publicUrl });
  for (const url of [origin, 'https://10.0.0.1/', 'https://localhost/', 'http://example.com/'])
    await assert.rejects(strict(url), { code: 'outlet.forbidden' }, url);
  const named = createStreamFetch({ env: 'production', publicUrl }, { privateHosts: [host] });
  assert.equal((await named(origin)).status, 200);
  await assert.rejects(named('http://127.0.0.1:1/'), { code: 'outlet.forbidden' });
});

test('a name that leads inside is refused when the connection is made', async () => {
  const resolve = (_: string, __: object, done: (e: null, a: { address: string; family: 4 }[]) => void) =>
    done(null, [{ address: '127.0.0.1', family: 4 }]);
  const strict = createStreamFetch({ env: 'production', publicUrl }, { resolve });
  await assert.rejects(strict('https://models.example/'), { code: 'outlet.forbidden' });
  const port = host.split(':')[1];
  const named = createStreamFetch(
    { env: 'production', publicUrl },
    { resolve, privateHosts: [`models.example:${port}`] },
  );
  assert.equal((await named(`http://models.example:${port}/`)).status, 200);
});

test('no redirect is followed', async () => {
  assert.equal((await loose(`${origin}/away`)).status, 302);
});

test('ending the signal, or leaving the stream, closes the connection', async () => {
  const ends = new AbortController();
  const first = await loose(`${origin}/drip`, { signal: ends.signal });
  const reader = first.body!.getReader();
  assert.equal(new TextDecoder().decode((await reader.read()).value), 'first\n');
  ends.abort();
  await assert.rejects(reader.read());
  const second = await loose(`${origin}/drip`);
  await second.body!.cancel();
  while (gone < 2) await new Promise((done) => setTimeout(done, 5));
});

test('a sender is held up until its answer is read', async () => {
  const { body } = await loose(`${origin}/flood`);
  const reader = body!.getReader();
  await reader.read();
  let seen = -1;
  // What fits into the sockets of both sides is written, and then no more.
  while (seen !== written) {
    seen = written;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.ok(written < 32_000_000, `${written} bytes were taken from the sender`);
  await reader.cancel();
});

test('an answer that is no HTTP fails the request, and nothing else', async (t) => {
  const answers = [
    'HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n',
    'HTTP/1.1 101 Up\r\n\r\n',
    'no HTTP\r\n\r\n',
  ];
  const raw = createSocketServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(answers[0]!));
  });
  await new Promise<void>((done) => raw.listen(0, '127.0.0.1', done));
  t.after(() => raw.close());
  for (; answers.length > 0; answers.shift())
    await assert.rejects(
      loose(`http://127.0.0.1:${(raw.address() as AddressInfo).port}/`),
      Error,
      answers[0],
    );
});
