import { hashSecret } from '../../kernel/crypto/index.ts';
import { createId, type Database } from '../../kernel/db/index.ts';

/** What a member allowed a client, with everything that came of it. */
export interface Grant {
  readonly id: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly memberId: string;
  readonly scopes: string[];
}

export interface StoredCode extends Grant {
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly nonce: string | null;
  readonly expiresAt: Date;
  readonly used: boolean;
}

export interface StoredRefresh extends Grant {
  readonly expiresAt: Date;
  readonly used: boolean;
}

const grantColumns = `g.id, g.tenant_id AS "tenantId", g.client_id AS "clientId", g.member_id AS "memberId", g.scopes`;

export interface NewCode {
  readonly code: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly nonce: string | null;
  readonly expiresAt: Date;
}

/** A consent and the code that hands it over. */
export const saveCode = (db: Database, grant: Omit<Grant, 'id'>, code: NewCode, refreshSeconds: number) =>
  db.inTenant(grant.tenantId, async () => {
    const id = createId();
    await db.query(
      `INSERT INTO oauth_grants (id, tenant_id, client_id, member_id, scopes, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + $6 * interval '1 second')`,
      [id, grant.tenantId, grant.clientId, grant.memberId, grant.scopes, refreshSeconds],
    );
    await db.query(
      `INSERT INTO oauth_codes (code_hash, tenant_id, grant_id, redirect_uri, code_challenge, nonce, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        hashSecret(code.code),
        grant.tenantId,
        id,
        code.redirectUri,
        code.codeChallenge,
        code.nonce,
        code.expiresAt,
      ],
    );
  });

export const findCode = (db: Database, code: string) =>
  db.inSystem(() =>
    db.one<StoredCode>(
      `SELECT ${grantColumns}, k.redirect_uri AS "redirectUri", k.code_challenge AS "codeChallenge", k.nonce,
         k.expires_at AS "expiresAt", k.used_at IS NOT NULL AS used
       FROM oauth_codes k JOIN oauth_grants g ON g.id = k.grant_id WHERE k.code_hash = $1`,
      [hashSecret(code)],
    ),
  );

/** True for the one caller that uses the code up. */
export const useCode = (db: Database, code: string) =>
  db.inSystem(async () =>
    Boolean(
      await db.one(
        'UPDATE oauth_codes SET used_at = now() WHERE code_hash = $1 AND used_at IS NULL RETURNING 1',
        [hashSecret(code)],
      ),
    ),
  );

export const findRefresh = (db: Database, token: string) =>
  db.inSystem(() =>
    db.one<StoredRefresh & { revoked: boolean }>(
      `SELECT ${grantColumns}, r.expires_at AS "expiresAt", r.used_at IS NOT NULL AS used, g.revoked_at IS NOT NULL AS revoked
       FROM oauth_refresh_tokens r JOIN oauth_grants g ON g.id = r.grant_id WHERE r.token_hash = $1`,
      [hashSecret(token)],
    ),
  );

/** True for the one caller that uses the refresh token up. */
export const useRefresh = (db: Database, token: string) =>
  db.inSystem(async () =>
    Boolean(
      await db.one(
        'UPDATE oauth_refresh_tokens SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL RETURNING 1',
        [hashSecret(token)],
      ),
    ),
  );

/** Keeps the family's next refresh token; false when the family was ended meanwhile. */
export const saveRefresh = (db: Database, grant: Grant, token: string, expiresAt: Date) =>
  db.inTenant(grant.tenantId, async () => {
    const living = await db.one(
      `UPDATE oauth_grants SET expires_at = greatest(expires_at, $2) WHERE id = $1 AND revoked_at IS NULL RETURNING 1`,
      [grant.id, expiresAt],
    );
    if (!living) return false;
    await db.query(
      'INSERT INTO oauth_refresh_tokens (token_hash, tenant_id, grant_id, expires_at) VALUES ($1, $2, $3, $4)',
      [hashSecret(token), grant.tenantId, grant.id, expiresAt],
    );
    return true;
  });

/** Ends a family: no token of it is good any more. */
export const revokeGrant = (db: Database, id: string) =>
  db.inSystem(() =>
    db.query('UPDATE oauth_grants SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL', [id]),
  );

/** Notes an id that may not come again; false when it came before. */
export const spendId = (db: Database, id: string, expiresAt: Date) =>
  db.inSystem(async () =>
    Boolean(
      await db.one(
        'INSERT INTO oauth_spent_ids (id_hash, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
        [hashSecret(id), expiresAt],
      ),
    ),
  );

/** Forgets what has run out. */
export const sweepOAuth = ({ db }: { db: Database }) =>
  db.inSystem(async () => {
    await db.query('DELETE FROM oauth_grants WHERE expires_at < now()');
    await db.query('DELETE FROM oauth_spent_ids WHERE expires_at < now()');
  });
