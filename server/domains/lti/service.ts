import { createId, currentTenantId, type Database, isUniqueViolation } from '../../kernel/db/index.ts';
import { nameTaken, pairTaken } from './connection-errors.ts';
import type { Platform } from './platform.ts';

export interface NewLtiConnection {
  readonly name: string;
  readonly profile: 'canvas' | 'moodle' | 'brightspace' | 'blackboard' | 'other';
  readonly issuer: string;
  readonly clientId: string;
  readonly loginUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  /** Pages of the LMS that stand around ours, where they differ from its sign-in. */
  readonly origins?: readonly string[];
  /** Deployments that are known to be right; others wait for approval. */
  readonly deploymentIds?: readonly string[];
  readonly module?: string;
  readonly widget?: string;
  readonly positionId?: string;
}

/** Connects an LMS. The id is that of the connection. */
export async function createLtiConnection(db: Database, body: NewLtiConnection): Promise<string> {
  const [connectionId, platformId, tenantId] = [createId(), createId(), currentTenantId()];
  try {
    await db.query(
      `INSERT INTO connections (id, tenant_id, kind, name, origins) VALUES ($1, $2, 'lti', $3, $4)`,
      [connectionId, tenantId, body.name, body.origins ?? [new URL(body.loginUrl).origin]],
    );
    await db.query(
      `INSERT INTO lti_platforms (id, tenant_id, connection_id, profile, issuer, client_id, login_url, token_url,
         jwks_url, module, widget, position_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        platformId,
        tenantId,
        connectionId,
        body.profile,
        body.issuer,
        body.clientId,
        body.loginUrl,
        body.tokenUrl,
        body.jwksUrl,
        body.module ?? null,
        body.widget ?? null,
        body.positionId ?? null,
      ],
    );
  } catch (error) {
    if (isUniqueViolation(error, 'connections_tenant_id_name_key')) throw nameTaken(body.name);
    if (isUniqueViolation(error, 'lti_platforms_issuer_client_id_key')) throw pairTaken();
    throw error;
  }
  for (const deploymentId of body.deploymentIds ?? [])
    await approveDeployment(db, { id: platformId }, deploymentId);
  return connectionId;
}

/** From now on this deployment's people come in. */
export async function approveDeployment(
  db: Database,
  { id }: Pick<Platform, 'id'>,
  deploymentId: string,
): Promise<void> {
  await db.query(
    `INSERT INTO lti_deployments (id, tenant_id, platform_id, deployment_id, state)
     VALUES ($1, $2, $3, $4, 'approved')
     ON CONFLICT (platform_id, deployment_id) DO UPDATE SET state = 'approved'`,
    [createId(), currentTenantId(), id, deploymentId],
  );
}
