import type { Database } from '../../kernel/db/index.ts';

/** Forgets sign-ins that nobody finished, and refusals of last month. */
export async function sweepLti({ db }: { db: Database }): Promise<void> {
  await db.inSystem(async () => {
    await db.query('DELETE FROM lti_states WHERE expires_at < now()');
    await db.query(`DELETE FROM lti_refusals WHERE created_at < now() - interval '30 days'`);
  });
}
