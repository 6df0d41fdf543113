import { fileURLToPath } from 'node:url';
import { ModuleFederationPlugin } from '@module-federation/enhanced/rspack';
import { type Configuration, type RuleSetRule, rspack, type StatsChunk } from '@rspack/core';
import inlay from './package.json' with { type: 'json' };
import type { Manifest } from './plugins/sdk/manifest.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const browserTarget = 'es2022';

/** One copy in a page, whoever brought it. */
const shared = Object.fromEntries(
  [
    ['lit', inlay.dependencies.lit],
    ['lit/decorators.js', inlay.dependencies.lit],
    ['inlay/sdk/web', inlay.version],
  ].map(([name, version]) => [
    name,
    { singleton: true, version: version!, requiredVersion: `^${version}`, strictVersion: false },
  ]),
);

/**
 * What Lit is made of. A directive or a library that reached for these parts by itself would bring a second
 * copy of them beside the shared one; inside a remote it gets the shared `lit`, which exports the same.
 */
const partsOfLit =
  /^(lit-html|lit-html\/lit-html\.js|\.{1,2}\/lit-html\.js|lit\/html\.js|@lit\/reactive-element)$/;
const litItself = /node_modules\/(lit|lit-element|@lit\/reactive-element)\//;

const useSharedLit = new rspack.NormalModuleReplacementPlugin(partsOfLit, (resource) => {
  if (!litItself.test(resource.contextInfo.issuer.replaceAll('\\', '/'))) resource.request = 'lit';
});

const compileTypeScript = (target: string, decorators: boolean): RuleSetRule => ({
  test: /\.ts$/,
  loader: 'builtin:swc-loader',
  options: {
    jsc: {
      target,
      parser: { syntax: 'typescript', decorators },
      transform: { legacyDecorator: true, useDefineForClassFields: false },
    },
  },
  type: 'javascript/auto',
});

const base = (folder: string, outDir: string): Configuration => ({
  mode: 'production',
  devtool: false,
  context: folder,
  cache: false,
  infrastructureLogging: { level: 'error' },
  performance: { hints: false },
  resolve: { extensions: ['.ts', '.js'], modules: [`${root}node_modules`, 'node_modules'] },
  output: {
    path: outDir,
    clean: true,
    module: true,
    chunkFormat: 'module',
    chunkLoading: 'import',
    library: { type: 'module' },
    publicPath: 'auto',
    crossOriginLoading: 'anonymous',
  },
});

const inBrowser = (folder: string, outDir: string): Configuration => {
  const common = base(folder, outDir);
  return {
    ...common,
    target: ['web', browserTarget],
    module: {
      rules: [compileTypeScript(browserTarget, true)],
    },
    output: {
      ...common.output,
      filename: '[name]-[contenthash:12].js',
      chunkFilename: 'c-[contenthash:12].js',
    },
  };
};

/** What every federation container of ours has in common. */
const federated = {
  shareStrategy: 'loaded-first' as const,
  shared,
  dts: false,
  manifest: false,
  dev: false,
};

/** A module's browser half: a remote that exposes each widget as `./<name>`. */
export function webRemote(folder: string, manifest: Manifest, outDir: string): Configuration {
  return {
    ...inBrowser(folder, outDir),
    name: `${manifest.id} web`,
    entry: {},
    plugins: [
      useSharedLit,
      new ModuleFederationPlugin({
        ...federated,
        name: containerName(manifest),
        filename: 'remote-[contenthash:12].js',
        library: { type: 'module' },
        exposes: Object.fromEntries(
          manifest.widgets.map(({ name, entry }) => [
            `./${name}`,
            { import: `./${entry}`, name: widgetChunk(name) },
          ]),
        ),
        experiments: { externalRuntime: true, optimization: { disableSnapshot: true, target: 'web' } },
      }),
    ],
  };
}

/** A module's server half: the same kind of container, with all it needs inside, for `import()` and `get()`. */
export function serverContainer(folder: string, manifest: Manifest, outDir: string): Configuration {
  const common = base(folder, outDir);
  return {
    ...common,
    name: `${manifest.id} server`,
    target: ['node22', 'es2022'],
    entry: {},
    optimization: { minimize: false },
    module: { rules: [compileTypeScript('es2022', false)] },
    output: { ...common.output, filename: '[name].mjs', chunkFilename: '[name].mjs' },
    plugins: [
      new ModuleFederationPlugin({
        name: containerName(manifest),
        filename: 'container.mjs',
        library: { type: 'module' },
        exposes: { './module': `./${manifest.server}` },
        dts: false,
        manifest: false,
        dev: false,
        experiments: { optimization: { disableSnapshot: true, target: 'node' } },
      }),
    ],
  };
}

/** Our own pages: the frame and the console, which bring the federation runtime for the remotes. */
export function hostPages(entries: Record<string, string>, outDir: string): Configuration {
  return {
    ...inBrowser(root, outDir),
    name: 'host pages',
    entry: entries,
    plugins: [
      new ModuleFederationPlugin({
        ...federated,
        name: 'inlay_host',
        experiments: { provideExternalRuntime: true, optimization: { disableSnapshot: true, target: 'web' } },
      }),
    ],
  };
}

/** The loader on a stranger's page: one file that imports nothing. */
export function loader(entry: string, outDir: string): Configuration {
  const common = inBrowser(root, outDir);
  return {
    ...common,
    name: 'loader',
    entry: { embed: entry },
    module: { ...common.module, parser: { javascript: { importMeta: false } } },
    output: { ...common.output, filename: '[name].js' },
  };
}

/** Where a version of a module registers itself; versions do not meet. */
export function containerName({ id, version }: Pick<Manifest, 'id' | 'version'>): string {
  return `${id}_${version}`.replace(/[^a-z0-9]/gi, '_');
}

/** Name of the chunk that holds a widget. */
export const widgetChunk = (widget: string): string => `widget-${widget}`;

/** The files of a named chunk: its own, and those that its imports ask for next. */
export interface BundledChunk {
  readonly files: readonly string[];
  readonly next: readonly string[];
}

/** Runs one build; throws with all its errors in one message. Answers with the named chunks. */
export function bundle(config: Configuration): Promise<Readonly<Record<string, BundledChunk>>> {
  return new Promise((resolve, reject) => {
    const compiler = rspack(config);
    compiler.run((failure, stats) => {
      compiler.close(() => {
        const result = stats?.toJson({
          all: false,
          errors: true,
          chunks: true,
          chunkRelations: true,
          ids: true,
        });
        if (failure || !result) return reject(failure ?? new Error('Rspack gave no result.'));
        if (result.errors?.length) {
          return reject(new Error(result.errors.map(({ message }) => message.trim()).join('\n')));
        }
        resolve(readChunks(result.chunks ?? []));
      });
    });
  });
}

function readChunks(chunks: readonly StatsChunk[]): Record<string, BundledChunk> {
  const filesOf = new Map(chunks.map(({ id, files = [] }) => [String(id), files]));
  const named = chunks.flatMap(({ names = [], files = [], siblings, children }) => {
    const own = [...files, ...(siblings ?? []).flatMap((id) => filesOf.get(String(id)) ?? [])];
    const next = (children ?? []).flatMap((id) => filesOf.get(String(id)) ?? []);
    return names.map((name) => [name, { files: own, next }] as const);
  });
  return Object.fromEntries(named);
}
