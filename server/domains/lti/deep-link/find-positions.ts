import { currentTenantId, type Database } from '../../../kernel/db/index.ts';

export interface FoundPosition {
  readonly id: string;
  readonly title: string;
  readonly location: string | null;
}

const shown = 6;

/** Open positions whose title or place holds each of the words; the newest first. Runs in the tenant's transaction. */
export async function findPositions(
  db: Database,
  words: string,
): Promise<{ positions: FoundPosition[]; more: boolean }> {
  const patterns = words
    .slice(0, 100)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const found = await db.query<FoundPosition>(
    `SELECT id, title, location FROM positions
     WHERE tenant_id = $1 AND state = 'open' AND concat_ws(' ', title, location) ILIKE ALL ($2::text[])
     ORDER BY id DESC LIMIT $3`,
    [currentTenantId(), patterns, shown + 1],
  );
  return { positions: found.slice(0, shown), more: found.length > shown };
}

/** An open position of this tenant; undefined where there is none. */
export const findOpenPosition = (db: Database, id: string): Promise<FoundPosition | undefined> =>
  db.one<FoundPosition>(
    `SELECT id, title, location FROM positions WHERE id = $1 AND tenant_id = $2 AND state = 'open'`,
    [id, currentTenantId()],
  );
