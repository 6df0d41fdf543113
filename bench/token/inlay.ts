// Inlay's token endpoint, with one client of an ATS.
import { createOAuthConnection } from '../../server/domains/connections/oauth-service.ts';
import { findClientsOf } from '../../server/domains/oauth/index.ts';
import { readArgument, serve } from '../support/serve.ts';
import { startInlay } from '../support/start-inlay.ts';
import type { EndpointOptions } from './agree.ts';

const { kernel, tenant, origin } = await startInlay(readArgument<EndpointOptions>());
const facts = await kernel.db.inTenant(tenant.id, async () => {
  const { connection, secret } = await createOAuthConnection(kernel.db, tenant.id, {
    name: 'Bench ATS',
    origins: ['https://ats.example'],
    scopes: ['launch:create'],
    authentication: 'client_secret',
  });
  const clients = await findClientsOf(kernel.db, [connection.id]);
  return { clientId: clients.get(connection.id)!.id, clientSecret: secret! };
});
serve({ tokenUrl: `${origin}/oauth/token`, ...facts, fields: { scope: 'launch:create' } });
