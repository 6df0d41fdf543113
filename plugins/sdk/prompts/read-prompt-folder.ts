import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explainFaults } from '../explain-faults.ts';
import type { Manifest } from '../manifest.ts';
import { type PromptCase, PromptCases } from './prompt-case.ts';
import type { Prompt } from './prompt-head.ts';
import { readPromptFile } from './read-prompt-file.ts';

/** The prompts of one module version. */
export interface ModulePrompts {
  /** By id, and the newest version first. */
  readonly list: readonly Prompt[];
  /** The cases that come with them, by id. */
  readonly cases: Readonly<Record<string, readonly PromptCase[]>>;
}

interface ReadFolder {
  readonly prompts: ModulePrompts;
  /** Names of the files. */
  readonly files: readonly string[];
  readonly faults: readonly string[];
}

const mostFiles = 300;
const largestCases = 1_000_000;
const casesName = /^([a-z][a-z0-9-]{1,60})\.cases\.json$/;

/** Reads the folder `prompts/` of a module, and says by what it is not what the manifest says. */
export async function readPromptFolder(
  folder: string,
  { prompts: listed = [], models = [] }: Pick<Manifest, 'prompts' | 'models'>,
): Promise<ReadFolder> {
  const files = await listFiles(join(folder, 'prompts'));
  const list: Prompt[] = [];
  const cases: Record<string, readonly PromptCase[]> = {};
  const faults: string[] = [];
  if (files.length > mostFiles) faults.push(`prompts/ has more than ${mostFiles} files: take old ones out.`);
  for (const name of files.slice(0, mostFiles)) {
    const content = await readFile(join(folder, 'prompts', name), 'utf8');
    const [, id] = casesName.exec(name) ?? [];
    if (id !== undefined) {
      const read = readCases(name, content);
      faults.push(...read.faults);
      cases[id] = read.cases;
    } else {
      const { prompt, faults: found = [] } = readPromptFile(name, content);
      faults.push(...found);
      if (prompt) list.push(prompt);
    }
  }
  list.sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : rank(other) - rank(one)));
  const have = new Set(list.map(({ id }) => id));
  if (faults.length === 0)
    faults.push(
      ...listed
        .filter((id) => !have.has(id))
        .map((id) => `The manifest lists the prompt \`${id}\`: write prompts/${id}.v1.md, or take it out.`),
      ...[...new Set([...have, ...Object.keys(cases)])]
        .filter((id) => !listed.includes(id))
        .map((id) => `prompts/ has \`${id}\`, which the manifest does not list under \`prompts\`: list it.`),
      ...list
        .filter(({ model }) => !models.includes(model))
        .map(
          ({ id, version, model }) =>
            `prompts/${id}.v${version}.md asks a \`${model}\` model, which \`models\` lacks: add it there.`,
        ),
    );
  return { prompts: { list, cases }, files, faults };
}

const rank = ({ version }: Prompt) => Number(version);

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

function readCases(name: string, content: string): { cases: readonly PromptCase[]; faults: string[] } {
  const what = `prompts/${name}`;
  if (content.length > largestCases) return { cases: [], faults: [`${what} is too long: keep fewer cases.`] };
  try {
    const value: unknown = JSON.parse(content);
    const faults = explainFaults(PromptCases, value, 'The list').map((fault) => `${what}: ${fault}`);
    return { cases: faults.length > 0 ? [] : (value as PromptCase[]), faults };
  } catch (error) {
    return { cases: [], faults: [`${what} is no JSON: ${(error as Error).message}.`] };
  }
}
