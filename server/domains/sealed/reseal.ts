import { isAppError } from 'inlay/sdk';
import type { Sealer } from '../../kernel/crypto/index.ts';
import type { Database } from '../../kernel/db/index.ts';
import { type SealedColumn, sealedColumns } from './register.ts';

/** What became of one column. */
export interface Resealed extends SealedColumn {
  readonly renewed: number;
  readonly current: number;
  /** Sealed by a secret that is not known any more, or damaged; left as it is. */
  readonly unreadable: number;
}

const batchSize = 200;

/** Seals everything anew that an earlier secret sealed. Safe to repeat, and to run beside servers at work. */
export async function resealAll(db: Database, sealer: Sealer): Promise<Resealed[]> {
  const done: Resealed[] = [];
  for (const column of sealedColumns) done.push(await resealColumn(db, sealer, column));
  return done;
}

async function resealColumn(db: Database, sealer: Sealer, column: SealedColumn): Promise<Resealed> {
  const counts = { renewed: 0, current: 0, unreadable: 0 };
  let last = '';
  for (;;) {
    const batch = await db.inSystem(() => resealBatch(db, sealer, column, last));
    for (const { outcome } of batch) counts[outcome] += 1;
    if (batch.length < batchSize) return { ...column, ...counts };
    last = batch.at(-1)!.key;
  }
}

type Outcome = 'renewed' | 'current' | 'unreadable';

/** In a transaction of its own, so that no row is locked for long. Names come from the register, not from outside. */
async function resealBatch(
  db: Database,
  sealer: Sealer,
  { table, column, key, about }: SealedColumn,
  after: string,
): Promise<{ key: string; outcome: Outcome }[]> {
  const rows = await db.query<{ key: string; sealed: string }>(
    `SELECT ${key} AS key, ${column} AS sealed FROM ${table}
     WHERE ${column} IS NOT NULL AND ${key} > $1 ORDER BY ${key} LIMIT $2 FOR UPDATE`,
    [after, batchSize],
  );
  const done: { key: string; outcome: Outcome }[] = [];
  for (const row of rows) {
    const outcome = sealer.isCurrent(row.sealed)
      ? 'current'
      : renew(sealer, row.sealed, `${about}:${row.key}`);
    if (typeof outcome === 'object')
      await db.query(`UPDATE ${table} SET ${column} = $2 WHERE ${key} = $1`, [row.key, outcome.sealed]);
    done.push({ key: row.key, outcome: typeof outcome === 'object' ? 'renewed' : outcome });
  }
  return done;
}

function renew(sealer: Sealer, sealed: string, about: string): { sealed: string } | 'unreadable' {
  try {
    return { sealed: sealer.seal(sealer.open(sealed, about), about) };
  } catch (error) {
    if (isAppError(error) && error.code === 'crypto.cannot_open') return 'unreadable';
    throw error;
  }
}
