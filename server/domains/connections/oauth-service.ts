import type { Database } from '../../kernel/db/index.ts';
import {
  addClient,
  type ClientDraft,
  changeClient,
  findClientsOf,
  type OAuthClient,
  rotateClientSecret,
} from '../oauth/index.ts';
import { clientIncomplete, connectionNotFound, noSecret } from './errors.ts';
import type { Connection } from './model.ts';
import type { ClientChange, NewOAuthConnection } from './oauth-body.ts';
import { findConnection, saveConnection } from './service.ts';

/** A connection of the kind `oauth` with its client; the secret is seen this once. */
export async function createOAuthConnection(
  db: Database,
  tenantId: string,
  body: NewOAuthConnection,
): Promise<{ connection: Connection; secret: string | null }> {
  const { name, origins = [], redirectUris = [], scopes, authentication, jwks } = body;
  const draft: ClientDraft = { authentication, redirectUris, scopes, ...(jwks && { jwks }) };
  checkClient(draft, origins);
  const connection = await saveConnection({ kind: 'oauth', name, origins, siteKey: null });
  const { secret } = await addClient(db, tenantId, connection.id, draft);
  return { connection, secret };
}

export async function changeOAuthClient(db: Database, id: string, change: ClientChange): Promise<Connection> {
  const connection = await findConnection(id);
  const { authentication, redirectUris, scopes, jwks } = await findOwnClient(db, connection);
  const keys = change.jwks ?? jwks;
  if (change.jwks && authentication !== 'private_key_jwt') throw clientIncomplete('keys');
  const draft = { authentication, redirectUris, scopes, ...change };
  checkClient({ ...draft, ...(keys && { jwks: keys }) }, connection.origins);
  await changeClient(db, id, change);
  return connection;
}

export async function renewSecret(db: Database, id: string): Promise<string> {
  const connection = await findConnection(id);
  await findOwnClient(db, connection);
  const secret = await rotateClientSecret(db, id);
  if (!secret) throw noSecret();
  return secret;
}

async function findOwnClient(db: Database, { id }: Connection): Promise<OAuthClient> {
  const client = (await findClientsOf(db, [id])).get(id);
  if (!client) throw connectionNotFound();
  return client;
}

/** What a client was given must be enough for what it wants, and no more. */
function checkClient(
  { authentication, redirectUris, scopes, jwks }: ClientDraft,
  origins: readonly string[],
) {
  const forMembers = scopes.some((scope) => scope !== 'launch:create');
  if ((authentication === 'private_key_jwt') !== (jwks !== undefined)) throw clientIncomplete('keys');
  if (forMembers !== redirectUris.length > 0) throw clientIncomplete('redirectUris');
  if (!scopes.includes('launch:create')) return;
  if (authentication === 'none') throw clientIncomplete('authentication');
  if (origins.length === 0) throw clientIncomplete('origins');
}
