import {
  createId,
  type Database,
  findById,
  findPage,
  isUniqueViolation,
  type PageRequest,
} from '../../kernel/db/index.ts';
import { emitEvent } from '../events/index.ts';
import { dropKey } from '../files/index.ts';
import {
  createAnonymousSubject,
  findOrCreateAnonymousSubject,
  findOrCreateLaunchSubject,
  findSubject,
} from '../subjects/index.ts';
import { consentNeeded, documentNotFound } from './errors.ts';
import { DocumentRecord } from './model.ts';
import { nameNewPerson } from './name-new-person.ts';

/** A file that has arrived in storage but is nobody's yet. */
export interface ReceivedFile {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

export interface Giver {
  readonly tenantId: string;
  readonly launchId: string | null;
  /** A member may add a file to a person they name; left out, it is a new person's. */
  readonly subjectId: string | undefined;
  /** Version of the policy that a candidate agreed to; a member answers for the consent themselves. */
  readonly consent: string | undefined;
  readonly isMember: boolean;
  /** Names the upload of a new person, so that it can be repeated. */
  readonly once?: string | undefined;
}

interface Added {
  readonly document: DocumentRecord;
  readonly created: boolean;
}

/** Makes a received file somebody's document. The same file twice is the same document. */
export async function addDocument(db: Database, giver: Giver, file: ReceivedFile): Promise<Added> {
  try {
    const added = await linkDocument(db, giver, file);
    if (!added.created) await dropKey(db, file.key);
    return added;
  } catch (error) {
    await dropKey(db, file.key);
    throw error;
  }
}

async function linkDocument(db: Database, giver: Giver, file: ReceivedFile): Promise<Added> {
  if (!giver.isMember && !giver.consent) throw consentNeeded();
  const add = () =>
    db.inTenant(giver.tenantId, async () => {
      const subject = await findGiver(db, giver);
      // Whoever gives the same file again may have agreed to a newer version of the policy.
      if (giver.consent) await noteConsent(db, giver, subject.id);
      const known = await DocumentRecord.findOne({ where: { subjectId: subject.id, sha256: file.sha256 } });
      if (known) return { document: known, created: false };
      const { key, ...facts } = file;
      const document = await DocumentRecord.create({
        ...facts,
        storageKey: key,
        subjectId: subject.id,
        launchId: giver.launchId,
      });
      await emitEvent(db, {
        type: 'document.created',
        subjectId: subject.id,
        source: 'host',
        data: { documentId: document.id, givenBy: giver.isMember ? 'member' : 'subject' },
      });
      return { document, created: true };
    });
  // Two tabs may give the same file at once; the second finds the first's document.
  return add().catch((error: unknown) => {
    if (isUniqueViolation(error)) return add();
    throw error;
  });
}

function findGiver(db: Database, { isMember, launchId, subjectId, tenantId, once }: Giver) {
  if (!isMember) return findOrCreateLaunchSubject(db, launchId!);
  if (subjectId) return findSubject(subjectId);
  return once ? findOrCreateAnonymousSubject(nameNewPerson(tenantId, once)) : createAnonymousSubject();
}

const noteConsent = (db: Database, { tenantId, launchId, consent }: Giver, subjectId: string) =>
  db.query(
    `INSERT INTO consents (id, tenant_id, subject_id, launch_id, purpose, policy_version)
     VALUES ($1, $2, $3, $4, 'document', $5)`,
    [createId(), tenantId, subjectId, launchId, consent],
  );

export const listDocuments = ({ subjectId, ...page }: PageRequest & { subjectId?: string }) =>
  findPage(DocumentRecord, page, subjectId ? { subjectId } : {});

export async function findDocument(id: string): Promise<DocumentRecord> {
  const document = await findById(DocumentRecord, id);
  if (!document) throw documentNotFound();
  return document;
}

/** Hides from members whose a document is, or shows it again. */
export async function concealDocument(document: DocumentRecord, concealed: boolean): Promise<void> {
  if (document.concealed !== concealed) await document.update({ concealed });
}

export async function removeDocument(id: string): Promise<void> {
  await (await findDocument(id)).destroy();
}
