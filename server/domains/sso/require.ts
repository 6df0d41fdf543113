import type { Kernel } from '../../kernel/kernel.ts';
import { livingSessions } from '../living-sessions.ts';

/**
 * Where single sign-on is required, whoever came in otherwise comes in anew. Admins stay: should the provider fail,
 * somebody must be able to change that.
 */
export async function endPasswordSessions(
  kernel: Pick<Kernel, 'db' | 'bus' | 'log'>,
  tenantId: string,
): Promise<void> {
  const { db } = kernel;
  await db.inSystem(async () => {
    const ended = await db.query<{ id: string }>(
      `UPDATE sessions s SET ended_at = now() FROM members m
       WHERE m.id = s.member_id AND s.tenant_id = $1 AND s.ended_at IS NULL AND s.via <> 'sso' AND m.role <> 'admin'
       RETURNING s.id`,
      [tenantId],
    );
    db.afterCommit(() =>
      Promise.all(ended.map(({ id }) => livingSessions(kernel).forget({ sessionId: id }))),
    );
  });
}
