import type { Database } from '../../kernel/db/index.ts';

/** Forgets sign-ins, choices and registration links that nobody finished. */
export async function sweepLti({ db }: { db: Database }): Promise<void> {
  await db.inSystem(async () => {
    await db.query('DELETE FROM lti_states WHERE expires_at < now()');
    await db.query(
      `UPDATE lti_pickings SET message = NULL, choice = NULL, answer = NULL
       WHERE expires_at < now() AND message IS NOT NULL`,
    );
    await db.query(`DELETE FROM lti_pickings WHERE created_at < now() - interval '30 days'`);
    await db.query(`DELETE FROM lti_registrations WHERE expires_at < now() - interval '7 days'`);
  });
}
