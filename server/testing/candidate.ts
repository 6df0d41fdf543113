import { createConnection } from '../domains/connections/index.ts';
import type { Tenant } from '../domains/tenants/index.ts';
import { Client } from './client.ts';
import type { TestApp } from './test-app.ts';

export const siteOrigin = 'https://jobs.example';

/** Connects a site to a tenant and gives its key. */
export async function connectSite({ db }: TestApp, tenant: Tenant): Promise<string> {
  const connection = await db.inTenant(tenant.id, () =>
    createConnection({ kind: 'site', name: `Site ${Math.random()}`, origins: [siteOrigin] }),
  );
  return connection.siteKey;
}

/** A candidate who opened the hello widget on a connected site. */
export async function enterAsCandidate(
  app: TestApp,
  tenant: Tenant,
  { module = 'hello', positionKey }: { module?: string; positionKey?: string } = {},
) {
  const siteKey = await connectSite(app, tenant);
  const { body } = await app.visitor().post('/launches/site', {
    siteKey,
    module,
    widget: '_',
    origin: siteOrigin,
    locale: 'de-AT',
    ...(positionKey && { positionKey }),
  });
  return { api: new Client(app.origin, body.data.token), launch: body.data.launch, siteKey };
}
