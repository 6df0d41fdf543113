import { createId } from '../../../kernel/db/index.ts';
import { refuse } from '../errors.ts';
import { claim } from './claims.ts';
import type { Step } from './launch-run.ts';

/** A platform that makes up deployments fills no table. */
const mostWaiting = 100;

/**
 * LTI 1.3 Core §5.3.3: required, at most 255 characters. One that nobody approved yet is noted and waits: it may
 * be another organisation on the same platform.
 */
export const checkDeployment: Step = async ({ door, login, platform, token: { claims } }) => {
  const id = claims[claim.deploymentId];
  if (typeof id !== 'string' || id === '' || id.length > 255) throw refuse('deployment_missing');
  if (login.approved) return;
  if (login.approved === null)
    await door.kernel.db.batch(platform.tenantId, [
      {
        sql: `INSERT INTO lti_deployments (id, tenant_id, platform_id, deployment_id, state)
          SELECT $1, $2, $3, $4, 'quarantined'
          WHERE (SELECT count(*) FROM lti_deployments WHERE platform_id = $3 AND state = 'quarantined') < $5
          ON CONFLICT (platform_id, deployment_id) DO NOTHING`,
        params: [createId(), platform.tenantId, platform.id, id, mostWaiting],
      },
    ]);
  throw refuse('deployment_quarantined', { found: id });
};
