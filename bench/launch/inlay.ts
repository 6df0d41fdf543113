// The whole server as it runs in production, with one tenant, one module and one connected LMS.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRegistry } from '../../host/node/registry.ts';
import { install } from '../../marketplace/server/installations/index.ts';
import { createApp } from '../../server/app.ts';
import { createLtiConnection } from '../../server/domains/lti/index.ts';
import { createPosition } from '../../server/domains/positions/index.ts';
import { findOrCreateTenant } from '../../server/domains/tenants/index.ts';
import { readConfig } from '../../server/kernel/config/index.ts';
import { migrate } from '../../server/kernel/db/index.ts';
import { openKernel } from '../../server/kernel/kernel.ts';
import { createLog } from '../../server/kernel/log/index.ts';
import { readFacts, serve } from './agree.ts';

const facts = readFacts();
const { databaseUrl, issuer, loginUrl, jwksUrl, clientId, deploymentId, port, moduleFolder, distDir } = facts;
const origin = `http://127.0.0.1:${port}`;
const config = readConfig({
  ...process.env,
  // The LMS of the benchmark stands on this machine, whose keys a server in production would not fetch.
  NODE_ENV: 'test',
  // A load balancer says who asks: visitors come from many addresses, none of which asks too often.
  TRUST_PROXY: '1',
  DATABASE_URL: databaseUrl,
  DATA_DIR: distDir,
  PORT: String(port),
  PUBLIC_URL: origin,
  INLAY_DEMO: '0',
});
const kernel = await openKernel(config, createLog({ level: config.logLevel }));
await migrate(kernel.db, fileURLToPath(new URL('../../server/migrations', import.meta.url)));
const registry = await loadRegistry(distDir);
const app = await createApp(kernel, registry, distDir);
await app.http.listen();

const module = registry.findNewest(basename(moduleFolder))!;
const tenant = await findOrCreateTenant(kernel.db, { slug: 'bench', name: 'Bench' });
const permissions = module.manifest.permissions.map(({ name }) => name);
await kernel.db.inTenant(tenant.id, () => install(kernel.db, registry, { module: module.id, permissions }));
const position = await kernel.db.inTenant(tenant.id, async () => {
  await createLtiConnection(kernel.db, {
    name: 'Bench LMS',
    profile: 'other',
    issuer,
    clientId,
    loginUrl,
    tokenUrl: `${issuer}/token`,
    jwksUrl,
    deploymentIds: [deploymentId],
  });
  return createPosition({ title: 'Front-end developer', description: 'HTML, CSS, TypeScript. '.repeat(40) });
});
serve({
  loginUrl: `${origin}/lti/login`,
  launchUrl: `${origin}/lti/launch`,
  custom: { inlay_module: module.id, inlay_position: position.id },
});
