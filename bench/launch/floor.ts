// The least that a launch can be: bare node:http, jose, two inserts. No page, no log, no checks but the signature.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import pg from 'pg';
import { readArgument, serve } from '../support/serve.ts';
import type { PlatformFacts } from './agree.ts';

const { databaseUrl, issuer, loginUrl, jwksUrl, clientId, port } = readArgument<PlatformFacts>();
const origin = `http://127.0.0.1:${port}`;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
await pool.query(`CREATE TABLE IF NOT EXISTS floor_states (state text PRIMARY KEY, nonce text NOT NULL);
  CREATE TABLE IF NOT EXISTS floor_launches (nonce text PRIMARY KEY, sub text NOT NULL)`);
const keys = createRemoteJWKSet(new URL(jwksUrl));

createServer(async (req, res) => {
  const url = new URL(req.url!, origin);
  if (url.pathname === '/login') {
    const [state, nonce] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
    await pool.query('INSERT INTO floor_states VALUES ($1, $2)', [state, nonce]);
    const next = new URLSearchParams({ client_id: clientId, state, nonce });
    res.writeHead(302, { location: `${loginUrl}?${next}` }).end();
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const { payload } = await jwtVerify(form.get('id_token')!, keys, { issuer, audience: clientId });
  await pool.query('INSERT INTO floor_launches VALUES ($1, $2)', [payload.nonce, payload.sub]);
  res.writeHead(200, { 'content-type': 'text/html' }).end('opened');
}).listen(port, '127.0.0.1', () =>
  serve({ loginUrl: `${origin}/login`, launchUrl: `${origin}/launch`, custom: {} }),
);
