import { createSecret, hashSecret, type JWK } from '../../../kernel/crypto/index.ts';
import { type Database, writeStatement } from '../../../kernel/db/index.ts';
import type { Scope } from '../scopes.ts';

export const authentications = ['client_secret', 'private_key_jwt', 'none'] as const;
export type Authentication = (typeof authentications)[number];

/** A program that may ask this server for tokens; one for each connection of the kind `oauth`. */
export interface OAuthClient {
  readonly id: string;
  readonly tenantId: string;
  readonly connectionId: string;
  readonly name: string;
  readonly origins: readonly string[];
  readonly authentication: Authentication;
  readonly secretHash: string | null;
  readonly jwks: { readonly keys: readonly JWK[] } | null;
  readonly redirectUris: readonly string[];
  readonly scopes: readonly Scope[];
}

export interface ClientDraft {
  readonly authentication: Authentication;
  readonly redirectUris: readonly string[];
  readonly scopes: readonly Scope[];
  readonly jwks?: { readonly keys: readonly JWK[] };
}

const columns = `c.id, c.tenant_id AS "tenantId", c.connection_id AS "connectionId", n.name, n.origins, c.authentication,
  c.secret_hash AS "secretHash", c.jwks, c.redirect_uris AS "redirectUris", c.scopes`;

const findStatement = writeStatement<'id'>(
  `SELECT ${columns} FROM oauth_clients c JOIN connections n ON n.id = c.connection_id
   WHERE c.id = @id AND n.enabled`,
);

const underWay = new WeakMap<Database, Map<string, Promise<OAuthClient | undefined>>>();

/**
 * A client by its id, before any tenant is known; one that was switched off is unknown. Nothing is remembered, since a
 * new secret ends the old one at once; but who asks while the same question is under way gets its answer.
 */
export function findClient(db: Database, id: string): Promise<OAuthClient | undefined> {
  const reads = underWay.get(db) ?? new Map<string, Promise<OAuthClient | undefined>>();
  underWay.set(db, reads);
  const other = reads.get(id);
  if (other) return other;
  const read = readClient(db, id).finally(() => reads.delete(id));
  reads.set(id, read);
  return read;
}

async function readClient(db: Database, id: string): Promise<OAuthClient | undefined> {
  const [rows] = await db.batch(undefined, [findStatement({ id })]);
  return (rows as unknown as OAuthClient[])[0];
}

/** Where a client belongs, also one that is switched off; undefined where nobody has it. */
export const findPlaceOf = (db: Database, id: string) =>
  db.inSystem(() =>
    db.one<Pick<OAuthClient, 'tenantId' | 'connectionId'> & { enabled: boolean }>(
      `SELECT c.tenant_id AS "tenantId", c.connection_id AS "connectionId", n.enabled
       FROM oauth_clients c JOIN connections n ON n.id = c.connection_id WHERE c.id = $1`,
      [id],
    ),
  );

/** Clients of connections of the open tenant, by connection. */
export async function findClientsOf(
  db: Database,
  connectionIds: readonly string[],
): Promise<Map<string, OAuthClient>> {
  if (connectionIds.length === 0) return new Map();
  const rows = await db.query<OAuthClient>(
    `SELECT ${columns} FROM oauth_clients c JOIN connections n ON n.id = c.connection_id
     WHERE c.connection_id = ANY ($1)`,
    [connectionIds],
  );
  return new Map(rows.map((client) => [client.connectionId, client]));
}

/** Registers a client in the open tenant. The secret is shown this once; only its hash is kept. */
export async function addClient(
  db: Database,
  tenantId: string,
  connectionId: string,
  draft: ClientDraft,
): Promise<{ secret: string | null }> {
  const secret = draft.authentication === 'client_secret' ? createSecret() : null;
  await db.query(
    `INSERT INTO oauth_clients
       (id, tenant_id, connection_id, authentication, secret_hash, jwks, redirect_uris, scopes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      `client_${createSecret().slice(0, 24)}`,
      tenantId,
      connectionId,
      draft.authentication,
      secret && hashSecret(secret),
      draft.jwks ? JSON.stringify(draft.jwks) : null,
      draft.redirectUris,
      draft.scopes,
    ],
  );
  return { secret };
}

export const changeClient = (
  db: Database,
  connectionId: string,
  change: Partial<Pick<ClientDraft, 'redirectUris' | 'scopes' | 'jwks'>>,
) =>
  db.query(
    `UPDATE oauth_clients SET redirect_uris = coalesce($2, redirect_uris), scopes = coalesce($3, scopes),
       jwks = CASE WHEN jwks IS NULL THEN NULL ELSE coalesce($4, jwks) END
     WHERE connection_id = $1`,
    [
      connectionId,
      change.redirectUris ?? null,
      change.scopes ?? null,
      change.jwks ? JSON.stringify(change.jwks) : null,
    ],
  );

/** A new secret; the old one stops working at once. Undefined for a client that has none. */
export async function rotateClientSecret(db: Database, connectionId: string): Promise<string | undefined> {
  const secret = createSecret();
  const row = await db.one(
    `UPDATE oauth_clients SET secret_hash = $2 WHERE connection_id = $1 AND authentication = 'client_secret' RETURNING id`,
    [connectionId, hashSecret(secret)],
  );
  return row && secret;
}
