import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import type { Client } from '../../testing/client.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { emitEvent } from '../events/index.ts';
import type { Tenant } from '../tenants/index.ts';
import { createWebhookCourier } from './courier.ts';
import { sweepDeliveries } from './index.ts';
import { signMessage } from './secrets.ts';
import { answerWith, isSigned, listen } from './testing/receiver.ts';

const app = await startTestApp();
const { db } = app;

async function waitUntil(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    assert.ok(tries < 1000, 'It did not happen.');
    await new Promise((wake) => setTimeout(wake, 10));
  }
}

async function deliverAll(): Promise<void> {
  await app.app.dispatcher.drain();
  await app.app.webhooks.courier.drain();
}

const post = (api: Client, url: string, types: readonly string[] = ['invitation.*'], more: object = {}) =>
  api.post('/webhooks', { url, types, ...more });

let invited = 0;
const invite = async (api: Client) => {
  invited += 1;
  const answer = await api.post('/invitations', { email: `guest-${invited}@a.example`, role: 'user' });
  assert.equal(answer.status, 201);
};

const logOf = async (api: Client, id: string) => (await api.get(`/webhooks/${id}/deliveries`)).body.data;

/** The next attempt is due at once. */
const letTimePass = (tenant: Tenant) =>
  db.inSystem(() =>
    db.query('UPDATE webhook_deliveries SET next_at = now() WHERE tenant_id = $1 AND ended_at IS NULL', [
      tenant.id,
    ]),
  );

const readEvents = async (tenant: Tenant) =>
  db.inSystem(() =>
    db.query<{ type: string; data: object }>(
      `SELECT type, data FROM events WHERE tenant_id = $1 AND type LIKE 'webhook.%' ORDER BY id`,
      [tenant.id],
    ),
  );

const tell = (tenant: Tenant, type: 'demo.made' | 'demo.grown', data: { text?: string } = {}) =>
  db.inTenant(tenant.id, () =>
    emitEvent(db, { type, subjectId: '01JD0000000000000000000000', source: 'host', data }),
  );

test('an event reaches the webhooks that want its type, signed as Standard Webhooks says', async () => {
  const { api, tenant } = await app.signIn();
  const [exact, alike, all, other] = [await listen(), await listen(), await listen(), await listen()];
  const made = await post(api, exact.url, ['demo.made']);
  await post(api, alike.url, ['demo.*']);
  await post(api, all.url, ['*']);
  await post(api, other.url, ['demo', 'dem.*', 'demo.made.*', 'position.created']);
  await deliverAll();
  all.received.length = 0;
  await tell(tenant, 'demo.made', { text: 'ß' });
  await tell(tenant, 'demo.grown');
  await deliverAll();
  assert.deepEqual(exact.types(), ['demo.made']);
  assert.deepEqual(alike.types().sort(), ['demo.grown', 'demo.made']);
  assert.deepEqual(all.types().sort(), ['demo.grown', 'demo.made']);
  assert.deepEqual(other.types(), []);
  const [message] = exact.received;
  assert.ok(message && isSigned(message, made.body.data.secret));
  assert.ok(!isSigned({ ...message, text: `${message.text} ` }, made.body.data.secret));
  assert.ok(Math.abs(Number(message.headers['webhook-timestamp']) - Date.now() / 1000) < 60);
  const { timestamp, ...body } = JSON.parse(message.text);
  assert.deepEqual(body, { type: 'demo.made', data: { text: 'ß', subjectId: '01JD0000000000000000000000' } });
  assert.ok(Math.abs(Date.parse(timestamp) - Date.now()) < 60_000);
  const [line] = await logOf(api, made.body.data.id);
  assert.equal(line.eventId, message.headers['webhook-id']);
  assert.deepEqual([line.state, line.status, line.error, line.attempts], ['delivered', 200, null, 1]);
});

