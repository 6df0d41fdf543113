import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { AppError } from 'inlay/sdk';
import { readError, testHttp } from '../../testing/test-http.ts';
import { receiveBytes, receiveFile, sendFile, serveFolder, writeDisposition } from './index.ts';

async function testFolder(t: TestContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'inlay-http-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

async function uploadServer(t: TestContext) {
  const kept: string[] = [];
  const failures: string[] = [];
  const { origin } = await testHttp(t, (http) =>
    http.routes().post('/files', async (ctx) => {
      try {
        const { stored, ...file } = await receiveFile(ctx, {
          maxBytes: 100_000,
          tooLarge: () => new AppError('documents.too_large', 413, 'The file is too large.'),
          async sink({ stream, name }) {
            const bytes = await buffer(stream);
            kept.push(name);
            return bytes.length;
          },
          discard: async () => kept.pop(),
        });
        ctx.body = { ...file, stored };
      } catch (error) {
        failures.push((error as AppError).code);
        throw error;
      }
    }),
  );
  return { origin, kept, failures, url: `${origin}/files` };
}

function form(bytes: number, name = 'Lebenslauf Müller.pdf') {
  const data = new FormData();
  data.set('positionId', 'p1');
  data.set('file', new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }));
  data.set('note', 'after the file');
  return data;
}

test('a file and the fields around it arrive as they were sent', async (t) => {
  const { url } = await uploadServer(t);
  const answer = await fetch(url, { method: 'POST', body: form(100_000) });
  assert.deepEqual(await answer.json(), {
    name: 'Lebenslauf Müller.pdf',
    type: 'application/pdf',
    size: 100_000,
    fields: { positionId: 'p1', note: 'after the file' },
    stored: 100_000,
  });
});

test('a file that is too large is refused with the caller’s own error and nothing is kept', async (t) => {
  const { url, kept } = await uploadServer(t);
  for (const size of [100_001, 5_000_000]) {
    const answer = await fetch(url, { method: 'POST', body: form(size) });
    assert.equal(answer.status, 413);
    assert.equal((await readError(answer)).code, 'documents.too_large');
  }
  assert.deepEqual(kept, []);
});

test('what is no upload is refused: no file, two files, no form, a broken form', async (t) => {
  const { url, kept } = await uploadServer(t);
  const none = new FormData();
  none.set('positionId', 'p1');
  const two = form(10);
  two.append('file', new File(['x'], 'b.pdf'));
  for (const [body, type, code] of [
    [none, undefined, 'request.file_missing'],
    [two, undefined, 'request.malformed'],
    ['{}', 'application/json', 'request.unsupported_type'],
    ['nothing', 'multipart/form-data', 'request.malformed'],
    [
      '--x\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nabc',
      'multipart/form-data; boundary=x',
      'request.malformed',
    ],
  ] as const) {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      ...(type && { headers: { 'content-type': type } }),
    });
    assert.equal((await readError(answer)).code, code);
  }
  assert.deepEqual(kept, []);
});

test('an upload that breaks off leaves nothing behind', async (t) => {
  const { url, kept, failures } = await uploadServer(t);
  const sending = request(url, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 90_000 },
  });
  sending.on('error', () => {});
  sending.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');
  sending.write(Buffer.alloc(20_000));
  await new Promise((wake) => setTimeout(wake, 50));
  sending.destroy();
  while (failures.length === 0) await new Promise((wake) => setTimeout(wake, 10));
  assert.deepEqual(failures, ['request.aborted']);
  assert.deepEqual(kept, []);
});

test('a download has a name that every browser reads and none can misuse', async (t) => {
  assert.equal(writeDisposition('attachment', 'cv.pdf'), 'attachment; filename="cv.pdf"');
  assert.equal(
    writeDisposition('attachment', '../../Änd"erung;\r\nX: 1 简历.pdf'),
    `attachment; filename="And_erung_X: 1 __.pdf"; filename*=UTF-8''%C3%84nd%22erung%3BX%3A%201%20%E7%AE%80%E5%8E%86.pdf`,
  );
  const { origin } = await testHttp(t, (http) =>
    http
      .routes()
      .get('/file', (ctx) =>
        sendFile(ctx, Buffer.from('<script>'), { name: 'a.html', type: 'text/html', size: 8, inline: true }),
      ),
  );
  const answer = await fetch(`${origin}/file`);
  assert.match(
    answer.headers.get('content-disposition')!,
    /^attachment/,
    'what could run is saved, not shown',
  );
});

