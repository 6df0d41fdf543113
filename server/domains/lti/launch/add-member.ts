import { createId, type Database } from '../../../kernel/db/index.ts';
import type { Role } from '../../members/index.ts';
import { refuse } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { LtiMessage } from './message.ts';

/**
 * A new member. An account of their own, which no password opens: an e-mail that an LMS states proves nothing, so
 * it never leads to the account that somebody has here already. Whom an admin removed stays out.
 */
export async function addMember(
  db: Database,
  platform: Platform,
  { sub, name, email }: Pick<LtiMessage, 'sub' | 'name' | 'email'>,
  role: Role,
): Promise<void> {
  const { id: platformId, tenantId } = platform;
  await db.inSystem(async () => {
    const userId = createId();
    const memberId = createId();
    // Two first launches at once make one member: the second waits for this row.
    const known = await db.one<{ member_id: string | null; removed: boolean }>(
      `INSERT INTO lti_users (tenant_id, platform_id, sub) VALUES ($1, $2, $3)
       ON CONFLICT (platform_id, sub) DO UPDATE SET sub = excluded.sub
       RETURNING member_id, removed_at IS NOT NULL AS removed`,
      [tenantId, platformId, sub],
    );
    if (known?.member_id) return;
    if (known?.removed) throw refuse('member_removed');
    await db.query('INSERT INTO users (id, email, name) VALUES ($1, $2, $3)', [
      userId,
      `${userId.toLowerCase()}@lti.invalid`,
      name ?? '',
    ]);
    await db.query(
      'INSERT INTO members (id, tenant_id, user_id, name, email, role) VALUES ($1, $2, $3, $4, $5, $6)',
      [memberId, tenantId, userId, name ?? '', email ?? '', role],
    );
    await db.query('UPDATE lti_users SET member_id = $3 WHERE platform_id = $1 AND sub = $2', [
      platformId,
      sub,
      memberId,
    ]);
  });
}
