import { currentTenantId, type Database } from '../../kernel/db/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { ModuleDirectory } from '../modules/index.ts';
import { type NewAlert, raiseAlert } from './alerts.ts';
import { readDrifts } from './series.ts';
import { readSettings } from './settings.ts';
import { checkNames, type SentinelSettings } from './view.ts';

/**
 * Fewer answers, or fewer bad ones, say nothing. One leak says enough to be told, but one document can bring it about:
 * a label goes back for the leaks of several people's.
 */
const least = { samples: 20, failures: 3, people: 3 };

interface Counted {
  readonly tenantId: string;
  readonly module: string;
  readonly prompt: string;
  readonly version: string;
}

export interface EvaluateParts extends Pick<Kernel, 'db' | 'config' | 'log' | 'metrics'> {
  /** A label went back: the next call must know. */
  forget(tenantId: string, module: string): Promise<void>;
  readonly modules: Pick<ModuleDirectory, 'findActive'>;
}

/** An alert, but for what its module knows. */
type Judged = Omit<NewAlert, 'newest'>;

/** Looks at the answers of the last day wherever there are new ones, and tells of what is wrong. */
export async function evaluateSamples(parts: EvaluateParts): Promise<void> {
  const { db, log } = parts;
  const places = await db.inSystem(() =>
    db.query<Counted>(
      `SELECT DISTINCT tenant_id AS "tenantId", module, prompt, version FROM sentinel_samples
       WHERE created_at > now() - interval '5 minutes' AND failed <> '[]'`,
    ),
  );
  for (const place of places)
    await evaluatePlace(parts, place).catch((error: unknown) =>
      log.error({ err: error, ...place }, 'Answers of a prompt were not judged.'),
    );
}

async function evaluatePlace(parts: EvaluateParts, { tenantId, ...place }: Counted): Promise<void> {
  const { db } = parts;
  const { settings, alerts } = await db.inTenant(tenantId, async () => {
    const settings = await readSettings(db);
    // What somebody has seen to is not counted again.
    const rows = await db.query<{ kind: NewAlert['kind']; samples: number; failures: number }>(
      `SELECT k.kind, count(*)::int AS samples,
         (count(*) FILTER (WHERE s.failed @> jsonb_build_array(jsonb_build_object('check', k.kind))))::int AS failures
       FROM sentinel_samples s CROSS JOIN unnest($5::text[]) AS k (kind)
       WHERE s.tenant_id = $1 AND s.module = $2 AND s.prompt = $3 AND s.version = $4
         AND s.created_at > greatest(now() - interval '1 day', (SELECT max(a.closed_at) FROM sentinel_alerts a
           WHERE a.tenant_id = $1 AND a.module = $2 AND a.prompt = $3 AND a.version = $4 AND a.kind = k.kind))
       GROUP BY k.kind`,
      [tenantId, place.module, place.prompt, place.version, checkNames],
    );
    const people = rows.some(({ kind, failures }) => kind === 'leakage' && failures > 0)
      ? await countPeople(db, place)
      : 0;
    const alerts = rows.flatMap(({ kind, samples, failures }): Judged[] => {
      const value = failures / samples;
      const limit = kind === 'leakage' ? 0 : settings.failureShare;
      const isEnough =
        kind === 'leakage' ? failures > 0 : samples >= least.samples && failures >= least.failures;
      const isSure = kind !== 'leakage' || people >= least.people;
      return isEnough && value > limit ? [{ ...place, kind, value, limit, samples, isSure }] : [];
    });
    return { settings, alerts };
  });
  for (const alert of alerts) await tell(parts, tenantId, alert, settings);
}

/** How many people the leaks of the last day are about; those about nobody count as one. */
async function countPeople(
  db: Database,
  { module, prompt, version }: Omit<Counted, 'tenantId'>,
): Promise<number> {
  const row = await db.one<{ people: number }>(
    `SELECT count(DISTINCT coalesce(c.subject_id, ''))::int AS people
     FROM sentinel_samples s LEFT JOIN ai_calls c ON c.tenant_id = s.tenant_id AND c.id = s.call_id
     WHERE s.tenant_id = $1 AND s.module = $2 AND s.prompt = $3 AND s.version = $4
       AND s.failed @> '[{"check": "leakage"}]'
       AND s.created_at > greatest(now() - interval '1 day', (SELECT max(a.closed_at) FROM sentinel_alerts a
         WHERE a.tenant_id = $1 AND a.module = $2 AND a.prompt = $3 AND a.version = $4 AND a.kind = 'leakage'))`,
    [currentTenantId(), module, prompt, version],
  );
  return row?.people ?? 0;
}

/** Compares the scores of the last week with those before. */
export async function evaluateDrift(parts: EvaluateParts, now = new Date()): Promise<void> {
  const { db, log } = parts;
  const tenants = await db.inSystem(() =>
    db.query<{ tenantId: string }>(
      `SELECT DISTINCT tenant_id AS "tenantId" FROM sentinel_samples
       WHERE created_at > now() - interval '2 hours' AND score IS NOT NULL`,
    ),
  );
  for (const { tenantId } of tenants)
    await evaluateDriftOf(parts, tenantId, now).catch((error: unknown) =>
      log.error({ err: error, tenantId }, 'Scores of a tenant were not compared.'),
    );
}

async function evaluateDriftOf(parts: EvaluateParts, tenantId: string, now: Date): Promise<void> {
  const { db } = parts;
  const { settings, alerts } = await db.inTenant(tenantId, async () => {
    const settings = await readSettings(db);
    const alerts: Judged[] = [];
    for (const { module, prompt, drift } of await readDrifts(db, {}, now)) {
      const { index, limit, recentCount } = drift;
      if (index === null || limit === null || index <= limit) continue;
      // Once a week is often enough for what is counted over a week.
      const told = await db.one(
        `SELECT FROM sentinel_alerts WHERE tenant_id = $1 AND module = $2 AND prompt = $3 AND kind = 'drift'
           AND (state = 'open' OR created_at > now() - interval '7 days')`,
        [tenantId, module, prompt],
      );
      const last = await db.one<{ version: string }>(
        `SELECT version FROM sentinel_samples WHERE tenant_id = $1 AND module = $2 AND prompt = $3
           AND label = 'production' ORDER BY id DESC LIMIT 1`,
        [tenantId, module, prompt],
      );
      if (!told && last)
        alerts.push({
          module,
          prompt,
          version: last.version,
          kind: 'drift',
          value: index,
          limit,
          samples: recentCount,
          isSure: true,
        });
    }
    return { settings, alerts };
  });
  for (const alert of alerts) await tell(parts, tenantId, alert, settings);
}

export async function tell(
  { db, config, metrics, modules, forget, log }: EvaluateParts,
  tenantId: string,
  alert: Judged,
  settings: SentinelSettings,
): Promise<void> {
  const { module, prompt, version, kind } = alert;
  const active = await modules.findActive(tenantId, module);
  const newest = active?.module.prompts.list.find(({ id }) => id === prompt)?.version;
  // Who has no such prompt any more needs no news of it.
  if (newest === undefined) return;
  const raised = await db.inTenant(tenantId, () =>
    raiseAlert({ db, config }, { ...alert, newest }, settings),
  );
  if (!raised) return;
  if (raised.isNew) metrics.countAlert(kind);
  log.warn({ tenantId, module, prompt, version, kind, ...raised }, 'Answers of a model need a look.');
  if (raised.rolledBackTo !== null) await forget(tenantId, module);
}
