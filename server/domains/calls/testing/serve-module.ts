import type { Caller, Collection, Json, Services } from 'inlay/sdk';
import type { DescribedCollection } from '../../../../host/node/built-module.ts';
import { listGrants } from '../../../../plugins/sdk/read-manifest.ts';
import type { TestApp } from '../../../testing/test-app.ts';
import { ensureTable } from '../../collections/index.ts';
import { createModuleLogs } from '../../module-logs/index.ts';
import type { ActiveModule } from '../../modules/index.ts';
import { type CallHost, createServices } from '../services.ts';

type Manifest = ActiveModule['module']['manifest'];

interface Declared {
  readonly id: string;
  readonly manifest?: Partial<Omit<Manifest, 'permissions'>>;
  readonly collections?: Readonly<Record<string, Collection>>;
  readonly jobs?: readonly string[];
  readonly settings?: Readonly<Record<string, Json>>;
  readonly secrets?: Readonly<Record<string, string>>;
}

const every = [
  ...[
    'collections',
    'subjects:read',
    'subjects:write',
    'members:read',
    'positions:read',
    'documents:read',
    'documents:write',
  ],
  ...['files', 'pdf', 'events:emit', 'jobs', 'grades:write', 'grades:read', 'roster:read'],
  ...['secrets', 'http', 'mail:send', 'search', 'search:web', 'ai'],
] as Manifest['permissions'][number]['name'][];

interface Visit {
  readonly tenantId: string;
  readonly caller?: Caller;
  readonly launchId?: string;
  /** Default: all that the manifest could ask for. */
  readonly permissions?: readonly string[];
  /** In place of the server's own parts. */
  readonly host?: Partial<CallHost>;
}

/** The services of a module that is made up: what it declares is given, and it may do everything unless told. */
export async function serveModule(app: TestApp, declared: Declared) {
  const [hello] = app.registry.modules;
  const collections: Record<string, DescribedCollection> = {};
  for (const [name, { schema, subject, indexes = [], unique = [] }] of Object.entries(
    declared.collections ?? {},
  )) {
    collections[name] = { schema, subject, indexes, unique, retentionDays: null, migrates: false };
    await ensureTable(app.db, declared.id, name, collections[name]);
  }
  const job = { input: null, timeoutSeconds: 120, attempts: 3, schedule: null, concurrency: null };
  const { built } = hello!.manifest;
  const manifest: Manifest = {
    ...hello!.manifest,
    ...declared.manifest,
    permissions: every.map((name) => ({ name, reason: { en: 'Because.' } })),
    built: {
      ...built,
      describes: {
        ...built.describes,
        collections,
        jobs: Object.fromEntries((declared.jobs ?? []).map((name) => [name, job])),
      },
    },
  };
  const moduleLogs = createModuleLogs(app.kernel);

  const installationIn = (tenantId: string) => `${declared.id}-${tenantId}`;
  /** What is written into collections needs an installation that it belongs to. */
  const install = (tenantId: string) =>
    app.db.inTenant(tenantId, () =>
      app.db.query(
        `INSERT INTO installations (id, tenant_id, module, version, state) VALUES ($1, $2, $3, $4, 'active')`,
        [installationIn(tenantId), tenantId, declared.id, hello!.version],
      ),
    );
  const serve = <S = Services>({
    tenantId,
    caller = { kind: 'host' },
    launchId,
    permissions,
    host,
  }: Visit): S => {
    const launch = launchId === undefined ? null : { ...emptyLaunch, id: launchId };
    return createServices(
      {
        ...app.kernel,
        lti: app.app.lti,
        prompts: app.app.prompts,
        search: app.app.search,
        moduleLogs,
        ...host,
      },
      {
        module: { ...hello!, id: declared.id, manifest },
        installationId: installationIn(tenantId),
        permissions: permissions ?? listGrants(manifest).map(({ name }) => name),
        settings: declared.settings ?? {},
        secrets: { read: (name) => declared.secrets?.[name] },
      },
      { tenantId, caller, launch, locale: 'en' },
    ) as unknown as S;
  };
  return Object.assign(serve, { install });
}

const emptyLaunch = {
  widget: 'greeter',
  placement: 'embed.public',
  positionId: null,
  subjectId: null,
  locale: 'en',
  hasGradeBook: false,
  wantsScore: false,
};
