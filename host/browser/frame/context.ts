import { type Json, readProperties, type WidgetContext, type WidgetProperties } from 'inlay/sdk/web';
import type { OpenLaunch, TokenKeeper } from '../client/launch-client.ts';
import type { PageFacts, ToConsole, ToPage } from '../embed/protocol.ts';
import { reserveHeight } from '../mount/reserve-height.ts';
import type { FrameBoot } from './boot.ts';
import { showNotice } from './notices.ts';

interface Parts {
  readonly boot: FrameBoot;
  readonly facts: PageFacts;
  readonly launch: OpenLaunch;
  readonly tokens: TokenKeeper;
  /** Holds the widget; its height is told to the page. */
  readonly root: HTMLElement;
  readonly send: (message: ToPage | ToConsole) => void;
}

/** What the widget in this frame is given. */
export function createFrameContext({ boot, facts, launch, tokens, root, send }: Parts): WidgetContext {
  const emit = (name: string, detail: Json) => send({ type: 'event', name, detail });
  return {
    module: boot.module,
    version: boot.version,
    widget: boot.widget,
    baseUrl: location.origin,
    launch: launch.launch,
    settings: launch.settings,
    properties: readFrameProperties(boot, facts),
    locale: boot.locale,
    messages: boot.messages,
    fallbackMessages: boot.fallbackMessages,
    theme: facts.theme,
    token: (options) => tokens.token(options),
    emit,
    navigate: boot.inConsole ? (href) => send({ type: 'navigate', href }) : openInNewTab,
    resize: (height) => reserveHeight(root, height),
    notify: (text, kind = 'info') =>
      boot.inConsole ? send({ type: 'notify', text, kind }) : void showNotice(text, kind),
    // The page's owner may feed these to figures of their own; we keep none.
    track: (name, data = {}) => emit('track', { name, data: { ...data } }),
  };
}

/** Never the frame itself: the person would be stuck in a corner of somebody's page. */
function openInNewTab(href: string): void {
  const url = new URL(href, location.origin);
  if (url.protocol === 'https:' || url.protocol === 'http:') open(url, '_blank', 'noopener');
}

/** What the page gave, as the manifest describes it; what does not fit is told to the page's developer. */
export function readFrameProperties(
  { module, widget, propertiesSchema }: FrameBoot,
  { properties }: PageFacts,
): WidgetProperties {
  const { values, faults } = readProperties(propertiesSchema, properties);
  for (const fault of faults) console.error(`Inlay: ${module}/${widget}: ${fault}`);
  return values;
}
