import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { makePackage, registerPublisher } from '../../marketplace/server/publishing/testing/make-package.ts';
import { createId } from '../kernel/db/index.ts';
import { enterAsCandidate } from '../testing/candidate.ts';
import { Client } from '../testing/client.ts';
import { connectProgram } from '../testing/oauth.ts';
import { startTestApp } from '../testing/test-app.ts';
import { keyScopes } from './api-keys/scopes.ts';

// Three fences keep tenants apart. The first two tests go through the API, where all of them stand; the others
// speak SQL as the tenant's role, where row-level security stands alone.

const app = await startTestApp({ work: true });
const { db } = app;

/** Ids of tenant A by the route that takes them. */
const ids: Record<string, string> = {};
let tenantA: string;
let strangers: { name: string; api: Client; tenantId: string }[];

before(async () => {
  const owner = await app.signIn();
  tenantA = owner.tenant.id;
  const position = await owner.api.post('/positions', { title: 'Secret', description: 'Secret' });
  const connection = await owner.api.post('/connections', {
    kind: 'site',
    name: 'Secret',
    origins: ['https://a.example'],
  });
  const program = await connectProgram(owner.api);
  const lms = await owner.api.post('/connections/lti', {
    name: 'Secret LMS',
    profile: 'other',
    issuer: 'https://lms.example',
    clientId: 'secret',
    loginUrl: 'https://lms.example/login',
    tokenUrl: 'https://lms.example/token',
    jwksUrl: 'https://lms.example/keys',
    deploymentIds: ['1'],
  });
  const invitation = await owner.api.post('/invitations', { email: 'secret@a.example', role: 'user' });
  const registration = await owner.api.post('/connections/lti/registrations', {
    name: 'Secret registration',
    profile: 'other',
  });
  const candidate = await enterAsCandidate(app, owner.tenant);
  const document = await candidate.api.upload('Secret CV', 'cv.txt', { consent: '1' });
  const greeting = await candidate.api.post('/modules/hello/greetings', { name: 'Secret' });
  const { jobId } = greeting.body.data;
  await candidate.api.get(`/jobs/${jobId}/events`);
  const [record] = (await owner.api.get('/modules/hello/greetings')).body.data;
  const [installation] = (await owner.api.get('/installations')).body.data;
  const [session] = (await owner.api.get('/sessions')).body.data;
  const publisher = await registerPublisher(owner.api);
  const secretPackage = await makePackage(app.registry.findNewest('hello')!, publisher, {
    id: 'secret-module',
  });
  const submission = (await owner.api.postBytes('/submissions', secretPackage)).body.data.id;
  const apiKey = await owner.api.post('/api-keys', { name: 'Secret', scopes: keyScopes });
  const aiProvider = await owner.api.post('/ai/providers', { kind: 'openai', name: 'Secret', key: 'sk-1' });
  const aiPrice = await owner.api.post('/ai/prices', {
    providerId: aiProvider.body.data.id,
    model: 'secret',
    validFrom: '2026-01-01',
  });
  const aiBudget = await owner.api.post('/ai/budgets', { scope: 'tenant', period: 'day', hardLimit: 1 });
  const webhook = await owner.api.post('/webhooks', { url: 'https://a.example/', types: ['secret.*'] });
  const webhookId = webhook.body.data.id;
  const webhookDelivery = await owner.api.post(`/webhooks/${webhookId}/test`);
  const promptCase = createId();
  const promptRun = createId();
  const alert = createId();
  await db.inTenant(tenantA, async () => {
    const place = `tenant_id, module, prompt`;
    await db.query(
      `INSERT INTO prompt_cases (id, ${place}, name, slots, expect) VALUES ($1, $2, 'hello', 'greet', 'Secret', '{}', '[]')`,
      [promptCase, tenantA],
    );
    await db.query(
      `INSERT INTO prompt_runs (id, ${place}, version, reason, cases, state, ended_at)
       VALUES ($1, $2, 'hello', 'greet', '1', 'member', 1, 'passed', now())`,
      [promptRun, tenantA],
    );
    await db.query(
      `INSERT INTO prompt_versions (${place}, number, based_on, body, parameters, contract)
       VALUES ($1, 'hello', 'greet', 1, '1', 'Secret', '{}', '')`,
      [tenantA],
    );
    await db.query(
      `INSERT INTO prompt_labels (${place}, label, version, share) VALUES ($1, 'hello', 'greet', 'production', 't1', 100)`,
      [tenantA],
    );
    await db.query(
      `INSERT INTO prompt_moves (id, ${place}, label, reason) VALUES ($1, $2, 'hello', 'greet', 'production', 'member')`,
      [createId(), tenantA],
    );
    await db.query(
      `INSERT INTO sentinel_alerts (id, ${place}, version, kind, value, threshold, samples)
       VALUES ($1, $2, 'hello', 'greet', '1', 'leakage', 1, 0, 1)`,
      [alert, tenantA],
    );
    await db.query(
      `INSERT INTO sentinel_samples (id, ${place}, version, label, failed, took_ms, cost, length, day)
       VALUES ($1, $2, 'hello', 'greet', '1', 'production', '[]', 1, 1, 1, now())`,
      [createId(), tenantA],
    );
    await db.query(`INSERT INTO sentinel_settings (tenant_id, settings) VALUES ($1, '{}')`, [tenantA]);
  });
  Object.assign(ids, {
    '/api/v1/prompt-cases/{id}': promptCase,
    '/api/v1/prompt-runs/{id}': promptRun,
    '/api/v1/sentinel/alerts/{id}/close': alert,
    ...Object.fromEntries(
      ['', '/versions', '/diff', '/labels/{label}', '/rollback', '/moves', '/runs', '/cases'].map((end) => [
        `/api/v1/prompts/{module}/{prompt}${end}`,
        promptCase,
      ]),
    ),
    '/api/v1/ai/providers/{id}': aiProvider.body.data.id,
    '/api/v1/ai/providers/{id}/probe': aiProvider.body.data.id,
    '/api/v1/ai/prices/{id}': aiPrice.body.data.id,
    '/api/v1/ai/budgets/{id}': aiBudget.body.data.id,
    ...Object.fromEntries(
      ['', '/secret', '/test', '/deliveries'].map((end) => [`/api/v1/webhooks/{id}${end}`, webhookId]),
    ),
    '/api/v1/webhook-deliveries/{id}/redeliver': webhookDelivery.body.data.id,
    '/api/v1/sessions/{id}': session.id,
    '/api/v1/api-keys/{id}': apiKey.body.data.id,
    '/api/v1/members/{id}': owner.memberId,
    '/api/v1/invitations/{id}': invitation.body.data.id,
    '/api/v1/invitations/{id}/resend': invitation.body.data.id,
    '/api/v1/connections/{id}': connection.body.data.id,
    '/api/v1/connections/{id}/limits': connection.body.data.id,
    '/api/v1/connections/{id}/client': program.id,
    '/api/v1/connections/{id}/secret': program.id,
    '/api/v1/connections/{id}/test': program.id,
    '/api/v1/connections/{id}/removed': program.id,
    '/api/v1/connections/{id}/removed/{externalId}': program.id,
    '/api/v1/connections/{id}/lti': lms.body.data.id,
    '/api/v1/connections/lti/registrations/{id}': registration.body.data.id,
    '/api/v1/connections/{id}/lti/deployments/{deploymentId}': lms.body.data.id,
    '/api/v1/connections/{id}/lti/scores': lms.body.data.id,
    '/api/v1/connections/{id}/lti/scores/{scoreId}/retry': lms.body.data.id,
    '/api/v1/connections/{id}/attempts': lms.body.data.id,
    '/api/v1/positions/{id}': position.body.data.id,
    '/api/v1/subjects/{id}': document.body.data.subjectId,
    '/api/v1/documents/{id}': document.body.data.id,
    '/api/v1/documents/{id}/content': document.body.data.id,
    '/api/v1/jobs/{id}': jobId,
    '/api/v1/jobs/{id}/events': jobId,
    '/api/v1/installations/{id}': installation.id,
    '/api/v1/installations/{id}/upgrade': installation.id,
    '/api/v1/installations/{id}/rollback': installation.id,
    '/api/v1/installations/{id}/restore': installation.id,
    '/api/v1/installations/{id}/erase': installation.id,
    '/api/v1/installations/{id}/health': installation.id,
    '/api/v1/installations/{id}/logs': installation.id,
    '/api/v1/installations/{id}/revive': installation.id,
    '/api/v1/modules/hello/greetings/{id}': record.id,
    '/api/v1/publishers/{id}/keys': publisher.id,
    '/api/v1/publishers/{id}/keys/{keyId}/revoke': publisher.id,
    '/api/v1/submissions/{id}': submission,
    '/api/v1/review/{id}': submission,
    '/api/v1/review/{id}/package': submission,
    '/api/v1/review/{id}/approve': submission,
    '/api/v1/review/{id}/reject': submission,
    '/api/v1/review/{id}/rollout': submission,
    '/api/v1/review/{id}/yank': submission,
  });
  for (const [path, id] of Object.entries(ids)) assert.match(id, /^([0-9A-Z]{26}|acme-[\d-]+)$/, path);
  const other = await app.signIn();
  const guest = await enterAsCandidate(app, other.tenant);
  const { key } = (await other.api.post('/api-keys', { name: 'Own', scopes: keyScopes })).body.data;
  strangers = [
    { name: 'an admin', api: other.api, tenantId: other.tenant.id },
    { name: 'a server', api: new Client(app.origin, key), tenantId: other.tenant.id },
    { name: 'a candidate', api: guest.api, tenantId: other.tenant.id },
    { name: 'nobody', api: app.visitor(), tenantId: other.tenant.id },
  ];
});

