import { currentTenantId, type Database } from '../../kernel/db/index.ts';

/** What a list says of an LMS. */
export interface LtiFacts {
  readonly profile: 'canvas' | 'moodle' | 'brightspace' | 'blackboard' | 'other';
  readonly waitingDeployments: number;
}

export async function findLtiFacts(
  db: Database,
  connectionIds: readonly string[],
): Promise<Map<string, LtiFacts>> {
  if (connectionIds.length === 0) return new Map();
  const rows = await db.query<LtiFacts & { id: string }>(
    `SELECT p.connection_id AS id, p.profile, (SELECT count(*)::int FROM lti_deployments d
       WHERE d.platform_id = p.id AND d.state = 'quarantined') AS "waitingDeployments"
     FROM lti_platforms p WHERE p.connection_id = ANY ($1) AND p.tenant_id = $2`,
    [connectionIds, currentTenantId()],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
