import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import type { Database } from '../../kernel/db/index.ts';
import { allScopes, authentications, findClientsOf, type OAuthClient } from '../oauth/index.ts';
import type { Connection } from './model.ts';

const common = {
  id: Id,
  name: Type.String(),
  origins: Type.Array(Type.String()),
  enabled: Type.Boolean(),
  createdAt: Timestamp,
};

export const SiteView = Type.Object({
  ...common,
  kind: Type.Literal('site'),
  siteKey: Type.String({
    description: 'Publishable: it stands in the page and opens nothing on other origins.',
  }),
});

export const OAuthView = Type.Object({
  ...common,
  kind: Type.Literal('oauth'),
  clientId: Type.String(),
  authentication: Type.Enum([...authentications]),
  redirectUris: Type.Array(Type.String()),
  scopes: Type.Array(Type.Enum([...allScopes])),
});

export const LtiView = Type.Object({ ...common, kind: Type.Literal('lti') });

export const ConnectionView = Type.Union([SiteView, OAuthView, LtiView]);
export type ConnectionView = Static<typeof ConnectionView>;

export function presentConnection(connection: Connection, client: OAuthClient | undefined): ConnectionView {
  const { id, kind, name, siteKey, origins, enabled } = connection;
  const shared = { id, name, origins, enabled, createdAt: connection.createdAt.toISOString() };
  if (kind === 'site') return { ...shared, kind, siteKey: siteKey! };
  return kind === 'oauth' ? { ...shared, kind, ...presentClient(client!) } : { ...shared, kind };
}

const presentClient = ({ id, authentication, redirectUris, scopes }: OAuthClient) => ({
  clientId: id,
  authentication,
  redirectUris: [...redirectUris],
  scopes: [...scopes],
});

/** Connections of any kind, each with what its kind knows. */
export async function presentConnections(
  db: Database,
  connections: readonly Connection[],
): Promise<ConnectionView[]> {
  const clients = await findClientsOf(
    db,
    connections.filter(({ kind }) => kind === 'oauth').map(({ id }) => id),
  );
  return connections.map((connection) => presentConnection(connection, clients.get(connection.id)));
}
