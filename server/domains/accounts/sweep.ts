import type { Database } from '../../kernel/db/index.ts';

/** Forgets links whose time is over. */
export async function sweepAccounts({ db }: { readonly db: Database }): Promise<void> {
  await db.inSystem(() => db.query('DELETE FROM account_links WHERE expires_at < now()'));
}
