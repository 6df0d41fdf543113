// ltijs as its documentation sets it up for production, with its own plugin for PostgreSQL.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readArgument, serve } from '../support/serve.ts';
import type { PlatformFacts } from './agree.ts';

interface Provider {
  setup(key: string, database: object, options: object): void;
  onConnect(answer: (token: object, req: object, res: { send(text: string): void }) => void): void;
  deploy(options: object): Promise<unknown>;
  registerPlatform(platform: object): Promise<unknown>;
}

const { databaseUrl, issuer, loginUrl, jwksUrl, clientId, port, peers } = readArgument<PlatformFacts>();
const require = createRequire(join(peers, 'package.json'));
const lti = (require('ltijs') as { Provider: Provider }).Provider;
const Database = require('ltijs-sequelize') as new (...options: unknown[]) => object;
const { hostname, port: databasePort, username, pathname } = new URL(databaseUrl);
const origin = `http://127.0.0.1:${port}`;

const database = new Database(pathname.slice(1), username, '', {
  host: hostname,
  port: Number(databasePort),
  dialect: 'postgres',
  logging: false,
  pool: { max: 10 },
});
lti.setup('a key of the benchmark', { plugin: database }, { cookies: { secure: true, sameSite: 'None' } });
lti.onConnect((_token, _req, res) => res.send('opened'));
await lti.deploy({ port, silent: true });
await lti.registerPlatform({
  url: issuer,
  name: 'Bench',
  clientId,
  authenticationEndpoint: loginUrl,
  accesstokenEndpoint: `${issuer}/token`,
  // The way its documentation gives for Canvas, Moodle and the others: the key set is read for each launch.
  authConfig: { method: 'JWK_SET', key: jwksUrl },
});
serve({ loginUrl: `${origin}/login`, launchUrl: `${origin}/`, custom: {} });
