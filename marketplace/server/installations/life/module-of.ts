import type { DescribedCollection } from '../../../../host/node/built-module.ts';
import type { LoadedModule } from '../../../../host/node/registry.ts';
import { listGrants } from '../../../../plugins/sdk/read-manifest.ts';
import { versionGone } from '../errors.ts';
import type { LifeContext } from './context.ts';

/** This version of the module; throws where the host no longer has it. */
export function requireVersion(
  { registry }: Pick<LifeContext, 'registry'>,
  moduleId: string,
  version: string,
): LoadedModule {
  const module = registry.find(moduleId, version);
  if (!module) throw versionGone(moduleId, version);
  return module;
}

export const collectionsOf = (module: LoadedModule): readonly (readonly [string, DescribedCollection])[] =>
  Object.entries(module.manifest.built.describes.collections);

/** Names of all that a version asks an admin for. */
export const grantsOf = (module: LoadedModule): readonly string[] =>
  listGrants(module.manifest).map(({ name }) => name);

/** What a version asks for beyond another one. */
export function findNewGrants(old: LoadedModule | undefined, next: LoadedModule): readonly string[] {
  const before = old ? grantsOf(old) : [];
  return grantsOf(next).filter((name) => !before.includes(name));
}
