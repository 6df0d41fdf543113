import { basename } from 'node:path';
import { type MergeReceipt, mergeConcepts } from '../skills/import/merge-concepts.ts';
import { readSources, SourceFault, type SourceFile } from '../skills/import/read-sources.ts';
import { getTaxonomy } from '../skills/taxonomy.ts';

/** What the command line gives this command. */
export interface ImportIo {
  readFile(path: string): Promise<Uint8Array>;
  /** Makes a new file; fails with `EEXIST` where there is one. */
  writeFile(path: string, text: string): Promise<void>;
  stdout(text: string): void;
  stderr(text: string): void;
}

const usage = 'Usage: inlay taxonomy import FILE… --out FILE\n';

/**
 * `inlay taxonomy import FILE… --out FILE`: skills of ESCO (CSV) or O*NET (text) as an addition to the taxonomy,
 * in JSON. Answers the exit code: 0 done, 1 a file cannot be used, 2 called wrongly.
 */
export async function importTaxonomy(args: readonly string[], io: ImportIo): Promise<number> {
  const at = args.indexOf('--out');
  const out = at < 0 ? undefined : args[at + 1];
  const paths = at < 0 ? args : args.toSpliced(at, 2);
  const option = paths.find((path) => path.startsWith('-'));
  if (option !== undefined || out === undefined || out.startsWith('-') || paths.length === 0) {
    io.stderr(option === undefined ? usage : `There is no option ${option}. ${usage}`);
    return 2;
  }
  let current = '';
  try {
    const files: SourceFile[] = [];
    for (const path of paths) {
      current = path;
      files.push({ name: basename(path), bytes: await io.readFile(path) });
    }
    const { concepts, notes } = readSources(files);
    const { skills, receipt } = mergeConcepts([...getTaxonomy().skills.values()], concepts.values());
    current = out;
    await io.writeFile(
      out,
      `${JSON.stringify({ format: 'inlay-taxonomy', version: 1, sources: notes, skills })}\n`,
    );
    for (const { name, kind, skills: count } of notes) io.stdout(`${name}: ${kind}, ${count} skills\n`);
    io.stdout(`${printReceipt(receipt)}Written to ${out}.\n`);
    return 0;
  } catch (error) {
    const file = error instanceof SourceFault ? error.file : current;
    io.stderr(`${file}: ${explain(error)}\n`);
    return 1;
  }
}

function printReceipt({ read, fresh, merged, withdrawn, unnamed, spellings }: MergeReceipt): string {
  const rows: [string, number, string][] = [
    ['Read', read, 'different skills'],
    ['New', fresh, ''],
    ['Merged', merged, 'known already; their further spellings are added'],
    ['Skipped', withdrawn, 'no longer released'],
    ['Skipped', unnamed, 'without an English label'],
    ['Left out', spellings, 'spellings of another skill, or too short to tell from an everyday word'],
  ];
  return rows
    .map(([what, count, why]) => `${what.padEnd(9)}${String(count).padStart(7)}  ${why}`.trimEnd())
    .join('\n')
    .concat('\n');
}

function explain(error: unknown): string {
  if (error instanceof SourceFault) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'There is no such file or folder.';
  if (code === 'EISDIR') return 'This is a folder. Name a file.';
  if (code === 'EACCES') return 'The file may not be read or written.';
  if (code === 'EEXIST') return 'This file is there already. Name another, or remove it first.';
  return `It could not be read or written (${(error as Error).message.split('\n')[0]}).`;
}
