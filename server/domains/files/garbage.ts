import type { Database } from '../../kernel/db/index.ts';
import type { Logger } from '../../kernel/log/index.ts';
import type { Storage } from '../../kernel/storage/index.ts';

interface Stores {
  readonly db: Database;
  readonly storage: Storage;
  readonly log: Logger;
}

const batch = 100;

/**
 * Notes a key before its file is written; if no row refers to it within an hour, the file goes. The row that
 * does takes the key off this list by a trigger, in its own transaction.
 */
export const reserveKey = (db: Database, key: string) =>
  db.inSystem(() =>
    db.query(
      `INSERT INTO garbage (storage_key, due_at) VALUES ($1, now() + interval '1 hour')
       ON CONFLICT (storage_key) DO UPDATE SET due_at = excluded.due_at`,
      [key],
    ),
  );

/** The file stays, as part of one that a row refers to. */
export const keepKey = (db: Database, key: string) =>
  db.inSystem(() => db.query('DELETE FROM garbage WHERE storage_key = $1', [key]));

/** The file is not wanted after all: it goes with the next sweep. Nothing happens to one that a row refers to. */
export const dropKey = (db: Database, key: string) =>
  db.inSystem(() => db.query('UPDATE garbage SET due_at = now() WHERE storage_key = $1', [key]));

/** Deletes stored files that nothing refers to any more, and rows of made files whose time is over. */
export async function sweepGarbage(stores: Stores): Promise<void> {
  const { db, log } = stores;
  await db.inSystem(() => db.query('DELETE FROM files WHERE expires_at < now()'));
  for (;;) {
    const due = await db.inSystem(() =>
      db.query<{ storage_key: string }>(
        `SELECT storage_key FROM garbage WHERE due_at <= now() ORDER BY due_at LIMIT ${batch}`,
      ),
    );
    for (const { storage_key: key } of due) await deleteFile(stores, key);
    if (due.length > 0) log.info({ files: due.length }, 'Swept files that nothing refers to.');
    if (due.length < batch) return;
  }
}

/** Where the text stays that was read from the pictures of a file: it goes with the file. */
export const scanKeyOf = (key: string): string => `${key}.scan`;

/** One file that cannot be deleted now waits ten minutes, so that it never holds up the others. */
async function deleteFile({ db, storage, log }: Stores, key: string): Promise<void> {
  try {
    await storage.delete(key);
    await storage.delete(scanKeyOf(key));
    await db.inSystem(() => db.query('DELETE FROM garbage WHERE storage_key = $1', [key]));
  } catch (error) {
    log.warn({ err: error }, 'A file that nothing refers to could not be deleted.');
    await db.inSystem(() =>
      db.query(`UPDATE garbage SET due_at = now() + interval '10 minutes' WHERE storage_key = $1`, [key]),
    );
  }
}
