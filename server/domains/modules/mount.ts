import { type Json, type Static, Type } from 'inlay/sdk';
import { addressModuleFile } from '../../../host/node/assets.ts';
import type { PropertiesSchema } from '../../../plugins/sdk/web/read-properties.ts';
import type { ActiveModule, LoadedModule } from './directory.ts';

const Messages = Type.Record(Type.String(), Type.String());

/** Everything a page needs to mount a widget, but the right to: that is the launch token. */
export const MountView = Type.Object({
  module: Type.String(),
  version: Type.String(),
  widget: Type.String(),
  title: Type.String(),
  remoteEntry: Type.String({ description: 'Path of the federation container on this host.' }),
  frame: Type.Union([Type.String(), Type.Null()], {
    description: 'Path of the page to show in a frame; null where the widget may stand in the page itself.',
  }),
  container: Type.String(),
  preloads: Type.Array(Type.String()),
  minHeight: Type.Integer(),
  sizes: Type.Object(
    { minWidth: Type.Optional(Type.Integer()), maxWidth: Type.Optional(Type.Integer()) },
    { description: 'Pixels.' },
  ),
  propertiesSchema: Type.Unsafe<PropertiesSchema | null>({
    description: 'JSON Schema of what a page may give it; null where the manifest does not say.',
  }),
  messages: Messages,
  fallbackMessages: Messages,
});
export type MountView = Static<typeof MountView>;

const defaultMinHeight = 240;

export function describeMount(module: LoadedModule, widgetName: string, locale: string): MountView {
  const widget = module.manifest.widgets.find(({ name }) => name === widgetName)!;
  const { web } = module.manifest.built;
  return {
    module: module.id,
    version: module.version,
    widget: widget.name,
    title: widget.title[locale] ?? widget.title.en ?? widget.name,
    remoteEntry: addressModuleFile(module, web!.remoteEntry),
    frame: module.thirdParty
      ? `/frame/${module.id}/${module.version}/${widget.name}?${new URLSearchParams({ lang: locale })}`
      : null,
    container: web!.container,
    preloads: (web!.widgets[widget.name] ?? []).map((file) => addressModuleFile(module, file)),
    minHeight: widget.minHeight ?? defaultMinHeight,
    sizes: widget.sizes ?? {},
    propertiesSchema: widget.properties ?? null,
    ...pickMessages(module, locale),
  };
}

/** English goes along only where the language has no text of its own: a widget's texts weigh more than its code. */
function pickMessages(
  module: LoadedModule,
  locale: string,
): Pick<MountView, 'messages' | 'fallbackMessages'> {
  const messages = module.messages[locale] ?? {};
  const missing = Object.entries(module.messages.en ?? {}).filter(([key]) => !(key in messages));
  return { messages: { ...messages }, fallbackMessages: Object.fromEntries(missing) };
}

/** The settings that may reach a browser: those the manifest marks public. */
export function pickPublicSettings({ module, settings }: ActiveModule): Record<string, Json> {
  const properties = (module.manifest.settings as { properties?: Record<string, { visibility?: string }> })
    .properties;
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => properties?.[name]?.visibility === 'public'),
  );
}