test('a folder serves its files, packed where the browser can, and nothing outside of it', async (t) => {
  const dir = await testFolder(t);
  await mkdir(join(dir, 'public/sub'), { recursive: true });
  await writeFile(join(dir, 'public/app.js'), 'export const a = 1;');
  await writeFile(join(dir, 'public/app.js.br'), brotliCompressSync('export const a = 1;'));
  await writeFile(join(dir, 'public/sub/b.css'), 'b{}');
  await writeFile(join(dir, 'public/.env'), 'secret');
  await writeFile(join(dir, 'secret.txt'), 'secret');
  await symlink(join(dir, 'secret.txt'), join(dir, 'public/link.txt'));
  const { origin } = await testHttp(t, (http) =>
    http.use(serveFolder('/assets', join(dir, 'public'), { immutable: true, cors: true })),
  );
  const { hostname, port } = new URL(origin);
  // fetch would tidy a path up first, and forbid 304.
  const ask = (path: string, headers = {}) =>
    new Promise((resolve, reject) => {
      request({ hostname, port, path, headers }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });

  const packed = await fetch(`${origin}/assets/app.js`, { headers: { 'accept-encoding': 'br' } });
  assert.equal(packed.headers.get('content-encoding'), 'br');
  assert.match(packed.headers.get('content-type')!, /javascript/);
  assert.match(packed.headers.get('cache-control')!, /immutable/);
  assert.equal(packed.headers.get('access-control-allow-origin'), '*');
  assert.equal(await packed.text(), 'export const a = 1;');

  const plain = await fetch(`${origin}/assets/app.js`, { headers: { 'accept-encoding': 'identity' } });
  assert.equal(plain.headers.get('content-encoding'), null);
  assert.equal(await plain.text(), 'export const a = 1;');
  assert.notEqual(plain.headers.get('etag'), packed.headers.get('etag'));
  const tag = plain.headers.get('etag')!;
  assert.equal(await ask('/assets/app.js', { 'if-none-match': tag }), 304);
  const head = await fetch(`${origin}/assets/sub/b.css`, { method: 'HEAD' });
  assert.equal(head.headers.get('content-length'), '3');

  for (const path of [
    '/assets/../secret.txt',
    '/assets/..%2fsecret.txt',
    '/assets/%2e%2e/secret.txt',
    '/assets/link.txt',
    '/assets/.env',
    '/assets/sub',
    '/assets//app.js',
    '/assets/sub/%00',
    '/assets/..\\secret.txt',
  ]) {
    assert.equal(await ask(path), 404, path);
  }
});

test('bytes arrive whole or not at all: too many, the wrong type and a broken store are refused', async (t) => {
  const { origin } = await testHttp(t, (http) =>
    http.routes().post('/bytes', async (ctx) => {
      const stored = await receiveBytes(ctx, {
        maxBytes: 100_000,
        tooLarge: () => new AppError('bytes.too_large', 413, 'Too large.'),
        sink: async (stream) => {
          if (ctx.get('x-full')) throw new AppError('bytes.full', 507, 'Nothing fits any more.');
          return (await buffer(stream)).length;
        },
      });
      ctx.body = { stored };
    }),
  );
  const send = (size: number, headers: Record<string, string> = {}) =>
    fetch(`${origin}/bytes`, {
      method: 'POST',
      body: new Uint8Array(size),
      headers: { 'content-type': 'application/octet-stream', ...headers },
    });
  assert.deepEqual(await (await send(100_000)).json(), { stored: 100_000 });
  assert.equal((await readError(await send(100_001))).code, 'bytes.too_large');
  assert.equal((await readError(await send(90_000, { 'x-full': '1' }))).code, 'bytes.full');
  assert.equal((await send(10, { 'content-type': 'text/plain' })).status, 415);
  // Nobody says beforehand how long a stream is.
  const chunked = await fetch(`${origin}/bytes`, {
    method: 'POST',
    body: new Blob([new Uint8Array(150_000)]).stream(),
    headers: { 'content-type': 'application/octet-stream' },
    duplex: 'half',
  } as RequestInit);
  assert.equal((await readError(chunked)).code, 'bytes.too_large');
});
