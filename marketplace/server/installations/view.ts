import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import { listGrants } from '../../../plugins/sdk/read-manifest.ts';
import type { LoadedModule } from '../../../server/domains/modules/index.ts';
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

export const InstallationView = Type.Object({
  ...ModuleView.properties,
  id: Id,
  state: Type.Enum(['installing', 'active', 'disabled', 'uninstalling', 'removed', 'failed']),
  settings: Settings,
  error: Type.Union([Type.Object({ code: Type.String(), message: Type.String() }), Type.Null()]),
  createdAt: Timestamp,
});

type Texts = Readonly<Record<string, string>>;

export function presentModule(
  { id, version, manifest }: LoadedModule,
  locale: string,
): Static<typeof ModuleView> {
  const pick = (texts: Texts) => texts[locale] ?? texts.en ?? Object.values(texts)[0] ?? '';
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

/** Also shows an installation whose module this host no longer has. */
export function presentInstallation(
  installation: Installation,
  module: LoadedModule | undefined,
  secretNames: readonly string[],
  locale: string,
): Static<typeof InstallationView> {
  const { id, state, version, createdAt } = installation;
  const missing = {
    code: 'installations.module_missing',
    message: 'This host does not have this module any more.',
  };
  return {
    ...(module ? presentModule(module, locale) : presentMissing(installation)),
    id,
    version,
    state: module ? state : 'failed',
    settings: maskSettings(module, installation.settings, secretNames),
    error: module ? (installation.error ?? null) : missing,
    createdAt: createdAt.toISOString(),
  };
}

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
