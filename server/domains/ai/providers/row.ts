import type { CapabilityFacts, ProviderKind, ServerProduct } from '../../../kernel/ai/index.ts';
import { currentTenantId, type Database } from '../../../kernel/db/index.ts';

/** Who a tenant entered as a provider of models. */
export interface ProviderRow {
  readonly id: string;
  readonly kind: Exclude<ProviderKind, 'builtin'>;
  readonly name: string;
  readonly baseUrl: string | null;
  readonly keySealed: string | null;
  readonly enabled: boolean;
  readonly product: ServerProduct | null;
  /** By model: what probes saw. */
  readonly found: Readonly<Record<string, CapabilityFacts>>;
  readonly probedAt: Date | null;
  /** Code of the failure of the last probe; null where it worked. */
  readonly probeError: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const providerColumns = `id, kind, name, base_url AS "baseUrl", key_sealed AS "keySealed", enabled, product, found,
  probed_at AS "probedAt", probe_error AS "probeError", created_at AS "createdAt", updated_at AS "updatedAt"`;

/** What a key is sealed as being about. */
export const aboutKey = (id: string) => `ai-provider:${id}`;

/** Those of the open transaction's tenant, in the order in which they were entered. */
export const listProviders = (db: Database): Promise<ProviderRow[]> =>
  db.query<ProviderRow>(`SELECT ${providerColumns} FROM ai_providers WHERE tenant_id = $1 ORDER BY id`, [
    currentTenantId(),
  ]);
