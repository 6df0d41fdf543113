import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Configuration, type RuleSetRule, rspack } from '@rspack/core';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const browserTarget = 'es2022';

/** Where Inlay's own packages lie: beside Inlay in a module's `node_modules`, or inside of Inlay's folder. */
const packagesFolder = findPackages();

function findPackages(): string {
  const lit = dirname(fileURLToPath(import.meta.resolve('lit')));
  return lit.slice(0, lit.lastIndexOf(`${sep}node_modules${sep}`) + `${sep}node_modules`.length);
}

/**
 * What Lit is made of. A directive or a library that reached for these parts by itself would bring a second
 * copy of them beside the shared one; inside a remote it gets the shared `lit`, which exports the same.
 */
const partsOfLit =
  /^(lit-html|lit-html\/lit-html\.js|\.{1,2}\/lit-html\.js|lit\/html\.js|@lit\/reactive-element)$/;
const litItself = /node_modules\/(lit|lit-element|@lit\/reactive-element)\//;

export const useSharedLit = new rspack.NormalModuleReplacementPlugin(partsOfLit, (resource) => {
  if (!litItself.test(resource.contextInfo.issuer.replaceAll('\\', '/'))) resource.request = 'lit';
});

/** Names inside a result are relative to this folder: it has the packages in it, so the result is the same everywhere. */
const contextOf = (folder: string): string => (folder.startsWith(root) ? root : folder);

/** How a file of a module is named there. */
export const nameSource = (folder: string, file: string): string =>
  `./${relative(contextOf(folder), join(folder, file)).replaceAll(sep, '/')}`;

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

const compileAnything = (folder: string, outDir: string): Configuration => ({
  mode: 'production',
  devtool: false,
  context: contextOf(folder),
  cache: false,
  infrastructureLogging: { level: 'error' },
  performance: { hints: false },
  // Numbers by order: those made from names hold where on this machine a shared package lies.
  optimization: { moduleIds: 'natural', chunkIds: 'natural' },
  resolve: {
    extensions: ['.ts', '.js'],
    // A module's own packages first, then ours, so that it need not install what only Inlay uses.
    modules: ['node_modules', join(root, 'node_modules'), packagesFolder],
  },
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

/** Compiles for browsers, under names that change with the content. */
export const compileForBrowsers = (folder: string, outDir: string): Configuration => {
  const common = compileAnything(folder, outDir);
  return {
    ...common,
    target: ['web', browserTarget],
    // A file of a package that is named by its address, `new URL('package/file', import.meta.url)`.
    resolve: { ...common.resolve, byDependency: { url: { conditionNames: ['browser', 'import'] } } },
    module: { rules: [compileTypeScript(browserTarget, true)] },
    output: {
      ...common.output,
      filename: '[name]-[contenthash:12].js',
      chunkFilename: 'c-[contenthash:12].js',
    },
  };
};

/** Compiles for Node, readable: a reviewer reads it, and nobody waits for its bytes. */
export const compileForNode = (folder: string, outDir: string): Configuration => {
  const common = compileAnything(folder, outDir);
  return {
    ...common,
    target: ['node22', 'es2022'],
    optimization: { ...common.optimization, minimize: false },
    module: { rules: [compileTypeScript('es2022', false)] },
    output: { ...common.output, filename: '[name].mjs', chunkFilename: '[name].mjs' },
  };
};