test('a message is signed as in the example of the standard’s own libraries', () => {
  const signed = signMessage(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], {
    ...{ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}', at: 1_614_265_330_000 },
  });
  assert.equal(signed['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('the secret is shown once; the one before a new one signs for another day', async () => {
  const { api, tenant } = await app.signIn();
  const receiver = await listen();
  const { id, secret } = (await post(api, receiver.url)).body.data;
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{32}$/);
  const next = (await api.post(`/webhooks/${id}/secret`)).body.data;
  for (const path of ['/webhooks', `/webhooks/${id}`])
    assert.doesNotMatch(JSON.stringify((await api.get(path)).body), /whsec_|sealed/i);
  await invite(api);
  await deliverAll();
  const [first] = receiver.received;
  assert.ok(first && isSigned(first, secret) && isSigned(first, next.secret));
  const hours = (Date.parse(next.previousUntil) - Date.now()) / 3_600_000;
  assert.ok(hours > 23.9 && hours <= 24);
  const third = (await api.post(`/webhooks/${id}/secret`)).body.data;
  await api.post(`/webhooks/${id}/test`);
  await deliverAll();
  const last = receiver.received.at(-1)!;
  assert.ok(isSigned(last, third.secret) && isSigned(last, next.secret) && !isSigned(last, secret));
  assert.deepEqual(
    (await readEvents(tenant)).map(({ type }) => type),
    ['webhook.created', 'webhook.secret_rotated', 'webhook.secret_rotated'],
  );
});

test('what a receiver failed to take comes again, the same, after pauses that grow', async () => {
  const { api, tenant } = await app.signIn();
  let status = 500;
  const receiver = await listen((response) => answerWith(status)(response));
  const { id } = (await post(api, receiver.url)).body.data;
  await invite(api);
  await deliverAll();
  await deliverAll();
  assert.equal(receiver.received.length, 1);
  const [failed] = await logOf(api, id);
  assert.deepEqual([failed.state, failed.status, failed.attempts], ['queued', 500, 1]);
  assert.match(failed.error, /answered 500/);
  const pauses: number[] = [];
  for (let attempt = 2; attempt <= 9; attempt += 1) {
    const [line] = await logOf(api, id);
    pauses.push((Date.parse(line.nextAt) - Date.now()) / 1000);
    await letTimePass(tenant);
    await deliverAll();
  }
  const planned = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000];
  for (const [n, pause] of pauses.entries())
    assert.ok(pause > planned[n]! * 0.99 - 5 && pause < planned[n]! * 1.21, `pause ${n}: ${pause}`);
  assert.ok((await api.get(`/webhooks/${id}`)).body.data.failingSince);
  status = 204;
  await letTimePass(tenant);
  await deliverAll();
  const [line] = await logOf(api, id);
  assert.deepEqual([line.state, line.status, line.attempts, line.nextAt], ['delivered', 204, 10, null]);
  assert.equal((await api.get(`/webhooks/${id}`)).body.data.failingSince, null);
  assert.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 1);
  assert.equal(new Set(receiver.received.map(({ text }) => text)).size, 1);
});

test('a webhook that fails for three days is switched off, and the admins are told; on again, it gets what is new', async () => {
  const { api, tenant } = await app.signIn();
  let status = 503;
  const receiver = await listen((response) => answerWith(status)(response));
  const { id } = (await post(api, receiver.url)).body.data;
  const mails = () => db.inSystem(() => db.query(`SELECT FROM mails WHERE template = 'webhookDisabled'`));
  const before = (await mails()).length;
  await invite(api);
  await invite(api);
  await deliverAll();
  await db.inSystem(() =>
    db.query(`UPDATE webhooks SET failing_since = now() - interval '73 hours' WHERE id = $1`, [id]),
  );
  await letTimePass(tenant);
  await deliverAll();
  const off = (await api.get(`/webhooks/${id}`)).body.data;
  assert.deepEqual([off.enabled, off.disabledReason], [false, 'failing']);
  const states = (await logOf(api, id)).map(({ state }: { state: string }) => state);
  assert.deepEqual(states, ['failed', 'failed']);
  assert.deepEqual(
    (await readEvents(tenant)).filter(({ type }) => type === 'webhook.disabled'),
    [{ type: 'webhook.disabled', data: { webhookId: id, reason: 'failing' } }],
  );
  assert.equal((await mails()).length, before + 1);
  const [missed] = await logOf(api, id);
  const refused = await api.post(`/webhook-deliveries/${missed.id}/redeliver`);
  assert.deepEqual([refused.status, refused.body.error.code], [409, 'webhooks.switched_off']);
  status = 200;
  await invite(api);
  await deliverAll();
  const asked = receiver.received.length;
  const on = (await api.patch(`/webhooks/${id}`, { enabled: true })).body.data;
  assert.deepEqual([on.enabled, on.disabledReason, on.failingSince], [true, null, null]);
  await invite(api);
  await deliverAll();
  assert.equal(receiver.received.length, asked + 1);
});

