import { type NoticeKind, type PropertiesSchema, readProperties, type WidgetContext } from 'inlay/sdk/web';
import { showToast } from 'inlay/widgets/toast';
import type { OpenedLaunch } from '../../api/api-types.ts';
import type { TokenKeeper } from '../../client/launch-client.ts';
import { Allowance } from '../../mount/allowance.ts';
import type { FrameOptions } from '../../mount/mount-frame.ts';
import { reserveHeight } from '../../mount/reserve-height.ts';
import { shownTheme } from '../shell/preferences.ts';
import { router } from '../shell/router.ts';

const kinds = { info: 'info', success: 'positive', warning: 'caution', danger: 'negative' } as const;

/** What a widget in the console is given. `emit` is told as a DOM event `inlay-<name>` on `place`. */
export function createConsoleContext(
  { launch, settings, mount }: OpenedLaunch,
  tokens: TokenKeeper,
  place: HTMLElement,
): WidgetContext {
  const emit: WidgetContext['emit'] = (name, detail) => {
    place.dispatchEvent(new CustomEvent(`inlay-${name}`, { detail, bubbles: true, composed: true }));
  };
  return {
    module: mount.module,
    version: mount.version,
    widget: mount.widget,
    baseUrl: location.origin,
    launch,
    settings,
    properties: readProperties(mount.propertiesSchema as PropertiesSchema | null, {}).values,
    locale: launch.locale,
    messages: mount.messages,
    fallbackMessages: mount.fallbackMessages,
    theme: shownTheme(),
    token: (options) => tokens.token(options),
    emit,
    navigate,
    resize: (height) => reserveHeight(place, height),
    notify: (text: string, kind: NoticeKind = 'info') => void showToast(text, { kind: kinds[kind] }),
    track: (name, data = {}) => emit('track', { name, data: { ...data } }),
  };
}

/** How often a stranger's widget may put a notice into the console. */
const noticesAtOnce = 3;
const noticeWindow = 10_000;

/** What becomes of what a stranger's widget says in its frame. Its notices carry its name: they are not ours. */
export function createFrameHooks(
  { mount }: OpenedLaunch,
  place: HTMLElement,
): Pick<FrameOptions, 'onEvent' | 'onNavigate' | 'onNotify'> {
  const notices = new Allowance(noticesAtOnce, noticeWindow);
  return {
    onEvent: (name, detail) => {
      place.dispatchEvent(new CustomEvent(`inlay-${name}`, { detail, bubbles: true, composed: true }));
    },
    onNavigate: navigate,
    onNotify: (text, kind) => {
      if (notices.take()) showToast(`${mount.title}: ${text}`, { kind: kinds[kind] });
    },
  };
}

/** Pages of the console in this tab, all else in a new one. */
function navigate(href: string): void {
  const url = new URL(href, location.origin);
  if (url.origin === location.origin && url.pathname.startsWith('/console')) {
    void router.navigate(url.pathname + url.search, { within: url.pathname === location.pathname });
  } else if (url.protocol === 'https:' || url.protocol === 'http:') {
    open(url, '_blank', 'noopener');
  }
}
