import type { NoticeKind, WidgetContext } from 'inlay/sdk/web';
import { showToast } from 'inlay/widgets/toast';
import type { OpenedLaunch } from '../../api/api-types.ts';
import type { TokenKeeper } from '../../client/launch-client.ts';
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
    properties: {},
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

/** Pages of the console in this tab, all else in a new one. */
function navigate(href: string): void {
  const url = new URL(href, location.origin);
  if (url.origin === location.origin && url.pathname.startsWith('/console')) {
    void router.navigate(url.pathname + url.search);
  } else if (url.protocol === 'https:' || url.protocol === 'http:') {
    open(url, '_blank', 'noopener');
  }
}
