import type { Database } from '../../../server/kernel/db/index.ts';

/** A version that the marketplace let in. */
export interface StoredVersion {
  readonly module: string;
  readonly version: string;
  /** Whose it is. */
  readonly tenantId: string;
  readonly publisherId: string;
  readonly publisherDomain: string | null;
  readonly storageKey: string;
  readonly integrityHash: string;
  readonly state: 'approved' | 'yanked';
  /** Of how many of a hundred tenants it is offered to. */
  readonly rollout: 1 | 10 | 100;
  /** Why it was yanked. */
  readonly reason: string | null;
  readonly size: number;
  readonly approvedAt: Date;
}

/** What each process must have: all that is offered, and what was yanked while somebody still has it. */
export const listWantedVersions = (db: Database): Promise<StoredVersion[]> =>
  db.inSystem(() =>
    db.query<StoredVersion>(
      `SELECT v.module, v.version, v.tenant_id AS "tenantId", v.publisher_id AS "publisherId",
         p.domain AS "publisherDomain", v.storage_key AS "storageKey", v.integrity_hash AS "integrityHash",
         v.state, v.rollout, v.reason, v.size, v.approved_at AS "approvedAt"
       FROM module_versions v JOIN publishers p ON p.id = v.publisher_id
       WHERE v.state = 'approved' OR (v.state = 'yanked' AND EXISTS (
         SELECT FROM installations i WHERE i.module = v.module
           AND (i.version = v.version OR i.rollback_to ->> 'version' = v.version OR i.work #>> '{target,version}' = v.version)))
       ORDER BY v.module, v.version`,
    ),
  );
