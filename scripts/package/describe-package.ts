import inlay from '../../package.json' with { type: 'json' };

type Versions = Readonly<Record<string, string>>;

const dependencies: Versions = inlay.dependencies;

/** The `package.json` of what module authors install. */
export function describePackage(imported: readonly string[]): object {
  const missing = imported.filter((name) => !dependencies[name]);
  if (missing.length > 0) {
    throw new Error(`The package imports what is no dependency of Inlay: ${missing.join(', ')}.`);
  }
  return {
    name: inlay.name,
    version: inlay.version,
    description: 'Write modules for Inlay: SDK, elements and the `inlay module` commands.',
    license: inlay.license,
    type: 'module',
    engines: inlay.engines,
    bin: { inlay: './plugins/cli/bin/inlay.mjs' },
    exports: Object.fromEntries(
      Object.entries(inlay.exports).map(([name, file]) => [
        name,
        { types: file.replace(/\.ts$/, '.d.ts'), default: file.replace(/\.ts$/, '.js') },
      ]),
    ),
    dependencies: Object.fromEntries(imported.map((name) => [name, dependencies[name]!])),
    optionalDependencies: inlay.optionalDependencies,
    // `inlay module create` hands its version on.
    devDependencies: { '@types/node': inlay.devDependencies['@types/node'] },
  };
}