const operations = Object.entries(app.app.openApi.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })),
);

/** Anybody may ask: these name no row, and answer alike for what exists and what does not. */
const publicPaths = ['/api/v1/auth/sso/{tenantSlug}', '/api/v1/catalogue/{module}'];

for (const { path, method } of operations.filter(
  ({ path }) => path.includes('{') && !publicPaths.includes(path),
)) {
  test(`${method} ${path} is closed to everybody of another tenant`, async () => {
    const id = ids[path];
    assert.ok(id, `Give this test an id of tenant A for ${path}.`);
    for (const { name, api } of strangers) {
      const body = ['POST', 'PATCH', 'PUT'].includes(method) ? {} : undefined;
      const { status } = await api.send(method, path.replace('{id}', id), body);
      assert.ok([401, 403, 404].includes(status), `${name} got ${status}`);
    }
  });
}

test('no list shows anything of another tenant', async () => {
  const lists = operations.filter(({ path, method }) => method === 'GET' && !path.includes('{'));
  assert.ok(lists.length > 5);
  for (const { path } of lists) {
    for (const { name, api } of strangers) {
      const { body } = await api.get(path);
      const text = JSON.stringify(body);
      for (const id of [...Object.values(ids), tenantA])
        assert.ok(!text.includes(id), `${path} shows ${id} to ${name}`);
    }
  }
});

