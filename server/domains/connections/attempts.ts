import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import { currentTenantId, type Database } from '../../kernel/db/index.ts';

const nullable = (description?: string) =>
  Type.Union([Type.String(), Type.Null()], description ? { description } : {});

export const AttemptView = Type.Object({
  id: Type.String(),
  at: Timestamp,
  result: Type.Enum(['opened', 'refused', 'asked', 'choosing', 'placed', 'cancelled'], {
    description:
      '`asked`: a server got a launch URL that nobody has opened yet. `choosing`, `placed`, `cancelled`: somebody who teaches chooses what to place in a course, did so, or left without.',
  }),
  code: nullable('Which check failed.'),
  reason: nullable('What to look at, for an admin.'),
  found: nullable('What was there instead.'),
  person: Type.Union([Type.Enum(['member', 'subject', 'anonymous']), Type.Null()], {
    description: 'Who came; null where that was not found out.',
  }),
  subjectId: Type.Union([Id, Type.Null()]),
  rung: Type.Union([Type.Enum(['storage', 'cookie', 'window']), Type.Null()], {
    description: 'How the browser showed that it began an LTI launch.',
  }),
  module: nullable(),
  widget: nullable(),
  origin: nullable('The page around the widget; null where there is none.'),
  test: Type.Boolean({ description: 'An admin tried the connection out.' }),
  reference: nullable('What the log knows it by: the id of the launch, or of the request that was refused.'),
});

type Attempt = Omit<Static<typeof AttemptView>, 'at'> & { readonly at: Date };

const shown = 50;

/** The last ways in through a connection, newest first, with how they ended. */
export async function listAttempts(
  db: Database,
  connectionId: string,
): Promise<Static<typeof AttemptView>[]> {
  const rows = await db.query<Attempt>(
    `(SELECT id, created_at AS at, 'opened' AS result, NULL AS code, NULL AS reason, NULL AS found,
        CASE WHEN member_id IS NOT NULL THEN 'member' WHEN subject_id IS NOT NULL THEN 'subject' ELSE 'anonymous' END
          AS person,
        subject_id AS "subjectId", rung, module, widget, nullif(origin, '') AS origin, is_test AS test, id AS reference
      FROM launches WHERE connection_id = $1 AND tenant_id = $2 ORDER BY id DESC LIMIT $3)
     UNION ALL
     (SELECT id, created_at, 'refused', code, reason, found, NULL, NULL, NULL, NULL, NULL, NULL, false, request_id
      FROM launch_refusals WHERE connection_id = $1 AND tenant_id = $2 ORDER BY id DESC LIMIT $3)
     UNION ALL
     (SELECT md5(ticket_hash), created_at, 'asked', NULL, NULL, NULL, 'member', subject_id, NULL, module, widget,
        NULL, session_id IS NOT NULL, NULL
      FROM launch_tickets WHERE connection_id = $1 AND tenant_id = $2 AND used_at IS NULL AND expires_at > now()
      ORDER BY created_at DESC LIMIT $3)
     UNION ALL
     (SELECT md5(k.secret_hash), coalesce(k.settled_at, k.created_at),
        coalesce(k.outcome, CASE WHEN k.expires_at > now() THEN 'choosing' ELSE 'cancelled' END), NULL, NULL, NULL,
        'member', NULL, k.rung, k.module, k.widget, NULL, false, NULL
      FROM lti_pickings k JOIN lti_platforms p ON p.id = k.platform_id
      WHERE p.connection_id = $1 AND k.tenant_id = $2 ORDER BY k.created_at DESC LIMIT $3)
     ORDER BY at DESC LIMIT $3`,
    [connectionId, currentTenantId(), shown],
  );
  return rows.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() }));
}

/** How the last way in through a connection ended. */
export interface LastLaunch {
  readonly at: Date;
  readonly code: string | null;
}

/** By connection; none where nobody came yet. */
export async function findLastLaunches(
  db: Database,
  connectionIds: readonly string[],
): Promise<Map<string, LastLaunch>> {
  const rows = await db.query<{ id: string } & LastLaunch>(
    `SELECT DISTINCT ON (c.id) c.id, last.at, last.code FROM unnest($1::text[]) AS c (id)
     CROSS JOIN LATERAL (
       (SELECT created_at AS at, NULL AS code FROM launches
        WHERE tenant_id = $2 AND connection_id = c.id ORDER BY id DESC LIMIT 1)
       UNION ALL
       (SELECT created_at, code FROM launch_refusals
        WHERE tenant_id = $2 AND connection_id = c.id ORDER BY id DESC LIMIT 1)
       UNION ALL
       (SELECT k.created_at, NULL FROM lti_pickings k JOIN lti_platforms p ON p.id = k.platform_id
        WHERE k.tenant_id = $2 AND p.connection_id = c.id ORDER BY k.created_at DESC LIMIT 1)) AS last
     ORDER BY c.id, last.at DESC`,
    [connectionIds, currentTenantId()],
  );
  return new Map(rows.map(({ id, ...last }) => [id, last]));
}
