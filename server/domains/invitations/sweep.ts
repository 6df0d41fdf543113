import type { Database } from '../../kernel/db/index.ts';

/** Forgets invitations that nobody took up, a month after their link ran out. */
export async function sweepInvitations({ db }: { readonly db: Database }): Promise<void> {
  await db.inSystem(() => db.query(`DELETE FROM invitations WHERE expires_at < now() - interval '30 days'`));
}
