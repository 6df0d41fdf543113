import { readPackage } from '../../../../host/node/packages/index.ts';
import { dropKey } from '../../../../server/domains/files/index.ts';
import type { Kernel } from '../../../../server/kernel/kernel.ts';
import { tellPackagesChanged } from '../../packages/index.ts';
import { keepPackage } from '../submissions/receive.ts';
import { counterSign } from './service.ts';

interface Row {
  readonly id: string;
  readonly storageKey: string;
  readonly integrityHash: string;
  readonly approvedAt: Date;
}

type Parts = Pick<Kernel, 'db' | 'config' | 'storage' | 'bus'>;

/**
 * Counter-signs anew whatever was let in, after a key was revoked, with the time at which it was let in. What is in
 * storage is believed for its hash in the database only, not for the signature of a key that others may have. Gives
 * how many were signed, and of which the contents are other than what was let in.
 */
export async function counterSignAgain(parts: Parts): Promise<{ signed: number; refused: string[] }> {
  const { db, storage } = parts;
  const rows = await db.inSystem(() =>
    db.query<Row>(
      `SELECT id, storage_key AS "storageKey", integrity_hash AS "integrityHash", approved_at AS "approvedAt"
       FROM module_versions WHERE approved_at IS NOT NULL ORDER BY id`,
    ),
  );
  const refused: string[] = [];
  for (const { id, storageKey, integrityHash, approvedAt } of rows) {
    const bytes = await storage.bytes(storageKey);
    if ((await readPackage(bytes)).integrityHash !== integrityHash) {
      refused.push(id);
      continue;
    }
    const next = await keepPackage(parts, await counterSign(parts, bytes, approvedAt));
    const changed = await db.inSystem(() =>
      db.one('UPDATE module_versions SET storage_key = $3 WHERE id = $1 AND storage_key = $2 RETURNING id', [
        id,
        storageKey,
        next,
      ]),
    );
    if (!changed) await dropKey(db, next);
  }
  await tellPackagesChanged(parts);
  return { signed: rows.length - refused.length, refused };
}
