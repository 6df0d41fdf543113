import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import type { Database } from '../../kernel/db/index.ts';
import { allScopes, authentications, findClientsOf, type OAuthClient } from '../oauth/index.ts';
import { findLastLaunches, type LastLaunch } from './attempts.ts';
import { findLtiFacts, type LtiFacts } from './lti-facts.ts';
import type { Connection } from './model.ts';

const common = {
  id: Id,
  name: Type.String(),
  origins: Type.Array(Type.String()),
  enabled: Type.Boolean(),
  createdAt: Timestamp,
  lastLaunch: Type.Union(
    [
      Type.Object({
        at: Timestamp,
        code: Type.Union([Type.String(), Type.Null()], {
          description: 'Why it was refused; null where it was opened.',
        }),
      }),
      Type.Null(),
    ],
    { description: 'Null where nobody came yet.' },
  ),
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

export const LtiView = Type.Object({
  ...common,
  kind: Type.Literal('lti'),
  profile: Type.Enum(['canvas', 'moodle', 'brightspace', 'blackboard', 'other']),
  waitingDeployments: Type.Integer({ description: 'Parts of the LMS that wait for approval.' }),
});

export const ConnectionView = Type.Union([SiteView, OAuthView, LtiView]);
export type ConnectionView = Static<typeof ConnectionView>;

interface Facts {
  readonly client: OAuthClient | undefined;
  readonly lti: LtiFacts | undefined;
  readonly last: LastLaunch | undefined;
}

function presentConnection(connection: Connection, { client, lti, last }: Facts): ConnectionView {
  const { id, kind, name, siteKey, origins, enabled } = connection;
  const shared = {
    id,
    name,
    origins,
    enabled,
    createdAt: connection.createdAt.toISOString(),
    lastLaunch: last ? { at: last.at.toISOString(), code: last.code } : null,
  };
  if (kind === 'site') return { ...shared, kind, siteKey: siteKey! };
  return kind === 'oauth' ? { ...shared, kind, ...presentClient(client!) } : { ...shared, kind, ...lti! };
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
  const idsOf = (kind?: Connection['kind']) =>
    connections.filter((each) => kind === undefined || each.kind === kind).map(({ id }) => id);
  const clients = await findClientsOf(db, idsOf('oauth'));
  const platforms = await findLtiFacts(db, idsOf('lti'));
  const launches = await findLastLaunches(db, idsOf());
  return connections.map((connection) =>
    presentConnection(connection, {
      client: clients.get(connection.id),
      lti: platforms.get(connection.id),
      last: launches.get(connection.id),
    }),
  );
}

/** The same of one. */
export async function presentOne<View extends ConnectionView>(
  db: Database,
  connection: Connection,
): Promise<View> {
  const [view] = await presentConnections(db, [connection]);
  return view as View;
}
