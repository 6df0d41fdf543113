import type { WidgetContext } from 'inlay/sdk/web';
import { loadWidgetClass, type RemoteWidget } from '../federation/federation.ts';
import { type LoadWidget, type Mount, openSlot, type SlotOptions } from './slot.ts';

export type { MountFailure } from './mount-failure.ts';
export type { Mount } from './slot.ts';

/** Which widget of which remote, and what it is given. */
export type MountOptions = Omit<SlotOptions, 'locale'> & RemoteWidget & { readonly context: WidgetContext };

/**
 * Loads a module's remote and puts one of its widgets into a container.
 * @example const mount = mountWidget(main, { module, version, widget, remoteEntry, context });
 */
export function mountWidget(container: HTMLElement, options: MountOptions): Mount {
  const { context } = options;
  const load: LoadWidget = async (attempt, within) => ({
    exported: await within(loadWidgetClass(options, attempt)),
    context,
  });
  return openSlot(container, load, { ...options, locale: context.locale });
}
