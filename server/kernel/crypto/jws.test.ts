import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose';
import { checkJws, importPublicKey, publicAlgorithms } from './index.ts';

const text = JSON.stringify({ iss: 'https://lms.example', sub: 'a' });

async function make(alg: string) {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const token = await new CompactSign(Buffer.from(text))
    .setProtectedHeader({ alg, kid: '1' })
    .sign(privateKey);
  return { token, privateKey, jwk: await exportJWK(publicKey) };
}

for (const alg of publicAlgorithms)
  test(`a token signed by ${alg} is good, a changed one is not`, async () => {
    const [one, other] = [await make(alg), await make(alg)];
    const key = importPublicKey({ ...one.jwk, alg, use: 'sig' }, alg)!;
    assert.ok(checkJws(one.token, key));
    const [header, payload, signature] = one.token.split('.') as [string, string, string];
    const changed = Buffer.from(text.replace('"a"', '"b"')).toString('base64url');
    for (const bad of [
      other.token,
      `${header}.${changed}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${one.token}.x`,
      '',
    ])
      assert.equal(checkJws(bad, key), false, bad);
  });

test('a key is good for the algorithm that it was made ready for, and for signatures only', async () => {
  const { jwk, token } = await make('RS256');
  for (const [change, alg] of [
    [{ use: 'enc' }, 'RS256'],
    [{ alg: 'RS512' }, 'RS256'],
    [{ n: '!' }, 'RS256'],
    [{ kty: 'oct', k: 'c2VjcmV0' }, 'RS256'],
    [{}, 'ES256'],
    [{}, 'HS256'],
    [{}, 'none'],
    [{}, 'constructor'],
  ] as [JWK, string][])
    assert.equal(importPublicKey({ ...jwk, ...change }, alg), undefined, JSON.stringify(change) + alg);
  assert.equal(checkJws(token, importPublicKey(jwk, 'PS256')!), false);
  const { jwk: small } = await make('ES256');
  assert.equal(importPublicKey(small, 'ES384'), undefined);
});

test('a key of fewer than 2048 bits is none', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  assert.equal(importPublicKey(publicKey.export({ format: 'jwk' }) as JWK, 'RS256'), undefined);
});

test('a header with something that must be understood is refused', async () => {
  const { privateKey, jwk } = await make('ES256');
  const token = await new CompactSign(Buffer.from(text))
    .setProtectedHeader({ alg: 'ES256', crit: ['b64'], b64: true })
    .sign(privateKey);
  assert.equal(checkJws(token, importPublicKey(jwk, 'ES256')!), false);
});
