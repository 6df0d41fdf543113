import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import type { RunnerHealth } from '../../../host/node/runner/module-runner.ts';
import { listGrants } from '../../../plugins/sdk/read-manifest.ts';
import type { LoadedModule } from '../../../server/domains/modules/index.ts';
import { findNewGrants } from './life/module-of.ts';
import type { Installation } from './model.ts';
import { maskSettings } from './settings.ts';

const WidgetView = Type.Object({
  name: Type.String(),
  title: Type.String(),
  placements: Type.Array(Type.String()),
  minHeight: Type.Optional(Type.Integer({ description: 'Pixels it needs at first.' })),
});
const PermissionView = Type.Object({ name: Type.String(), reason: Type.String() });
const Settings = Type.Record(Type.String(), Type.Unknown());
const orNull = <T extends object>(schema: T) => Type.Union([schema, Type.Null()]);

/** A module as a catalogue shows it, in the reader's language. */
export const ModuleView = Type.Object({
  module: Type.String(),
  version: Type.String(),
  name: Type.String(),
  summary: Type.String(),
  publisher: Type.String(),
  categories: Type.Array(Type.String()),
  widgets: Type.Array(WidgetView),
  permissions: Type.Array(PermissionView),
  settingsSchema: Type.Unknown({ description: 'JSON Schema of the settings.' }),
  privacy: Type.Object({ data: Type.String(), purpose: Type.String(), retentionDays: Type.Integer() }),
});

export const reviewed = Type.Boolean({
  description: 'False for what a developer loaded by hand: nobody signed it or looked at it.',
});

/** How what runs a module version is, in the process that answers. */
export const HealthView = Type.Object({
  state: Type.Enum(['idle', 'starting', 'running', 'backing-off', 'quarantined']),
  restarts: Type.Integer({ description: 'How often its process had to be started anew.' }),
  lastError: orNull(Type.Object({ code: Type.String(), message: Type.String(), at: Timestamp })),
  memoryBytes: orNull(Type.Integer()),
  startedAt: orNull(Timestamp),
});
export type HealthView = Static<typeof HealthView>;

const Reason = Type.Object({
  code: Type.String(),
  message: Type.String(),
  step: Type.Optional(Type.String({ description: 'Where it happened, a word of the host.' })),
});

export const InstallationView = Type.Object({
  ...ModuleView.properties,
  id: Id,
  thirdParty: Type.Boolean({ description: 'Not made by those who made this host.' }),
  reviewed,
  network: Type.Array(Type.String(), { description: 'Servers that it talks to.' }),
  state: Type.Enum(['installing', 'active', 'disabled', 'uninstalling', 'removed', 'failed']),
  doing: orNull(
    Type.Enum(['install', 'upgrade', 'uninstall', 'restore', 'erase'], {
      description: 'What is being done with it now.',
    }),
  ),
  step: orNull(Type.String({ description: 'How far that is, a word of the host.' })),
  granted: Type.Array(Type.String(), { description: 'Names of the permissions that it has.' }),
  settings: Settings,
  error: orNull(Reason),
  previousVersion: orNull(Type.String({ description: 'What a roll-back goes to, while it can.' })),
  rollbackUntil: orNull(Timestamp),
  newest: Type.String({ description: 'The newest version that is offered to the organisation.' }),
  upgrade: orNull(
    Type.Object({
      version: Type.String(),
      newPermissions: Type.Array(PermissionView, { description: 'What it asks for beyond this version.' }),
    }),
  ),
  yanked: orNull(Type.Object({ reason: Type.String() })),
  runner: orNull(Type.Enum(['inline', 'isolated'])),
  health: orNull(HealthView),
  createdAt: Timestamp,
  removedAt: orNull(Timestamp),
  erasesAt: orNull(Timestamp),
});
export type InstallationView = Static<typeof InstallationView>;

type Texts = Readonly<Record<string, string>>;
const pickText = (texts: Texts, locale: string) => texts[locale] ?? texts.en ?? Object.values(texts)[0] ?? '';

