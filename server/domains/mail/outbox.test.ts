import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { startTestApp } from '../../testing/test-app.ts';
import { deliverMails, queueMail } from './index.ts';

const { kernel, db, origin } = await startTestApp();

await db.inSystem(() =>
  queueMail(kernel, {
    to: 'ada@example.test',
    template: 'invitation',
    locale: 'de',
    values: { inviter: 'Eve', organisation: '<img src=x onerror=alert(1)>' },
    path: '/console/join#token=abc',
    lifetimeSeconds: 60,
  }),
);
await deliverMails(kernel);
const [kept] = await kernel.mail.outbox!.list();

/** `fetch` sends no Host of one's own. */
const askAs = (host: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<number>((resolve, reject) => {
    request(origin + path, { headers: { host, ...headers } }, (answer) =>
      resolve(answer.resume().statusCode!),
    )
      .on('error', reject)
      .end();
  });

test('a developer reads in the browser what would have been sent, and follows its link', async () => {
  const list = await fetch(`${origin}/outbox`);
  assert.match(await list.text(), new RegExp(`<a href="/outbox/${kept!.id}">`));
  const page = await fetch(`${origin}/outbox/${kept!.id}`);
  const text = await page.text();
  assert.match(text, new RegExp(`<a href="${origin}/console/join#token=abc">`));
  assert.match(text, /&lt;img src=x onerror/);
  assert.doesNotMatch(text, /<img|<script/);
  assert.match(page.headers.get('content-security-policy')!, /default-src 'none'; style-src 'nonce-/);
  const html = await fetch(`${origin}/outbox/${kept!.id}/html`);
  assert.match(html.headers.get('content-security-policy')!, /default-src 'none'.*sandbox/);
  assert.doesNotMatch(await html.text(), /<img|<script/);
});

test('a name of a stranger that leads to this machine shows no mail', async () => {
  assert.equal(await askAs(new URL(origin).host, '/outbox'), 200);
  for (const path of ['/outbox', `/outbox/${kept!.id}`, `/outbox/${kept!.id}/html`])
    assert.equal(await askAs('evil.example', path), 404);
});

test('whoever comes by a proxy or a tunnel of this machine sees no mail', async () => {
  const { host } = new URL(origin);
  for (const name of ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'x-real-ip', 'via'])
    assert.equal(await askAs(host, '/outbox', { [name]: '203.0.113.7' }), 404, name);
});

test('a mail that is not there is not found', async () => {
  for (const id of ['nothing', '..%2f..%2fsecret'])
    assert.equal((await fetch(`${origin}/outbox/${id}`)).status, 404);
});
