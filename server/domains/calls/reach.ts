import type { Database } from '../../kernel/db/index.ts';
import { type DocumentRecord, findDocument } from '../documents/index.ts';
import type { PositionRecord } from '../positions/index.ts';
import { outOfReach } from './errors.ts';

/**
 * Whom a call may be about. Members and the host reach everybody of the tenant, a candidate only themselves:
 * anybody else is to them as if they were not there. Each part asks inside the open tenant transaction.
 */
export interface Reach {
  /** The candidate behind the launch; null while there is none. */
  currentSubjectId(): Promise<string | null>;
  /** Throws where the call may not be about this person. What is about nobody is open. */
  check(subjectId: string | null): Promise<void>;
  findDocument(id: string): Promise<DocumentRecord>;
  /** A candidate sees the position they came for, and what anybody may see. */
  checkPosition(position: PositionRecord, launchedFor: string | null): void;
}

export function createReach(
  db: Database,
  { isSubject, launchId }: { isSubject: boolean; launchId: string | null },
): Reach {
  const reach: Reach = {
    // The launch's person may be made in the middle of a call, so it is asked for each time.
    async currentSubjectId() {
      const launch = await db.one<{ subject_id: string | null }>(
        'SELECT subject_id FROM launches WHERE id = $1',
        [launchId],
      );
      return launch?.subject_id ?? null;
    },
    async check(subjectId) {
      if (!isSubject || subjectId === null) return;
      if (subjectId !== (await reach.currentSubjectId())) throw outOfReach();
    },
    async findDocument(id) {
      const document = await findDocument(id);
      await reach.check(document.subjectId);
      return document;
    },
    checkPosition(position, launchedFor) {
      const isOpen = position.public && position.state === 'open';
      if (isSubject && position.id !== launchedFor && !isOpen) throw outOfReach();
    },
  };
  return reach;
}
