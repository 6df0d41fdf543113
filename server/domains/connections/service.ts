import { randomBytes } from 'node:crypto';
import {
  type CreationAttributes,
  type Database,
  findById,
  findPage,
  isUniqueViolation,
} from '../../kernel/db/index.ts';
import type { ConnectionChange, ConnectionQuery, NewConnection } from './body.ts';
import { connectionNotFound, nameTaken } from './errors.ts';
import { Connection } from './model.ts';

export const listConnections = ({ kind = 'site', ...page }: ConnectionQuery) =>
  findPage(Connection, page, kind === 'any' ? {} : { kind });

export async function findConnection(id: string): Promise<Connection> {
  const connection = await findById(Connection, id);
  if (!connection) throw connectionNotFound();
  return connection;
}

/** A site with its publishable key. */
export async function createConnection(
  body: NewConnection & { siteKey?: string },
): Promise<Connection & { siteKey: string }> {
  const siteKey = body.siteKey ?? `pk_${randomBytes(18).toString('base64url')}`;
  return Object.assign(await saveConnection({ ...body, siteKey }), { siteKey });
}

export const saveConnection = (connection: CreationAttributes<Connection>): Promise<Connection> =>
  Connection.create(connection).catch(explainDuplicate(connection.name));

export async function changeConnection(id: string, change: ConnectionChange): Promise<Connection> {
  const connection = await findConnection(id);
  return connection.update(change).catch(explainDuplicate(change.name ?? connection.name));
}

export async function removeConnection(id: string): Promise<void> {
  await (await findConnection(id)).destroy();
}

const explainDuplicate =
  (name: string) =>
  (error: unknown): never => {
    throw isUniqueViolation(error, 'connections_tenant_id_name_key') ? nameTaken(name) : error;
  };

/** What a site key opens. Asked before any tenant is known. */
export interface Site {
  readonly connectionId: string;
  readonly tenantId: string;
  readonly origins: readonly string[];
}

export async function findSite(db: Database, siteKey: string): Promise<Site | undefined> {
  if (!/^[\w-]{1,100}$/.test(siteKey)) return undefined;
  return db.inSystem(() =>
    db.one<Site>(
      `SELECT id AS "connectionId", tenant_id AS "tenantId", origins
       FROM connections WHERE site_key = $1 AND kind = 'site' AND enabled`,
      [siteKey],
    ),
  );
}