export function presentModule(
  { id, version, manifest }: LoadedModule,
  locale: string,
): Static<typeof ModuleView> {
  const pick = (texts: Texts) => pickText(texts, locale);
  return {
    module: id,
    version,
    name: pick(manifest.name),
    summary: pick(manifest.summary),
    publisher: manifest.publisher.name,
    categories: manifest.categories,
    widgets: manifest.widgets.map(({ name, title, placements, minHeight }) => ({
      name,
      title: pick(title),
      placements,
      ...(minHeight !== undefined && { minHeight }),
    })),
    permissions: listGrants(manifest).map(({ name, reason }) => ({ name, reason: pick(reason) })),
    settingsSchema: manifest.settings,
    privacy: {
      data: pick(manifest.privacy.data),
      purpose: pick(manifest.privacy.purpose),
      retentionDays: manifest.privacy.retentionDays,
    },
  };
}

/** An installation with what else is known about it. */
export interface InstallationFacts {
  readonly installation: Installation;
  /** Undefined where this host no longer has the version. */
  readonly module: LoadedModule | undefined;
  /** The version to upgrade to, where there is a newer one. */
  readonly newer: LoadedModule | undefined;
  readonly yanked: { readonly reason: string } | null;
  readonly secretNames: readonly string[];
  /** How the last call failed in this tenant. */
  readonly lastError: HealthView['lastError'];
}

export function presentInstallation(facts: InstallationFacts, locale: string): InstallationView {
  const { installation, module, newer, yanked, secretNames, lastError } = facts;
  const { id, state, version, createdAt, work, rollbackTo, removedAt, eraseAt } = installation;
  const canRollBack = rollbackTo && Date.parse(rollbackTo.until) > Date.now() ? rollbackTo : null;
  const isLost = !module && state !== 'removed';
  return {
    ...(module ? presentModule(module, locale) : presentMissing(installation)),
    id,
    version,
    thirdParty: module?.thirdParty ?? false,
    reviewed: !module?.isDraft,
    network: [...(module?.manifest.network ?? [])],
    state: isLost ? 'failed' : state,
    doing: work?.kind ?? null,
    step: work?.step ?? null,
    granted: installation.permissions,
    settings: { ...maskSettings(module, installation.settings, secretNames) },
    error: isLost ? moduleMissing : (installation.error ?? null),
    previousVersion: canRollBack?.version ?? null,
    rollbackUntil: canRollBack?.until ?? null,
    newest: newer?.version ?? version,
    upgrade: newer ? presentUpgrade(module, newer, locale) : null,
    yanked,
    runner: module?.runner.mode ?? null,
    health: module ? presentHealth(module.runner.health(), lastError) : null,
    createdAt: createdAt.toISOString(),
    removedAt: removedAt?.toISOString() ?? null,
    erasesAt: eraseAt?.toISOString() ?? null,
  };
}

/**
 * A runner serves every tenant, and what it said last may be about another one: the tenant is shown how its own calls
 * failed.
 */
export const presentHealth = (
  { state, restarts, memoryBytes, startedAt }: RunnerHealth,
  lastError: HealthView['lastError'],
): HealthView => ({ state, restarts, lastError, memoryBytes, startedAt });

function presentUpgrade(module: LoadedModule | undefined, newer: LoadedModule, locale: string) {
  const added = findNewGrants(module, newer);
  return {
    version: newer.version,
    newPermissions: listGrants(newer.manifest)
      .filter(({ name }) => added.includes(name))
      .map(({ name, reason }) => ({ name, reason: pickText(reason, locale) })),
  };
}

const moduleMissing = {
  code: 'installations.module_missing',
  message: 'This host does not have this module any more.',
};

const presentMissing = ({ module, version }: Installation): Static<typeof ModuleView> => ({
  module,
  version,
  name: module,
  summary: '',
  publisher: '',
  categories: [],
  widgets: [],
  permissions: [],
  settingsSchema: {},
  privacy: { data: '', purpose: '', retentionDays: 0 },
});
