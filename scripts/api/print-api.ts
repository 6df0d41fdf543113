import { Manifest } from '../../plugins/sdk/index.ts';
import { printFields } from './print-manifest.ts';
import { type PublicName, readExports } from './read-exports.ts';

/** What module authors import, by the name that they import it under. */
export const entries: Readonly<Record<string, { readonly file: string; readonly about: string }>> = {
  'inlay/sdk': {
    file: 'plugins/sdk/index.ts',
    about: 'The contract of the server half, and what both halves share.',
  },
  'inlay/sdk/web': { file: 'plugins/sdk/web/index.ts', about: 'For widgets.' },
  'inlay/sdk/testing': {
    file: 'plugins/sdk/testing/index.ts',
    about: 'For tests of the server half, and the contract suite.',
  },
  'inlay/sdk/web/testing': { file: 'plugins/sdk/web/testing.ts', about: 'For tests of widgets.' },
};

/** Every public name by entry. */
export function readApi(root: string): ReadonlyMap<string, readonly PublicName[]> {
  const found = readExports(
    root,
    Object.values(entries).map(({ file }) => file),
  );
  return new Map(Object.entries(entries).map(([name, { file }]) => [name, found.get(file)!]));
}

/** The reference of the SDK as Markdown. A name that two entries export is described where it comes first. */
export function printApi(api: ReadonlyMap<string, readonly PublicName[]>): string {
  const described = new Map<string, string>();
  const sections = [...api].map(([entry, names]) => {
    const own = names.filter(({ name, file }) => {
      const key = `${name} ${file}`;
      if (described.has(key)) return false;
      described.set(key, entry);
      return true;
    });
    const others = names.filter((name) => !own.includes(name));
    const list = others.map(({ name, file }) => `\`${name}\` (${described.get(`${name} ${file}`)})`);
    return [
      `## \`${entry}\``,
      entries[entry]!.about,
      ...(list.length > 0 ? [`Also exported here: ${list.join(', ')}.`] : []),
      ...own.map(printName),
    ].join('\n\n');
  });
  return `# The SDK, name by name

<!-- Written by \`node scripts/write-api.ts\` from the types and their comments. Change those. -->

What is listed here is public and keeps its promise from version to version ([how](../../docs/sdk-stability.md)). How to
use it is told in [Write a module](../../docs/guides/write-a-module.md).

${sections.join('\n\n')}

## \`manifest.json\`

The same as JSON Schema is served at \`/schemas/manifest.json\` of every Inlay.

${printFields(Manifest as object)}
`;
}

const printName = ({ name, doc, code }: PublicName): string =>
  [`### \`${name}\``, doc, `\`\`\`ts\n${code}\n\`\`\``].filter((part) => part !== '').join('\n\n');
