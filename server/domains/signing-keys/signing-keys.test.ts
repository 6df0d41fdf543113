import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { readConfig } from '../../kernel/config/index.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { createSigningKeys } from './index.ts';

const db = await testDatabase();
const config = readConfig({ INLAY_SECRET: 'a secret of more than thirty-two characters' });
const makeKeys = () => createSigningKeys({ db, config });
const terms = { expiresInSeconds: 60, audience: 'https://api.example' };

test('two processes that start at once sign with the same key', async () => {
  const [one, other] = [makeKeys(), makeKeys()];
  const [a, b] = await Promise.all([one.sign({ sub: 'a' }, terms), other.sign({ sub: 'b' }, terms)]);
  const { keys } = await one.jwks();
  assert.equal(keys.length, 1);
  for (const token of [a, b]) {
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet({ keys }), terms);
    assert.equal(protectedHeader.kid, keys[0]!.kid);
    assert.equal(payload.iss, config.publicUrl);
  }
});

test('the public keys show no private part and the table shows none, either', async () => {
  const keys = makeKeys();
  const shown = JSON.stringify(await keys.jwks());
  for (const part of ['"d"', '"p"', '"q"', '"dp"']) assert.ok(!shown.includes(part), part);
  const rows = await db.inSystem(() => db.query('SELECT * FROM signing_keys'));
  assert.ok(!JSON.stringify(rows).includes('"d":'));
});

test('a new key is shown before it signs, and the old one is shown after', async () => {
  const keys = makeKeys();
  const before = await keys.sign({}, terms);
  const [old] = (await keys.jwks()).keys;
  await keys.rotate();
  assert.equal((await keys.jwks()).keys.length, 2);
  const { protectedHeader } = await jwtVerify(
    await keys.sign({}, terms),
    createLocalJWKSet(await keys.jwks()),
  );
  assert.equal(protectedHeader.kid, old!.kid, 'the next key signed too early');
  await keys.rotate({ afterSeconds: 0 });
  const after = await jwtVerify(await keys.sign({}, terms), createLocalJWKSet(await keys.jwks()));
  assert.notEqual(after.protectedHeader.kid, old!.kid);
  await jwtVerify(before, createLocalJWKSet(await keys.jwks()));
});

test('a day after its rotation an old key is gone', async () => {
  const keys = makeKeys();
  await keys.rotate({ afterSeconds: 0 });
  await db.inSystem(() =>
    db.query(
      `UPDATE signing_keys SET expires_at = expires_at - interval '2 days', active_at = active_at - interval '1 hour'`,
    ),
  );
  assert.equal((await makeKeys().jwks()).keys.length, 1);
});

test('a key that has signed for 90 days gets a successor, one, whoever notices first', async () => {
  const countKeys = async () => (await makeKeys().jwks()).keys.length;
  const before = await countKeys();
  await makeKeys().rotateWhenDue();
  assert.equal(await countKeys(), before);
  await db.inSystem(() => db.query(`UPDATE signing_keys SET active_at = active_at - interval '91 days'`));
  await Promise.all([makeKeys().rotateWhenDue(), makeKeys().rotateWhenDue()]);
  await makeKeys().rotateWhenDue();
  assert.equal(await countKeys(), before + 1);
});

test('a token of ours is refused for another audience, another type and once changed', async () => {
  const keys = makeKeys();
  const token = await keys.sign({ sub: 'a' }, { ...terms, type: 'at+jwt' });
  const good = { audience: terms.audience, type: 'at+jwt' };
  assert.equal((await keys.verify(token, good))?.sub, 'a');
  assert.equal(await keys.verify(token, { ...good, audience: 'https://other.example' }), undefined);
  assert.equal(await keys.verify(token, { ...good, type: 'JWT' }), undefined);
  assert.equal(await keys.verify(`${token.slice(0, -6)}AAAAAA`, good), undefined);
  assert.equal(await keys.verify('nonsense', good), undefined);
});

test('a message that somebody else’s words name as ours is not signed', async () => {
  const keys = makeKeys();
  for (const iss of [config.publicUrl, `${config.publicUrl}/`])
    await assert.rejects(keys.sign({ iss }, { ...terms, audience: 'client_of_a_victim' }), {
      code: 'signing_keys.own_name',
    });
  assert.ok(await keys.sign({ iss: 'client-of-an-lms' }, terms));
});