test('an id of another tenant in a body opens nothing', async () => {
  const { api } = strangers[0]!;
  const launch = { module: 'hello', widget: 'greeter' };
  const byPosition = await api.post('/launches/console', {
    ...launch,
    positionId: ids['/api/v1/positions/{id}'],
  });
  const bySubject = await api.post('/launches/console', {
    ...launch,
    subjectId: ids['/api/v1/subjects/{id}'],
  });
  const upload = await api.upload('x', 'x.txt', { subjectId: ids['/api/v1/subjects/{id}']! });
  assert.deepEqual([byPosition.status, bySubject.status, upload.status], [404, 404, 404]);
});

const listTables = () =>
  db.inSystem(() =>
    db.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relkind = 'r' AND a.attname = 'tenant_id' AND c.relnamespace = 'public'::regnamespace`,
    ),
  );

test('by row-level security alone, no table gives or takes a row of another tenant', async () => {
  const tables = await listTables();
  assert.ok(tables.length >= 12);
  const { tenantId } = strangers[0]!;
  for (const { name } of tables) {
    if (name === 'sessions') continue;
    const found = await db.inSystem(() => db.query(`SELECT FROM "${name}" WHERE tenant_id = $1`, [tenantA]));
    const attempt = (sql: string, params: unknown[] = []) =>
      db.inTenant(tenantId, () => db.query(sql, params));
    const seen = await attempt(`SELECT tenant_id FROM "${name}"`);
    assert.ok(
      seen.every(({ tenant_id }) => tenant_id === tenantId),
      `${name} shows rows`,
    );
    await attempt(`UPDATE "${name}" SET tenant_id = tenant_id`);
    await attempt(`DELETE FROM "${name}" WHERE tenant_id = $1`, [tenantA]);
    const left = await db.inSystem(() => db.query(`SELECT FROM "${name}" WHERE tenant_id = $1`, [tenantA]));
    assert.equal(left.length, found.length, `${name} lost rows`);
    const [own] = seen;
    if (own) {
      await assert.rejects(
        attempt(`UPDATE "${name}" SET tenant_id = $1`, [tenantA]),
        /row-level security/,
        `${name} takes rows`,
      );
    }
  }
});

test('the tenant’s role reaches neither users nor sessions nor other tenants', async () => {
  const { tenantId } = strangers[0]!;
  for (const table of [
    'users',
    'sessions',
    'mails',
    'account_links',
    'garbage',
    'migrations',
    'signing_keys',
    'marketplace_keys',
    'oauth_spent_ids',
    'totp_secrets',
    'totp_recovery_codes',
  ])
    await assert.rejects(
      db.inTenant(tenantId, () => db.query(`SELECT FROM ${table}`)),
      /permission denied/,
      table,
    );
  const tenants = await db.inTenant(tenantId, () => db.query('SELECT id FROM tenants'));
  assert.deepEqual(tenants, [{ id: tenantId }]);
});
