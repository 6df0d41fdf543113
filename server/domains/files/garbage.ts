import type { Database } from '../../kernel/db/index.ts';
import type { Logger } from '../../kernel/log/index.ts';
import type { Storage } from '../../kernel/storage/index.ts';

/** Notes a key before its file is written; if the work is not finished within an hour, the file goes. */
export const reserveKey = (db: Database, key: string) =>
  db.inSystem(() =>
    db.query(
      `INSERT INTO garbage (storage_key, due_at) VALUES ($1, now() + interval '1 hour')
       ON CONFLICT (storage_key) DO UPDATE SET due_at = excluded.due_at`,
      [key],
    ),
  );

/** The file is referred to now: it stays. */
export const keepKey = (db: Database, key: string) =>
  db.inSystem(() => db.query('DELETE FROM garbage WHERE storage_key = $1', [key]));

/** The file is not wanted after all: it goes with the next sweep. */
export const dropKey = (db: Database, key: string) =>
  db.inSystem(() => db.query('UPDATE garbage SET due_at = now() WHERE storage_key = $1', [key]));

/** Deletes stored files that nothing refers to any more, and rows of made files whose time is over. */
export async function sweepGarbage({ db, storage, log }: { db: Database; storage: Storage; log: Logger }) {
  await db.inSystem(() => db.query('DELETE FROM files WHERE expires_at < now()'));
  for (;;) {
    const due = await db.inSystem(() =>
      db.query<{ storage_key: string }>('SELECT storage_key FROM garbage WHERE due_at <= now() LIMIT 100'),
    );
    for (const { storage_key: key } of due) {
      await storage.delete(key);
      await db.inSystem(() => db.query('DELETE FROM garbage WHERE storage_key = $1', [key]));
    }
    if (due.length > 0) log.info({ files: due.length }, 'Deleted files that nothing refers to.');
    if (due.length < 100) return;
  }
}
