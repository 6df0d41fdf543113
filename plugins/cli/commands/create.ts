import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import inlay from '../../../package.json' with { type: 'json' };
import { findInlaySpec } from '../find-inlay-spec.ts';
import { CliError } from '../io.ts';
import type { CliArguments, CliCommand } from '../run-module.ts';
import { unnamedPublisher } from '../unnamed-publisher.ts';

const template = fileURLToPath(new URL('../template/', import.meta.url));
const templateId = 'my-module';
const templateTitle = 'My module';
const templatePublisher = { id: 'my-organisation', name: 'My organisation' };

type Publisher = typeof unnamedPublisher;

/** The manifest's rule for ids. */
const allowed = /^[a-z][a-z0-9-]{2,40}$/;
/** Names that the parts of Inlay have, or that a folder cannot have on each system. */
const taken = new Set(['inlay', 'sdk', 'cli', 'node-modules', 'con', 'prn', 'aux', 'nul']);

export const create: CliCommand = {
  words: 'NAME',
  options: { publisher: 'ID', name: 'PUBLISHER_NAME' },
  summary: 'Makes a folder NAME with a module that runs: a widget, a route, a job, a collection, tests.',
  async run({ words: [name = ''], options }, { cwd, say }) {
    const id = checkName(name);
    const publisher = readPublisher(options);
    const folder = resolve(cwd, id);
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST'
        ? new CliError(`${id} is there already, and nothing is overwritten. Choose another name.`)
        : error;
    });
    const files = await readTemplate(id, publisher ?? unnamedPublisher);
    files.set('package.json', writePackageJson(id, await findInlaySpec(folder)));
    files.set('tsconfig.json', toText(compilerOptions));
    files.set('.gitignore', 'node_modules/\ndist/\n*.inlay.tgz\n*.key\n');
    for (const [path, text] of files) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), text, { flag: 'wx' });
    }
    say(`${id} is there, with ${files.size} files. Next:`);
    say(`  cd ${id}\n  npm install\n  npm test\n  npx inlay module pack`);
    if (publisher) return;
    say(
      'Before you publish, write your publisher into manifest.json: its `id` and `name` as you register them',
    );
    say('in the console of the marketplace, under Modules → Publish.');
  },
};

function checkName(name: string): string {
  if (allowed.test(name) && !name.endsWith('-') && !taken.has(name)) return name;
  const fault = taken.has(name) ? `${name} is taken` : `"${basename(name)}" cannot be the name of a module`;
  throw new CliError(
    `${fault}. Choose 3 to 41 small letters, digits and hyphens, with a letter first: skills-matrix.`,
  );
}

function readPublisher({ publisher: id, name }: CliArguments['options']): Publisher | undefined {
  if (id === undefined && name === undefined) return undefined;
  if (!id || !name) {
    throw new CliError(
      'A publisher has an id and a name: --publisher ID --name NAME, both as the console shows them under Modules → Publish.',
    );
  }
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(id)) {
    throw new CliError(
      `"${id}" cannot be the id of a publisher: the console shows it under Modules → Publish.`,
    );
  }
  return { id, name };
}

/** The files of the template, with the new name in them. */
async function readTemplate(id: string, publisher: Publisher): Promise<Map<string, string>> {
  const title = id[0]!.toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const entries = await readdir(template, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const text = (await readFile(file, 'utf8'))
      .replaceAll(templateId, id)
      .replaceAll(templateTitle, title)
      .replaceAll('THIS_YEAR', String(new Date().getFullYear()))
      .replaceAll('">=0.1.0"', `">=${inlay.version}"`)
      .replace(JSON.stringify(templatePublisher.id), () => JSON.stringify(publisher.id))
      .replace(JSON.stringify(templatePublisher.name), () => JSON.stringify(publisher.name));
    files.set(file.slice(template.length), text);
  }
  return files;
}

const writePackageJson = (id: string, inlaySpec: string): string =>
  toText({
    name: id,
    version: '0.1.0',
    private: true,
    license: 'MIT',
    type: 'module',
    scripts: {
      pretest: 'inlay module build',
      test: 'node --test',
      check: 'inlay module check',
      dev: 'inlay module dev',
      pack: 'inlay module pack',
    },
    devDependencies: { '@types/node': inlay.devDependencies['@types/node'], inlay: inlaySpec },
  });

/** As the build compiles: old decorators, and fields that do not hide Lit's accessors. */
const compilerOptions = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2024', 'dom', 'dom.iterable'],
    types: ['node'],
    module: 'esnext',
    moduleResolution: 'bundler',
    strict: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    verbatimModuleSyntax: true,
    experimentalDecorators: true,
    useDefineForClassFields: false,
    skipLibCheck: true,
    noEmit: true,
  },
};

const toText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
