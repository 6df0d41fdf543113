import { type Database, findById, findPage, type PageRequest } from '../../kernel/db/index.ts';
import { emitEvent } from '../events/index.ts';
import { subjectNotFound } from './errors.ts';
import { SubjectRecord } from './model.ts';

/** Those of tests are nobody's candidates. */
export const listSubjects = (page: PageRequest) => findPage(SubjectRecord, page, { isTest: false });

export async function findSubject(id: string): Promise<SubjectRecord> {
  const subject = await findById(SubjectRecord, id);
  if (!subject) throw subjectNotFound();
  return subject;
}

export const createAnonymousSubject = () =>
  SubjectRecord.create({ kind: 'anonymous', displayName: null, email: null });

/** The person of this id, made on first need. */
export const findOrCreateAnonymousSubject = async (id: string): Promise<SubjectRecord> =>
  (await findById(SubjectRecord, id)) ??
  SubjectRecord.create({ id, kind: 'anonymous', displayName: null, email: null });

/** A person whom another system names. */
export const createNamedSubject = (person: {
  displayName: string | null;
  email: string | null;
  isTest?: boolean;
}) => SubjectRecord.create({ kind: 'named', ...person });

/** The launch's person, made on first need: looking at a widget leaves no trace of anybody. */
export async function findOrCreateLaunchSubject(db: Database, launchId: string): Promise<SubjectRecord> {
  const launch = await db.one<{ subject_id: string | null }>(
    'SELECT subject_id FROM launches WHERE id = $1 FOR UPDATE',
    [launchId],
  );
  if (!launch) throw subjectNotFound();
  if (launch.subject_id) return findSubject(launch.subject_id);
  const subject = await createAnonymousSubject();
  await db.query('UPDATE launches SET subject_id = $2 WHERE id = $1', [launchId, subject.id]);
  return subject;
}

/** Fills in what is not known yet; what a person or a member said before stays. */
export async function describeSubject(
  id: string,
  { displayName, email }: { displayName?: string; email?: string },
): Promise<void> {
  const subject = await findSubject(id);
  await subject.update({
    displayName: subject.displayName ?? displayName?.slice(0, 200) ?? null,
    email: subject.email ?? email?.slice(0, 320) ?? null,
  });
}

/** Erases a person: the row takes documents, files, jobs and every module's records with it. */
export async function eraseSubject(db: Database, id: string): Promise<void> {
  const subject = await findSubject(id);
  await emitEvent(db, { type: 'subject.erased', subjectId: subject.id, source: 'host', data: {} });
  await subject.destroy();
}