test('a receiver that answers 410 gets nothing any more', async () => {
  const { api, tenant } = await app.signIn();
  const receiver = await listen(answerWith(410));
  const { id } = (await post(api, receiver.url)).body.data;
  await invite(api);
  await deliverAll();
  await invite(api);
  await letTimePass(tenant);
  await deliverAll();
  assert.equal(receiver.received.length, 1);
  const { enabled, disabledReason } = (await api.get(`/webhooks/${id}`)).body.data;
  assert.deepEqual([enabled, disabledReason], [false, 'gone']);
});

test('a message is sent again on demand, with the id that it had', async () => {
  const { api } = await app.signIn();
  const receiver = await listen();
  const { id } = (await post(api, receiver.url)).body.data;
  await invite(api);
  await deliverAll();
  const [line] = await logOf(api, id);
  assert.equal((await api.post(`/webhook-deliveries/${line.id}/redeliver`)).status, 202);
  await deliverAll();
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  assert.deepEqual(ids, [line.eventId, line.eventId]);
});

test('a test event is sent once, whatever types a webhook wants, and fails without a second try', async () => {
  const { api } = await app.signIn();
  const receiver = await listen(answerWith(500));
  const { id } = (await post(api, receiver.url, ['none.such'])).body.data;
  assert.equal((await api.post(`/webhooks/${id}/test`)).status, 202);
  await deliverAll();
  assert.deepEqual(receiver.types(), ['webhook.test']);
  const [line] = await logOf(api, id);
  assert.deepEqual([line.type, line.state, line.status], ['webhook.test', 'failed', 500]);
  assert.equal((await api.get(`/webhooks/${id}`)).body.data.failingSince, null);
});

test('a private address is refused, and so is one that becomes private; a redirect is not followed', async () => {
  const { api, tenant } = await app.signIn();
  for (const url of [
    'https://10.0.0.1/',
    'https://169.254.169.254/',
    'http://example.com/',
    'https://u:p@a.example/',
    'no',
  ])
    assert.equal((await post(api, url)).body.error?.code, 'webhooks.address_refused', url);
  const target = await listen();
  const receiver = await listen((response) => response.writeHead(307, { location: target.url }).end());
  const { id } = (await post(api, receiver.url)).body.data;
  const refused = await api.patch(`/webhooks/${id}`, { url: 'https://192.168.0.1/' });
  assert.equal(refused.body.error.code, 'webhooks.address_refused');
  await invite(api);
  await deliverAll();
  assert.match((await logOf(api, id))[0].error, /redirect/);
  assert.equal(target.received.length, 0);
  // As if the rules had been others when it was registered.
  await db.inSystem(() => db.query(`UPDATE webhooks SET url = 'https://10.0.0.1/' WHERE id = $1`, [id]));
  await letTimePass(tenant);
  await deliverAll();
  const [line] = await logOf(api, id);
  assert.equal(line.status, null);
  assert.match(line.error, /open internet/);
});

test('a receiver that does not answer holds up no other, and none gets more than two messages at once', async () => {
  const { api } = await app.signIn();
  const waiting: ServerResponse[] = [];
  let most = 0;
  const slow = await listen((response) => {
    most = Math.max(most, waiting.push(response));
  });
  const quick = await listen();
  const { id } = (await post(api, slow.url)).body.data;
  await post(api, quick.url);
  for (let n = 0; n < 4; n += 1) await invite(api);
  await app.app.dispatcher.drain();
  const courier = createWebhookCourier(app.kernel);
  courier.start();
  await waitUntil(() => quick.received.length === 4 && slow.received.length >= 2);
  for (let n = 2; n < 4; n += 1) {
    waiting.pop()!.end();
    await waitUntil(() => slow.received.length > n);
  }
  for (const response of waiting) response.end();
  await courier.stop();
  assert.equal(most, 2);
  const states = (await logOf(api, id)).map(({ state }: { state: string }) => state);
  assert.deepEqual(states, ['delivered', 'delivered', 'delivered', 'delivered']);
});

test('what a process had begun when it was killed is sent by the next one', async () => {
  const { api } = await app.signIn();
  const receiver = await listen();
  const { id } = (await post(api, receiver.url)).body.data;
  await invite(api);
  await app.app.dispatcher.drain();
  const begin = `UPDATE webhook_deliveries SET state = 'sending', attempts = 1, next_at = now() + $2 * interval '1 second'
     WHERE webhook_id = $1`;
  await db.inSystem(() => db.query(begin, [id, 60]));
  await deliverAll();
  const [line] = await logOf(api, id);
  const refused = await api.post(`/webhook-deliveries/${line.id}/redeliver`);
  assert.equal(refused.body.error.code, 'webhooks.under_way');
  assert.equal(receiver.received.length, 0);
  await db.inSystem(() => db.query(begin, [id, -1]));
  await deliverAll();
  assert.equal(receiver.received.length, 1);
});

