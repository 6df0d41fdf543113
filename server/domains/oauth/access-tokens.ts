import type { Config } from '../../kernel/config/index.ts';
import { createSecret, hashSecret } from '../../kernel/crypto/index.ts';
import type { Database } from '../../kernel/db/index.ts';
import type { SigningKeys } from '../signing-keys/index.ts';
import type { OAuthClient } from './clients/client.ts';
import { type Grant, revokeGrant, spendId } from './grants.ts';

/** What a good access token says. */
export interface AccessFacts {
  readonly tokenId: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly connectionId: string;
  readonly scopes: readonly string[];
  /** The member behind it; null where the client acts in its own name. */
  readonly memberId: string | null;
  readonly grantId: string | null;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

export interface AccessTokens {
  readonly audience: string;
  issue(
    client: Pick<OAuthClient, 'id' | 'tenantId'>,
    grant: Grant | null,
    scopes: readonly string[],
  ): Promise<string>;
  /** Undefined for a token that is not ours, ran out, was revoked, or whose client is gone or switched off. */
  check(token: string): Promise<AccessFacts | undefined>;
  revoke(facts: AccessFacts): Promise<void>;
}

export const accessSeconds = 10 * 60;
const type = 'at+jwt';
const spent = (tokenId: string) => `revoked:${tokenId}`;

/** Access tokens as RFC 9068 has them: signed, short, and good for our API alone. */
export function createAccessTokens({
  db,
  config,
  keys,
}: {
  db: Database;
  config: Config;
  keys: SigningKeys;
}): AccessTokens {
  const audience = `${config.publicUrl}/api`;
  return {
    audience,
    issue: (client, grant, scopes) =>
      keys.sign(
        {
          // RFC 9068 §2.2: without a person, the subject is the client.
          sub: grant?.memberId ?? client.id,
          client_id: client.id,
          scope: scopes.join(' '),
          jti: createSecret().slice(0, 22),
          tenant: client.tenantId,
          ...(grant && { grant: grant.id }),
        },
        { audience, expiresInSeconds: accessSeconds, type },
      ),
    async check(token) {
      const claims = (await keys.verify(token, { audience, type })) as
        | (Record<'sub' | 'client_id' | 'scope' | 'jti' | 'tenant', string> & {
            grant?: string;
            iat: number;
            exp: number;
          })
        | undefined;
      if (!claims) return undefined;
      const row = await db.inSystem(() =>
        db.one<{ connectionId: string }>(
          `SELECT c.connection_id AS "connectionId" FROM oauth_clients c JOIN connections n ON n.id = c.connection_id
           WHERE c.id = $1 AND n.enabled AND NOT EXISTS (SELECT FROM oauth_spent_ids WHERE id_hash = $2)
             AND ($3::text IS NULL OR EXISTS (SELECT FROM oauth_grants WHERE id = $3 AND revoked_at IS NULL))`,
          [claims.client_id, hashSecret(spent(claims.jti)), claims.grant ?? null],
        ),
      );
      return (
        row && {
          tokenId: claims.jti,
          tenantId: claims.tenant,
          clientId: claims.client_id,
          connectionId: row.connectionId,
          scopes: claims.scope.split(' '),
          memberId: claims.grant ? claims.sub : null,
          grantId: claims.grant ?? null,
          issuedAt: claims.iat,
          expiresAt: claims.exp,
        }
      );
    },
    // RFC 7009 §2.1: with an access token of a family, the family may go; it does.
    async revoke({ tokenId, grantId, expiresAt }) {
      if (grantId) await revokeGrant(db, grantId);
      else await spendId(db, spent(tokenId), new Date((expiresAt + 60) * 1000));
    },
  };
}
