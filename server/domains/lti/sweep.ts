import type { Database } from '../../kernel/db/index.ts';

/** Forgets sign-ins, choices and registration links that nobody finished. */
export async function sweepLti({ db }: { db: Database }): Promise<void> {
  await db.inSystem(async () => {
    await db.query('DELETE FROM lti_states WHERE expires_at < now()');
    await db.query('DELETE FROM lti_pickings WHERE expires_at < now()');
    await db.query(`DELETE FROM lti_registrations WHERE expires_at < now() - interval '7 days'`);
  });
}
