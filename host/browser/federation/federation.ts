import { loadRemote, registerRemotes } from '@module-federation/enhanced/runtime';
import { AppError } from 'inlay/sdk/web';
import { addressAttempt } from '../frame/boot.ts';

/** Which exported class to load, and from where. */
export interface RemoteWidget {
  readonly module: string;
  readonly version: string;
  readonly widget: string;
  /** Address of the module's federation container. */
  readonly remoteEntry: string;
}

/**
 * Loads the class that a module's remote exposes for a widget. Each version is a remote of its own, so that
 * two of them can live in one page.
 * @param attempt - 1 for the first; a later one asks for the container anew instead of the failed copy.
 */
export async function loadWidgetClass(remote: RemoteWidget, attempt = 1): Promise<CustomElementConstructor> {
  await provideShared();
  const suffix = attempt > 1 ? `_${attempt}` : '';
  const name = `${remote.module}_${remote.version}`.replace(/\W/g, '_') + suffix;
  const entry = new URL(addressAttempt(remote.remoteEntry, attempt), location.href).href;
  registerRemotes([{ name, entry, type: 'module' }]);
  const exposed = await loadRemote<{ default?: unknown }>(`${name}/${remote.widget}`);
  if (typeof exposed?.default !== 'function') {
    throw new AppError('widget.missing', 0, `${remote.module} exposes no element class as ${remote.widget}.`);
  }
  return exposed.default as CustomElementConstructor;
}

/** Remotes that start in parallel before the host has its own copy would each bring Lit. */
const provideShared = () =>
  Promise.all([import('lit'), import('lit/decorators.js'), import('inlay/sdk/web')]);
