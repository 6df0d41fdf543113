import type { Sealer } from '../../kernel/crypto/index.ts';
import { currentTenantId, type Database } from '../../kernel/db/index.ts';
import type { OidcClient } from '../../kernel/oidc/index.ts';
import type { SsoBody } from './body.ts';
import { secretNeeded } from './errors.ts';
import { type PresetName, presets } from './presets.ts';

/** A tenant's way of signing its people in. */
export interface SsoProvider {
  readonly tenantId: string;
  readonly preset: PresetName;
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly secretSealed: string | null;
  readonly domains: readonly string[];
  readonly role: 'manager' | 'user';
  readonly createMembers: boolean;
  readonly enabled: boolean;
  readonly required: boolean;
  readonly updatedAt: Date;
}

const columns = `p.tenant_id AS "tenantId", p.preset, p.label, p.issuer, p.client_id AS "clientId",
  p.client_secret_sealed AS "secretSealed", p.domains, p.role, p.create_members AS "createMembers", p.enabled,
  p.required, p.updated_at AS "updatedAt"`;

const about = (tenantId: string) => `sso:${tenantId}`;

/** That of the open transaction's tenant. */
export const findProvider = (db: Database): Promise<SsoProvider | undefined> =>
  db.one<SsoProvider>(`SELECT ${columns} FROM sso_providers p WHERE p.tenant_id = $1`, [currentTenantId()]);

export interface TenantProvider extends SsoProvider {
  readonly slug: string;
  readonly tenantName: string;
}

/** That of a tenant that has not proved anything yet, by its slug or by its id. In the system's scope. */
export const findProviderOf = (
  db: Database,
  by: { readonly slug: string } | { readonly tenantId: string },
): Promise<TenantProvider | undefined> => {
  const { slug, tenantId } = by as { slug?: string; tenantId?: string };
  return db.one<TenantProvider>(
    `SELECT ${columns}, t.slug, t.name AS "tenantName" FROM sso_providers p JOIN tenants t ON t.id = p.tenant_id
     WHERE t.slug = $1 OR t.id = $2`,
    [slug ?? null, tenantId ?? null],
  );
};

export interface CheckedSettings {
  readonly issuer: string;
  readonly domains: readonly string[];
}

/** Puts the settings in place of the earlier ones. In a transaction of the tenant. */
export async function saveProvider(
  db: Database,
  sealer: Sealer,
  body: SsoBody,
  { issuer, domains }: CheckedSettings,
): Promise<SsoProvider> {
  const tenantId = currentTenantId()!;
  const secretSealed = await pickSecret(db, sealer, tenantId, body, issuer);
  const saved = await db.one<SsoProvider>(
    `INSERT INTO sso_providers AS p (tenant_id, preset, label, issuer, client_id, client_secret_sealed, domains, role,
       create_members, enabled, required)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (tenant_id) DO UPDATE SET preset = excluded.preset, label = excluded.label, issuer = excluded.issuer,
       client_id = excluded.client_id, client_secret_sealed = excluded.client_secret_sealed,
       domains = excluded.domains, role = excluded.role, create_members = excluded.create_members,
       enabled = excluded.enabled, required = excluded.required, updated_at = now()
     RETURNING ${columns}`,
    [
      tenantId,
      body.preset,
      body.label?.trim() ?? presets[body.preset].label ?? new URL(issuer).hostname,
      issuer,
      body.clientId,
      secretSealed,
      domains,
      body.role,
      body.createMembers,
      body.enabled,
      body.required ?? false,
    ],
  );
  return saved!;
}

/**
 * The stored secret stays with issuer and client that it was entered for. Else whoever may change the issuer could
 * have it sent to a server of their own.
 */
async function pickSecret(
  db: Database,
  sealer: Sealer,
  tenantId: string,
  { clientId, clientSecret }: SsoBody,
  issuer: string,
): Promise<string | null> {
  if (clientSecret === null) return null;
  if (clientSecret !== undefined) return sealer.seal(clientSecret, about(tenantId));
  const known = await findProvider(db);
  if (!known || known.issuer !== issuer || known.clientId !== clientId) throw secretNeeded();
  return known.secretSealed;
}

export const removeProvider = (db: Database) =>
  db.query('DELETE FROM sso_providers WHERE tenant_id = $1 RETURNING tenant_id', [currentTenantId()]);

/** The provider's client as the protocol needs it. */
export const openClient = (
  sealer: Sealer,
  { tenantId, issuer, clientId, secretSealed }: SsoProvider,
): OidcClient => ({
  issuer,
  clientId,
  clientSecret: secretSealed === null ? null : sealer.open(secretSealed, about(tenantId)),
});
