import { createId, currentTenantId, type Database, isUniqueViolation } from '../../kernel/db/index.ts';
import { connectionNotFound, nameTaken } from '../connections/index.ts';
import type { LtiConnectionChange, NewLtiConnection } from './body.ts';
import { deploymentNotFound, pairTaken } from './connection-errors.ts';
import type { Platform } from './platform.ts';

/** Pages of a hosted LMS stand on other origins than its sign-in. */
export const hostedOrigins: Readonly<Record<string, readonly string[]>> = {
  canvas: ['https://*.instructure.com'],
  brightspace: ['https://*.brightspace.com'],
  blackboard: ['https://*.blackboard.com'],
};

/** Connects an LMS. The id is that of the connection. */
export async function createLtiConnection(db: Database, body: NewLtiConnection): Promise<string> {
  const [connectionId, platformId, tenantId] = [createId(), createId(), currentTenantId()];
  try {
    await db.query(
      `INSERT INTO connections (id, tenant_id, kind, name, origins) VALUES ($1, $2, 'lti', $3, $4)`,
      [
        connectionId,
        tenantId,
        body.name,
        body.origins ?? [new URL(body.loginUrl).origin, ...(hostedOrigins[body.profile] ?? [])],
      ],
    );
    await db.query(
      `INSERT INTO lti_platforms (id, tenant_id, connection_id, profile, issuer, client_id, login_url, token_url,
         jwks_url, module, widget, position_id, token_host)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
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
        readHost(body.tokenUrl),
      ],
    );
  } catch (error) {
    if (isUniqueViolation(error, 'connections_tenant_id_name_key')) throw nameTaken(body.name);
    throw explainPair(error);
  }
  for (const deploymentId of body.deploymentIds ?? [])
    await approveDeployment(db, { id: platformId }, deploymentId);
  return connectionId;
}

/**
 * One key of ours speaks to every LMS. A tenant that could name the token service and client id of another's would be
 * given tokens for that one: its class lists and its grade book.
 */
const explainPair = (error: unknown): unknown =>
  isUniqueViolation(error, 'lti_platforms_issuer_client_id_key') ||
  isUniqueViolation(error, 'lti_platforms_token_host_client_id')
    ? pairTaken()
    : error;

/** The server that an address leads to, however it is written. */
const readHost = (url: string) => new URL(url).host.replace(/\.(?=:|$)/, '');

/** Changes what is given of an LMS. */
export async function changeLtiConnection(
  db: Database,
  connectionId: string,
  { origins, ...change }: LtiConnectionChange,
): Promise<void> {
  const { id } = await findPlatformOf(db, connectionId);
  const { tokenUrl } = change;
  const tokenHost = tokenUrl === undefined ? undefined : readHost(tokenUrl);
  const columns = Object.entries({ ...change, tokenHost }).filter(([, value]) => value !== undefined);
  const sets = columns.map(
    ([name], index) => `${changeable[name as keyof typeof changeable]} = $${index + 2}`,
  );
  if (sets.length > 0)
    await db
      .query(`UPDATE lti_platforms SET ${sets.join(', ')} WHERE id = $1`, [
        id,
        ...columns.map(([, value]) => value),
      ])
      .catch((error: unknown) => {
        throw explainPair(error);
      });
  if (origins)
    await db.query('UPDATE connections SET origins = $2, updated_at = now() WHERE id = $1', [
      connectionId,
      origins,
    ]);
}

const changeable = {
  profile: 'profile',
  loginUrl: 'login_url',
  tokenUrl: 'token_url',
  tokenHost: 'token_host',
  jwksUrl: 'jwks_url',
  module: 'module',
  widget: 'widget',
  positionId: 'position_id',
} as const satisfies Record<keyof Omit<LtiConnectionChange, 'origins'> | 'tokenHost', string>;

/** From now on this deployment's people do not come in, and what it opened is over. */
export async function removeDeployment(
  db: Database,
  { id }: Pick<Platform, 'id'>,
  deploymentId: string,
): Promise<void> {
  const gone = await db.one(
    'DELETE FROM lti_deployments WHERE platform_id = $1 AND deployment_id = $2 AND tenant_id = $3 RETURNING id',
    [id, deploymentId, currentTenantId()],
  );
  if (!gone) throw deploymentNotFound();
  await db.query(
    `UPDATE launches SET ended_at = now() WHERE tenant_id = $3 AND ended_at IS NULL AND expires_at > now()
       AND id IN (SELECT launch_id FROM lti_launches WHERE platform_id = $1 AND deployment_id = $2)`,
    [id, deploymentId, currentTenantId()],
  );
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

/** The platform of a connection of this tenant. */
export async function findPlatformOf(db: Database, connectionId: string): Promise<PlatformRow> {
  const platform = await db.one<PlatformRow>(
    `SELECT p.id, p.profile, c.name, c.origins, p.issuer, p.client_id AS "clientId", p.login_url AS "loginUrl",
       p.token_url AS "tokenUrl", p.jwks_url AS "jwksUrl", p.module, p.widget, p.position_id AS "positionId"
     FROM lti_platforms p JOIN connections c ON c.id = p.connection_id
     WHERE p.connection_id = $1 AND p.tenant_id = $2`,
    [connectionId, currentTenantId()],
  );
  if (!platform) throw connectionNotFound();
  return platform;
}

export interface PlatformRow extends Omit<Platform, 'tenantId' | 'connectionId' | 'enabled'> {
  readonly name: string;
  readonly profile: NewLtiConnection['profile'];
}

export interface Deployment {
  readonly id: string;
  readonly deploymentId: string;
  readonly state: 'quarantined' | 'approved';
  readonly createdAt: Date;
}

export const listDeployments = (db: Database, { id }: Pick<Platform, 'id'>): Promise<Deployment[]> =>
  db.query<Deployment>(
    `SELECT id, deployment_id AS "deploymentId", state, created_at AS "createdAt" FROM lti_deployments
     WHERE platform_id = $1 AND tenant_id = $2 ORDER BY id`,
    [id, currentTenantId()],
  );
