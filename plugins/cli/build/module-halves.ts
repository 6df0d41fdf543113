import type { Configuration } from '@rspack/core';
import type { Manifest } from '../../sdk/manifest.ts';
import { compileForBrowsers, compileForNode, nameSource, useSharedLit } from './compile.ts';
import { federateRemote, federateServer } from './federate.ts';

/** A module's browser half: a remote that exposes each widget as `./<name>`. */
export function webRemote(folder: string, manifest: Manifest, outDir: string): Configuration {
  const exposes = manifest.widgets.map(({ name, entry }) => [
    `./${name}`,
    { import: nameSource(folder, entry), name: widgetChunk(name) },
  ]);
  return {
    ...compileForBrowsers(folder, outDir),
    name: `${manifest.id} web`,
    entry: {},
    plugins: [useSharedLit, federateRemote(containerName(manifest), Object.fromEntries(exposes))],
  };
}

/** A module's server half. */
export function serverContainer(folder: string, manifest: Manifest, outDir: string): Configuration {
  return {
    ...compileForNode(folder, outDir),
    name: `${manifest.id} server`,
    entry: {},
    plugins: [federateServer(containerName(manifest), { './module': nameSource(folder, manifest.server!) })],
  };
}

/** Where a version of a module registers itself; versions do not meet. */
export function containerName({ id, version }: Pick<Manifest, 'id' | 'version'>): string {
  return `${id}_${version}`.replace(/[^a-z0-9]/gi, '_');
}

/** Name of the chunk that holds a widget. */
export const widgetChunk = (widget: string): string => `widget-${widget}`;
