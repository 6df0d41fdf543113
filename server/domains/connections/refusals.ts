import { createId, type Database } from '../../kernel/db/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';

/** A launch that a door did not open, and why. */
export interface Refusal {
  readonly tenantId: string;
  readonly connectionId: string;
  readonly door: 'site' | 'oauth' | 'lti';
  readonly code: string;
  /** A sentence for the admin. */
  readonly reason: string;
  /** What was there instead of what should be. */
  readonly found?: string | undefined;
  readonly requestId: string;
}

/** Whoever knows a public key can be refused as often as they like: that fills no table and costs no writes. */
const notedAMinute = 60;
const keptOfConnection = 500;

/** What strangers wrote, as far as the database takes it: PostgreSQL's texts hold no NUL. */
const tidy = (text: string, longest: number) => text.replaceAll('\0', '').slice(0, longest);

/** Notes a refusal for the admin who asks why. */
export async function noteRefusal(
  { db, cache }: Pick<Kernel, 'db' | 'cache'>,
  { tenantId, connectionId, door, code, reason, found, requestId }: Refusal,
): Promise<void> {
  const count = await cache.increment(`refusals:${connectionId}`, 60).catch(() => 1);
  if (count > notedAMinute) return;
  await db.inTenant(tenantId, async () => {
    await db.query(
      `INSERT INTO launch_refusals (id, tenant_id, connection_id, door, code, reason, found, request_id)
       SELECT $1, $2, c.id, $4, $5, $6, $7, $8 FROM connections c WHERE c.id = $3`,
      [
        createId(),
        tenantId,
        connectionId,
        door,
        code,
        tidy(reason, 500),
        found === undefined ? null : tidy(found, 255),
        requestId,
      ],
    );
    await db.query(
      `DELETE FROM launch_refusals WHERE tenant_id = $1 AND connection_id = $2 AND id <= (
         SELECT id FROM launch_refusals WHERE tenant_id = $1 AND connection_id = $2
         ORDER BY id DESC OFFSET $3 LIMIT 1)`,
      [tenantId, connectionId, keptOfConnection],
    );
  });
}

/** The same of a site, whose key a page showed; a key that nobody has is nobody's trouble. */
export async function noteSiteRefusal(
  kernel: Pick<Kernel, 'db' | 'cache'>,
  siteKey: string,
  refusal: Pick<Refusal, 'code' | 'reason' | 'found' | 'requestId'>,
): Promise<void> {
  if (!/^[\w-]{1,100}$/.test(siteKey)) return;
  const site = await kernel.db.inSystem(() =>
    kernel.db.one<{ connectionId: string; tenantId: string; enabled: boolean }>(
      `SELECT id AS "connectionId", tenant_id AS "tenantId", enabled FROM connections
       WHERE site_key = $1 AND kind = 'site'`,
      [siteKey],
    ),
  );
  if (!site) return;
  const { enabled, ...place } = site;
  const off = { code: 'connections.off', reason: 'The connection is switched off.', found: undefined };
  await noteRefusal(kernel, { ...place, door: 'site', ...refusal, ...(enabled ? {} : off) });
}

/** Forgets refusals of last month. */
export async function sweepRefusals({ db }: { db: Database }): Promise<void> {
  await db.inSystem(() =>
    db.query(`DELETE FROM launch_refusals WHERE created_at < now() - interval '30 days'`),
  );
}
