import type { Configuration } from '@rspack/core';
import { compileForBrowsers } from '../../plugins/cli/build/compile.ts';
import { federateHost } from '../../plugins/cli/build/federate.ts';

/** Our own pages: the frame and the console, which bring the federation runtime for the remotes. */
export function hostPages(root: string, entries: Record<string, string>, outDir: string): Configuration {
  return {
    ...compileForBrowsers(root, outDir),
    name: 'host pages',
    entry: entries,
    plugins: [federateHost('inlay_host')],
  };
}

/** The loader on a stranger's page: one file that imports nothing. */
export function loader(root: string, entry: string, outDir: string): Configuration {
  const common = compileForBrowsers(root, outDir);
  return {
    ...common,
    name: 'loader',
    entry: { embed: entry },
    module: { ...common.module, parser: { javascript: { importMeta: false } } },
    output: { ...common.output, filename: '[name].js' },
  };
}
