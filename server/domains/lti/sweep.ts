import type { Database } from '../../kernel/db/index.ts';

/** Forgets sign-ins that nobody finished. */
export async function sweepLti({ db }: { db: Database }): Promise<void> {
  await db.inSystem(() => db.query('DELETE FROM lti_states WHERE expires_at < now()'));
}
