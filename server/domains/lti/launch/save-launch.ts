import { createId, type Database, type Parameter, writeStatement } from '../../../kernel/db/index.ts';
import type { Launch } from '../../launches/index.ts';
import type { Role } from '../../members/index.ts';
import { positionFound, positionSql, spendSql } from './spend.ts';

/** What a launch is written with. `nonce`: see `Spending`; `spent`: the message was used up before. */
export interface LaunchDraft {
  readonly stateHash: string;
  readonly nonce: string | null;
  readonly spent: boolean;
  readonly tenantId: string;
  readonly asked: string | null;
  readonly staff: boolean;
  readonly platformId: string;
  readonly connectionId: string;
  readonly sub: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly launchId: string;
  readonly rung: NonNullable<Launch['rung']>;
  readonly module: string;
  readonly widget: string;
  readonly placement: string;
  readonly origin: string;
  readonly locale: string;
  readonly expiresAt: Date;
  readonly deploymentId: string;
  readonly roles: readonly string[];
  readonly contextId: string | null;
  readonly contextTitle: string | null;
  readonly linkId: string;
  readonly linkTitle: string | null;
  readonly returnUrl: string | null;
  readonly gradeBook: Launch['gradeBook'];
  readonly ags: string | null;
  readonly nrpsUrl: string | null;
  readonly courseLocale: string | null;
}

export interface SavedLaunch {
  /** False where somebody was faster. */
  readonly spent: boolean;
  /** False where the link names a position that is not there. */
  readonly found: boolean;
  readonly positionId: string | null;
  readonly subjectId: string | null;
  readonly memberId: string | null;
  readonly role: Role | null;
}

/** The member of this person at this platform; made elsewhere, where there is none. */
const member = `person AS (
  SELECT m.id AS member_id, m.role, NULL::text AS subject_id FROM spent, lti_users u JOIN members m ON m.id = u.member_id
  WHERE u.platform_id = @platformId AND u.sub = @sub
)`;

/**
 * The person whose data it is, made when they come for the first time; two first launches at once make one person.
 * What is known of them already stays.
 */
const subject = `known AS (
  SELECT u.subject_id FROM spent, lti_users u
  WHERE u.platform_id = @platformId AND u.sub = @sub AND u.subject_id IS NOT NULL
), made AS (
  INSERT INTO lti_users (tenant_id, platform_id, sub, subject_id)
  SELECT @tenantId, @platformId, @sub, @newSubjectId FROM spent WHERE NOT EXISTS (SELECT FROM known)
  ON CONFLICT (platform_id, sub) DO UPDATE SET subject_id = coalesce(lti_users.subject_id, excluded.subject_id)
  RETURNING subject_id
), person AS (
  SELECT NULL::text AS member_id, NULL::text AS role, subject_id FROM known
  UNION ALL SELECT NULL, NULL, subject_id FROM made
), born AS (
  INSERT INTO subjects (id, tenant_id, kind, display_name, email)
  SELECT @newSubjectId, @tenantId, 'named', @name, @email FROM person WHERE subject_id = @newSubjectId
), described AS (
  UPDATE subjects s SET display_name = coalesce(s.display_name, @name), email = coalesce(s.email, @email)
  FROM person WHERE s.id = person.subject_id
    AND ((s.display_name IS NULL AND @name::text IS NOT NULL) OR (s.email IS NULL AND @email::text IS NOT NULL))
)`;

/**
 * Uses the message up, finds the person, opens the launch and keeps what grade book and roster are asked with: all of
 * it or nothing, in one statement, since each further one would cost a fifth of the whole launch.
 */
const writeSave = (person: string) =>
  writeStatement<keyof LaunchDraft | 'newSubjectId'>(`
WITH place AS (${positionSql}), used AS (
  ${spendSql} AND NOT @spent::boolean AND ${positionFound} RETURNING state_hash
), spent AS (
  SELECT FROM used UNION ALL SELECT WHERE @spent::boolean AND ${positionFound}
), ${person}, opened AS (
  INSERT INTO launches (id, tenant_id, connection_id, member_id, subject_id, position_id, door, rung, module, widget,
    placement, origin, locale, grade_book, expires_at)
  SELECT @launchId, @tenantId, @connectionId, member_id, subject_id, (SELECT id FROM place), 'lti', @rung, @module,
    @widget, @placement, @origin, @locale, @gradeBook, @expiresAt::timestamptz
  FROM person
), noted AS (
  INSERT INTO lti_launches (launch_id, tenant_id, platform_id, deployment_id, sub, roles, context_id, context_title,
    resource_link_id, resource_link_title, return_url, ags, nrps_url,
    course_locale)
  SELECT @launchId, @tenantId, @platformId, @deploymentId, @sub, @roles::text[], @contextId, @contextTitle, @linkId,
    @linkTitle, @returnUrl, @ags::jsonb, @nrpsUrl, @courseLocale
  FROM person
)
SELECT EXISTS (SELECT FROM spent) AS spent, ${positionFound} AS found, (SELECT id FROM place) AS "positionId",
  (SELECT subject_id FROM person) AS "subjectId", (SELECT member_id FROM person) AS "memberId",
  (SELECT role FROM person) AS role`);

const saveForMember = writeSave(member);
const saveForSubject = writeSave(subject);

export async function saveLaunch(db: Database, draft: LaunchDraft): Promise<SavedLaunch> {
  const statement = draft.staff
    ? saveForMember({ ...draft, newSubjectId: null } satisfies Record<string, Parameter>)
    : saveForSubject({ ...draft, newSubjectId: createId() });
  const [[saved]] = (await db.batch(draft.tenantId, [statement])) as unknown as [[SavedLaunch]];
  return saved;
}
