import { currentTenantId, type Database } from '../../kernel/db/index.ts';
import type { SentinelSettings } from './view.ts';

/** A tenth of the answers. Test sets are run by the clock only where somebody wants it: each run costs. */
export const defaultSettings: SentinelSettings = {
  sampleRate: 0.1,
  failureShare: 0.1,
  maxLength: 50_000,
  maxCost: null,
  maxLatencyMs: 120_000,
  canaryHours: 0,
  autoRollback: false,
  mail: true,
};

export async function readSettings(db: Database, tenantId = currentTenantId()): Promise<SentinelSettings> {
  const row = await db.one<{ settings: Partial<SentinelSettings> }>(
    'SELECT settings FROM sentinel_settings WHERE tenant_id = $1',
    [tenantId],
  );
  return { ...defaultSettings, ...row?.settings };
}

export async function writeSettings(db: Database, settings: SentinelSettings): Promise<void> {
  await db.query(
    `INSERT INTO sentinel_settings (tenant_id, settings) VALUES ($1, $2)
     ON CONFLICT (tenant_id) DO UPDATE SET settings = excluded.settings, updated_at = now()`,
    [currentTenantId(), JSON.stringify(settings)],
  );
}
