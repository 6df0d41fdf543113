import { createId, type Database } from '../../../kernel/db/index.ts';
import type { Role } from '../../members/index.ts';
import { createNamedSubject, describeSubject } from '../../subjects/index.ts';
import type { Platform } from '../platform.ts';
import type { LtiMessage } from './message.ts';

/** Who the person is here: a member where they teach, else somebody whose data it is. */
export type Person =
  | { readonly member: { readonly id: string; readonly role: Role }; readonly subjectId: null }
  | { readonly member: null; readonly subjectId: string };

/** The member of this person at this platform. */
export async function findMember(db: Database, platform: Platform, sub: string): Promise<Person | undefined> {
  const member = await db.one<{ id: string; role: Role }>(
    `SELECT m.id, m.role FROM lti_users u JOIN members m ON m.id = u.member_id
     WHERE u.platform_id = $1 AND u.sub = $2`,
    [platform.id, sub],
  );
  return member && { member, subjectId: null };
}

/**
 * A new member. An account of their own, which no password opens: an e-mail that an LMS states proves nothing, so
 * it never leads to the account that somebody has here already.
 */
export async function addMember(
  db: Database,
  platform: Platform,
  { sub, name, email }: Pick<LtiMessage, 'sub' | 'name' | 'email'>,
  role: Role,
): Promise<void> {
  const { id: platformId, tenantId } = platform;
  await db.inSystem(async () => {
    const userId = createId();
    const memberId = createId();
    await lockUser(db, platform, sub);
    const known = await db.one(
      'SELECT FROM lti_users WHERE platform_id = $1 AND sub = $2 AND member_id IS NOT NULL',
      [platformId, sub],
    );
    if (known) return;
    await db.query('INSERT INTO users (id, email, name) VALUES ($1, $2, $3)', [
      userId,
      `${userId.toLowerCase()}@lti.invalid`,
      name ?? '',
    ]);
    await db.query(
      'INSERT INTO members (id, tenant_id, user_id, name, email, role) VALUES ($1, $2, $3, $4, $5, $6)',
      [memberId, tenantId, userId, name ?? '', email ?? '', role],
    );
    await db.query('UPDATE lti_users SET member_id = $3 WHERE platform_id = $1 AND sub = $2', [
      platformId,
      sub,
      memberId,
    ]);
  });
}

/** The person whose data it is, made when they come for the first time. */
export async function findOrCreateSubject(
  db: Database,
  platform: Platform,
  { sub, name, email }: Pick<LtiMessage, 'sub' | 'name' | 'email'>,
): Promise<Person> {
  const known = await lockUser(db, platform, sub);
  if (known.subject_id) {
    await describeSubject(known.subject_id, {
      ...(name !== null && { displayName: name }),
      ...(email !== null && { email }),
    });
    return { member: null, subjectId: known.subject_id };
  }
  const subject = await createNamedSubject({ displayName: name, email });
  await db.query('UPDATE lti_users SET subject_id = $3 WHERE platform_id = $1 AND sub = $2', [
    platform.id,
    sub,
    subject.id,
  ]);
  return { member: null, subjectId: subject.id };
}

/** Two first launches at once make one person. */
async function lockUser(db: Database, platform: Platform, sub: string) {
  const row = await db.one<{ subject_id: string | null }>(
    `INSERT INTO lti_users (tenant_id, platform_id, sub) VALUES ($1, $2, $3)
     ON CONFLICT (platform_id, sub) DO UPDATE SET sub = excluded.sub RETURNING subject_id`,
    [platform.tenantId, platform.id, sub],
  );
  return row!;
}
