import type { Json } from 'inlay/sdk';
import type { HostEventType } from '../../../plugins/sdk/host-events.ts';
import { createId, currentTenantId, type Database } from '../../kernel/db/index.ts';
import { checkRoom } from './room.ts';

export interface NewEvent<Source extends string = string> {
  /** `<noun>.<past tense>`; what the host tells has a noun that no module may use. */
  readonly type: Source extends 'host' ? HostEventType : string;
  readonly subjectId: string | null;
  /** Whose event it is where a deed of the system concerns a tenant; left out, that of the open transaction. */
  readonly tenantId?: string;
  /** The module that tells, or `host`. */
  readonly source: Source;
  /** Never personal data beyond ids: events go to other modules and to webhooks. */
  readonly data: Json;
}

/** Notes an event in the open transaction: it is told if, and only if, the change commits. Errors: `events.too_many`. */
export async function emitEvent<const Source extends string>(
  db: Database,
  event: NewEvent<Source>,
): Promise<void> {
  const tenantId = event.tenantId ?? currentTenantId()!;
  if (event.source !== 'host') await checkRoom(db, tenantId, event.source);
  await db.query(
    'INSERT INTO events (id, tenant_id, type, subject_id, source, data) VALUES ($1, $2, $3, $4, $5, $6)',
    [createId(), tenantId, event.type, event.subjectId, event.source, JSON.stringify(event.data)],
  );
}
