import type { Database } from '../../../kernel/db/index.ts';
import { refuse } from '../errors.ts';
import type { LtiMessage } from '../launch/message.ts';
import type { Platform } from '../platform.ts';

/** Whom an admin removed places nothing: the page shows the positions of the organisation. */
export async function checkNotRemoved(
  db: Database,
  { id }: Platform,
  { sub }: Pick<LtiMessage, 'sub'>,
): Promise<void> {
  const removed = await db.one(
    'SELECT FROM lti_users WHERE platform_id = $1 AND sub = $2 AND removed_at IS NOT NULL',
    [id, sub],
  );
  if (removed) throw refuse('member_removed');
}
