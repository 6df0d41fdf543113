import type { Database } from '../../../kernel/db/index.ts';
import { refuse } from '../errors.ts';
import { type Platform, platformColumns } from '../platform.ts';
import type { LoginRequest } from './read-login-request.ts';

/**
 * IMS Security Framework 1.0 §5.1.1.1: client_id tells which registration is meant; without it the issuer must
 * have one only.
 */
export async function findPlatform(
  db: Database,
  { issuer, clientId }: Pick<LoginRequest, 'issuer' | 'clientId'>,
): Promise<Platform> {
  const found = await db.inSystem(() =>
    db.query<Platform>(
      `SELECT ${platformColumns} FROM lti_platforms p JOIN connections c ON c.id = p.connection_id
       WHERE p.issuer = $1 AND ($2::text IS NULL OR p.client_id = $2) LIMIT 2`,
      [issuer, clientId],
    ),
  );
  const [platform, another] = found;
  if (!platform) throw refuse('platform_unknown', { found: issuer });
  if (another) throw refuse('client_id_needed');
  return platform;
}
