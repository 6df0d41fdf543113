import type { OpenedLaunch } from '../../api/api-types.ts';
import { keepToken } from '../../client/launch-client.ts';
import { mountWidget } from '../mount-widget.ts';

/** Mounts the widgets of these launches, all in one page. */
export async function mountAll(opened: readonly OpenedLaunch[]): Promise<string[]> {
  return Promise.all(opened.map((each) => mountOne(each).settled));
}

function mountOne(opened: OpenedLaunch) {
  const { launch, settings, mount } = opened;
  const { module, version, widget, remoteEntry, messages, fallbackMessages } = mount;
  const tokens = keepToken(opened);
  const place = document.createElement('section');
  place.ariaLabel = version;
  document.body.append(place);
  const context = {
    ...{ module, version, widget, launch, settings, messages, fallbackMessages },
    baseUrl: location.origin,
    properties: {},
    locale: launch.locale,
    theme: 'light' as const,
    token: tokens.token,
    emit: () => {},
    navigate: () => {},
    resize: () => {},
    notify: () => {},
    track: () => {},
  };
  return mountWidget(place, { module, version, widget, remoteEntry, context });
}
