import { ModuleFederationPlugin } from '@module-federation/enhanced/rspack';
import { type RspackPluginInstance, rspack } from '@rspack/core';
import inlay from '../../../package.json' with { type: 'json' };

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

/** What every federation container of ours has in common. */
const common = { dts: false, manifest: false, dev: false } as const;
const inBrowser = { ...common, shareStrategy: 'loaded-first' as const, shared };

type Exposes = Record<string, string | { import: string; name: string }>;

/** Federation writes where its runtime lies into what it makes; by its name, the result is the same on every machine. */
const nameRuntime = new rspack.NormalModuleReplacementPlugin(
  /^@module-federation\/runtime\/rspack\.js!=!data:/,
  (resource) => {
    resource.request = resource.request.replace(
      /(?<=from%20%22)[^"]*?(?=%40module-federation%2Fwebpack-bundler-runtime%2F)/,
      '',
    );
  },
);

const federate = (
  options: ConstructorParameters<typeof ModuleFederationPlugin>[0],
): RspackPluginInstance => ({
  apply(compiler) {
    nameRuntime.apply(compiler);
    new ModuleFederationPlugin(options).apply(compiler);
  },
});

/** A container that a page loads: it leaves the runtime and what is shared to the page. */
export const federateRemote = (name: string, exposes: Exposes) =>
  federate({
    ...inBrowser,
    name,
    filename: 'remote-[contenthash:12].js',
    library: { type: 'module' },
    exposes,
    experiments: { externalRuntime: true, optimization: { disableSnapshot: true, target: 'web' } },
  });

/** The same kind of container with all it needs inside, for `import()` and `get()`. */
export const federateServer = (name: string, exposes: Exposes) =>
  federate({
    ...common,
    name,
    filename: 'container.mjs',
    library: { type: 'module' },
    exposes,
    experiments: { optimization: { disableSnapshot: true, target: 'node' } },
  });

/** A page that brings the runtime for the remotes. */
export const federateHost = (name: string) =>
  federate({
    ...inBrowser,
    name,
    experiments: { provideExternalRuntime: true, optimization: { disableSnapshot: true, target: 'web' } },
  });
