import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rotateMarketplaceKey } from '../../../marketplace/server/publishing/index.ts';
import { createSealer, openSealer } from '../../kernel/crypto/index.ts';
import { startTestApp, testPassword } from '../../testing/test-app.ts';
import { resealAll, sealedColumns } from './index.ts';

const { kernel, db, origin, signIn, visitor } = await startTestApp();
const { config } = kernel;
const readAll = async () => {
  const texts: string[] = [];
  for (const { table, column } of sealedColumns) {
    const rows = await db.inSystem(() =>
      db.query<{ sealed: string }>(`SELECT ${column} AS sealed FROM ${table}`),
    );
    texts.push(...rows.map(({ sealed }) => sealed));
  }
  return texts;
};

/** One row in each column, made as people make it. */
async function fill() {
  const { api, email } = await signIn();
  await fetch(`${origin}/.well-known/jwks.json`);
  await rotateMarketplaceKey(kernel);
  // As the settings of a module with a secret among them; the test module has none.
  const [{ id }] = (await api.get('/installations')).body.data;
  const sealed = createSealer(config.secret).seal('{"current":{"key":"sk_1"}}', `installation:${id}`);
  await db.inSystem(() =>
    db.query('UPDATE installations SET secrets_sealed = $2 WHERE id = $1', [id, sealed]),
  );
  await api.send('PUT', '/sso', {
    preset: 'other',
    issuer: 'http://127.0.0.1:9',
    clientId: 'inlay',
    clientSecret: 'a client secret',
    domains: ['example.test'],
    role: 'user',
    createMembers: false,
    enabled: true,
  });
  await api.post('/auth/totp/start', { password: testPassword });
  await api.post('/ai/providers', { kind: 'openai', name: 'Ours', key: 'sk-ours' });
  await api.post('/webhooks', { url: 'https://hooks.example/', types: ['*'] });
  await visitor().post('/auth/password/reset', { email });
  const site = await api.post('/connections', { kind: 'site', name: 'Jobs', origins: ['https://a.example'] });
  await api.patch(`/connections/${site.body.data.id}/limits`, {
    proof: 'captcha',
    captchaUrl: 'https://captcha.example/siteverify',
    captchaSecret: 'a captcha secret',
  });
}

test('every sealed column is in the register: what is not would be lost with its secret', async () => {
  const columns = await db.inSystem(() =>
    db.query<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name LIKE '%sealed' ORDER BY 1`,
    ),
  );
  const registered = sealedColumns.map(({ table, column }) => `${table}.${column}`);
  assert.deepEqual(
    columns.map(({ name }) => name),
    registered.sort(),
  );
});

test('after a change of the secret everything is sealed anew, once, and opens without the old one', async () => {
  await fill();
  const next = { secret: `new ${config.secret}`, previousSecrets: [config.secret] };
  const sealer = openSealer(next);
  for (const { table, column, renewed, current, unreadable } of await resealAll(db, sealer)) {
    assert.ok(renewed > 0, `${table}.${column}: the test seals nothing there`);
    assert.deepEqual([current, unreadable], [0, 0], `${table}.${column}`);
  }
  const before = await readAll();
  for (const { renewed, current } of await resealAll(db, createSealer(next.secret)))
    assert.ok(renewed === 0 && current > 0);
  assert.deepEqual(await readAll(), before);
});

test('what cannot be read is counted and left as it is', async () => {
  const before = await readAll();
  for (const { renewed, unreadable } of await resealAll(db, createSealer(`unknown ${config.secret}`)))
    assert.ok(renewed === 0 && unreadable > 0);
  assert.deepEqual(await readAll(), before);
});

test('more rows than one batch holds are all sealed anew', async () => {
  const old = createSealer(config.secret);
  await db.inSystem(async () => {
    for (let n = 0; n < 450; n += 1) {
      const id = `mail-${String(n).padStart(4, '0')}`;
      await db.query(
        `INSERT INTO mails (id, template, sealed, expires_at) VALUES ($1, 'reset', $2, now() + interval '1 day')`,
        [id, old.seal('a mail', `mail:${id}`)],
      );
    }
  });
  const secret = `third ${config.secret}`;
  const sealer = createSealer(secret, [`new ${config.secret}`, config.secret]);
  const mails = (await resealAll(db, sealer)).find(({ table }) => table === 'mails');
  assert.equal(mails?.renewed, 451);
  assert.equal(mails?.unreadable, 0);
});
