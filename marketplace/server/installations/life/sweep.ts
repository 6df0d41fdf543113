import { listSecretSettings } from '../../../../plugins/sdk/read-manifest.ts';
import { Installation } from '../model.ts';
import { openReadable, sealSecrets } from '../secrets.ts';
import { splitSettings } from '../settings.ts';
import type { LifeContext } from './context.ts';
import { forgetRollback } from './forget-rollback.ts';
import { lockIdle } from './lock.ts';
import { beginErasure } from './remove.ts';
import type { LifeWorker } from './worker.ts';

interface Found {
  readonly id: string;
  readonly tenantId: string;
}

/** Erases what was removed long enough ago, and forgets what no upgrade is taken back with any more. */
export async function sweepLife(context: LifeContext, worker: LifeWorker): Promise<void> {
  const { db, log } = context.host;
  const find = (where: string) =>
    db.inSystem(() =>
      db.query<Found>(
        `SELECT id, tenant_id AS "tenantId" FROM installations WHERE work IS NULL AND ${where} LIMIT 100`,
      ),
    );
  const each = async (found: readonly Found[], work: (one: Found) => Promise<unknown>) => {
    for (const one of found)
      await work(one).catch((error: unknown) =>
        log.warn({ err: error, installationId: one.id }, 'An installation could not be tidied up.'),
      );
  };
  await each(await find(`state = 'removed' AND erase_at <= now()`), async ({ id, tenantId }) =>
    worker.waitFor(tenantId, await beginErasure(context, tenantId, id)),
  );
  await each(
    await find(`rollback_to IS NOT NULL AND (rollback_to ->> 'until')::timestamptz < now()`),
    (one) => db.inTenant(one.tenantId, async () => forgetRollback(context, await lockIdle(one.id))),
  );
}

/** Seals the secret settings that earlier hosts kept among the others. */
export async function sealStoredSecrets(context: LifeContext): Promise<void> {
  const { db, log } = context.host;
  for (const module of context.registry.modules) {
    const found = await db.inSystem(() =>
      db.query<Found>(
        `SELECT id, tenant_id AS "tenantId" FROM installations WHERE module = $1 AND version = $2
           AND EXISTS (SELECT FROM jsonb_object_keys(settings) name WHERE name = ANY ($3))`,
        [module.id, module.version, [...listSecretSettings(module.manifest)]],
      ),
    );
    for (const { id, tenantId } of found)
      await db.inTenant(tenantId, async () => {
        const installation = (await Installation.findOne({ where: { id }, lock: true }))!;
        const { plain, secret } = splitSettings(module, installation.settings);
        const secrets = openReadable(context.sealer, installation);
        const current = { ...secret, ...secrets.current };
        const secretsSealed = sealSecrets(context.sealer, id, { ...secrets, current });
        await installation.update({ settings: plain, secretsSealed });
      });
    if (found.length > 0)
      log.info({ module: module.id, installations: found.length }, 'Sealed stored secrets.');
  }
}