test('an event that is told twice to the host is sent once', async () => {
  const { api, tenant } = await app.signIn();
  const receiver = await listen();
  await post(api, receiver.url);
  await invite(api);
  await app.app.dispatcher.drain();
  await db.inSystem(() =>
    db.query('UPDATE deliveries SET delivered_at = NULL, next_at = now() WHERE tenant_id = $1', [tenant.id]),
  );
  await deliverAll();
  await deliverAll();
  assert.equal(receiver.received.length, 1);
});

test('a webhook that is switched off gets neither what waits nor what is new; one that is removed is forgotten', async () => {
  const { api } = await app.signIn();
  const receiver = await listen();
  const { id } = (await post(api, receiver.url)).body.data;
  await invite(api);
  await app.app.dispatcher.drain();
  const off = (await api.patch(`/webhooks/${id}`, { enabled: false })).body.data;
  assert.deepEqual([off.enabled, off.disabledReason], [false, 'member']);
  await invite(api);
  await deliverAll();
  assert.equal(receiver.received.length, 0);
  assert.equal((await logOf(api, id)).length, 1);
  assert.equal((await api.post(`/webhooks/${id}/test`)).status, 409);
  assert.equal((await api.delete(`/webhooks/${id}`)).status, 204);
  assert.equal((await api.get(`/webhooks/${id}/deliveries`)).status, 404);
});

test('a tenant has twenty webhooks at most, also of those who ask at the same moment', async () => {
  const { api } = await app.signIn();
  const made = await Promise.all(Array.from({ length: 22 }, () => post(api, 'https://hooks.example/')));
  const statuses = made.map(({ status }) => status).sort();
  assert.deepEqual(statuses, [...Array(20).fill(201), 409, 409]);
});

test('an event above 64 kB is not sent, and the log says so', async () => {
  const { api, tenant } = await app.signIn();
  const receiver = await listen();
  const { id } = (await post(api, receiver.url, ['demo.*'])).body.data;
  await tell(tenant, 'demo.made', { text: 'x'.repeat(65_536) });
  await deliverAll();
  assert.equal(receiver.received.length, 0);
  const [line] = await logOf(api, id);
  assert.equal(line.state, 'failed');
  assert.match(line.error, /64 kB/);
  assert.equal((await api.post(`/webhook-deliveries/${line.id}/redeliver`)).status, 409);
});

test('only admins see webhooks, and only those of their own tenant; its events go nowhere else', async () => {
  const { api, tenant } = await app.signIn();
  const other = await app.signIn();
  const manager = await app.signIn('manager', tenant);
  const [own, foreign] = [await listen(), await listen()];
  const { id } = (await post(api, own.url)).body.data;
  await post(other.api, foreign.url, ['*']);
  await deliverAll();
  foreign.received.length = 0;
  await invite(api);
  await deliverAll();
  assert.deepEqual([own.received.length, foreign.received.length], [1, 0]);
  const [line] = await logOf(api, id);
  for (const [who, status] of [
    [manager.api, 403],
    [other.api, 404],
    [app.visitor(), 401],
  ] as const) {
    assert.equal((await who.get(`/webhooks/${id}`)).status, status);
    assert.equal((await who.get(`/webhooks/${id}/deliveries`)).status, status);
    assert.equal((await who.post(`/webhook-deliveries/${line.id}/redeliver`)).status, status);
  }
  assert.equal((await other.api.get('/webhooks')).body.data.length, 1);
});

test('the log of deliveries reaches back 30 days, and keeps what still waits', async () => {
  const { api, tenant } = await app.signIn();
  const receiver = await listen(answerWith(500));
  const { id } = (await post(api, receiver.url)).body.data;
  await api.post(`/webhooks/${id}/test`);
  await invite(api);
  await deliverAll();
  const age = `UPDATE webhook_deliveries SET created_at = now() - interval '31 days',
     ended_at = CASE WHEN ended_at IS NOT NULL THEN now() - interval '31 days' END WHERE tenant_id = $1`;
  await db.inSystem(() => db.query(age, [tenant.id]));
  await sweepDeliveries(app.kernel);
  const types = (await logOf(api, id)).map(({ type }: { type: string }) => type);
  assert.deepEqual(types, ['invitation.created']);
});
