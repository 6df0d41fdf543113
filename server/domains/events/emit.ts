import type { Json } from 'inlay/sdk';
import { createId, currentTenantId, type Database } from '../../kernel/db/index.ts';

export interface NewEvent {
  /** `<noun>.<past tense>`. */
  readonly type: string;
  readonly subjectId: string | null;
  /** Whose event it is where a deed of the system concerns a tenant; left out, that of the open transaction. */
  readonly tenantId?: string;
  /** The module that tells, or `host`. */
  readonly source: string;
  /** Never personal data beyond ids: events go to other modules and to webhooks. */
  readonly data: Json;
}

/** Notes an event in the open transaction: it is told if, and only if, the change commits. */
export async function emitEvent(db: Database, event: NewEvent): Promise<void> {
  await db.query(
    'INSERT INTO events (id, tenant_id, type, subject_id, source, data) VALUES ($1, $2, $3, $4, $5, $6)',
    [
      createId(),
      event.tenantId ?? currentTenantId(),
      event.type,
      event.subjectId,
      event.source,
      JSON.stringify(event.data),
    ],
  );
}
