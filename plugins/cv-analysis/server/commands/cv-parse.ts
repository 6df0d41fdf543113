import { basename } from 'node:path';
import { type DocumentLayout, isAppError } from 'inlay/sdk';
import { parseProfile } from '../profile/parse-profile.ts';
import { printProfile } from './print-profile.ts';

/** What the command line gives a command. */
export interface CommandIo {
  readFile(path: string): Promise<Uint8Array>;
  readDocument(bytes: Uint8Array, options: { name: string }): Promise<DocumentLayout>;
  stdout(text: string): void;
  stderr(text: string): void;
}

const usage = 'Usage: inlay cv parse FILE [--json]\n';

/**
 * `inlay cv parse FILE [--json]`: a CV as JSON Resume, or as a short text. Answers the exit code: 0 done,
 * 1 the file cannot be read, 2 called wrongly.
 */
export async function parseCv(args: string[], io: CommandIo): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('-'));
  const files = args.filter((arg) => !arg.startsWith('-'));
  const unknown = flags.find((flag) => flag !== '--json');
  const [file] = files;
  if (unknown !== undefined || file === undefined || files.length > 1) {
    io.stderr(unknown === undefined ? usage : `There is no option ${unknown}. ${usage}`);
    return 2;
  }
  try {
    const layout = await io.readDocument(await io.readFile(file), { name: basename(file) });
    const profile = parseProfile(layout);
    io.stdout(flags.includes('--json') ? `${JSON.stringify(profile, null, 2)}\n` : printProfile(profile));
    const { confidence, hiddenCharacters, others = [] } = profile.meta.inlay;
    if (confidence < 0.5)
      io.stderr(`Read with little confidence (${confidence}). Check the result by eye.\n`);
    if (hiddenCharacters > 0) io.stderr(`Left out ${hiddenCharacters} characters that nobody can see.\n`);
    for (const { name, page, isSame, language } of others) {
      const what = isSame
        ? `the CV again, in another language (${language})`
        : `the CV of another person, ${name}`;
      io.stderr(`From page ${page} on the file holds ${what}. It was not read.\n`);
    }
    if (layout.scanned) io.stderr('The text was read from pictures and may hold mistakes.\n');
    return 0;
  } catch (error) {
    io.stderr(`${file}: ${explain(error)}\n`);
    return 1;
  }
}

function explain(error: unknown): string {
  if (isAppError(error)) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder. Name a file.';
  if (code === 'EACCES') return 'The file may not be read.';
  return `The file could not be read (${(error as Error).message.split('\n')[0]}).`;
}
