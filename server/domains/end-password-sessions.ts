import type { Kernel } from '../kernel/kernel.ts';
import { livingSessions } from './living-sessions.ts';

/**
 * Where single sign-on is required, whoever came in otherwise comes in anew; of one member, where `memberId` says so.
 * Admins stay: should the provider fail, somebody must be able to change that.
 */
export async function endPasswordSessions(
  kernel: Pick<Kernel, 'db' | 'bus' | 'log'>,
  { tenantId, memberId }: { readonly tenantId: string; readonly memberId?: string },
): Promise<void> {
  const { db } = kernel;
  await db.inSystem(async () => {
    const ended = await db.query<{ id: string }>(
      `UPDATE sessions s SET ended_at = now() FROM members m, sso_providers p
       WHERE m.id = s.member_id AND s.tenant_id = $1 AND s.ended_at IS NULL AND s.via <> 'sso' AND m.role <> 'admin'
         AND p.tenant_id = s.tenant_id AND p.enabled AND p.required AND m.id = coalesce($2, m.id)
       RETURNING s.id`,
      [tenantId, memberId ?? null],
    );
    db.afterCommit(() =>
      Promise.all(ended.map(({ id }) => livingSessions(kernel).forget({ sessionId: id }))),
    );
  });
}
