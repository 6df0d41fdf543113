// Inlay with one module and one connected LMS.
import { basename } from 'node:path';
import { createLtiConnection } from '../../server/domains/lti/index.ts';
import { createPosition } from '../../server/domains/positions/index.ts';
import { readArgument, serve } from '../support/serve.ts';
import { startInlay } from '../support/start-inlay.ts';
import type { PlatformFacts } from './agree.ts';

const facts = readArgument<PlatformFacts>();
const { issuer, loginUrl, jwksUrl, clientId, deploymentId, moduleFolder } = facts;
const { kernel, registry, life, tenant, origin } = await startInlay(facts);
const module = registry.findNewest(basename(moduleFolder))!;
const permissions = module.manifest.permissions.map(({ name }) => name);
await life.install(tenant.id, { module: module.id, permissions });
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
