import { parseArgs } from 'node:util';
import { isAppError } from '../sdk/error.ts';
import { CliError, type CliIo } from './io.ts';

/** Words and options of one call, as the command declared them. */
export interface CliArguments {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
}

export interface CliCommand {
  /** What comes after the name: `NAME`, `[FOLDER]`. */
  readonly words: string;
  readonly summary: string;
  /** Options that take a value, with what it is. */
  readonly options?: Readonly<Record<string, string>>;
  /** Those of them without which it says what is missing. */
  readonly needed?: readonly string[];
  readonly run: (given: CliArguments, io: CliIo) => Promise<void>;
}

/** Loaded when they are used: a bundler takes a while. */
const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  create: async () => (await import('./commands/create.ts')).create,
  dev: async () => (await import('./commands/dev.ts')).dev,
  build: async () => (await import('./commands/build.ts')).build,
  check: async () => (await import('./commands/check.ts')).check,
  pack: async () => (await import('./commands/pack.ts')).pack,
  keygen: async () => (await import('./commands/keygen.ts')).keygen,
  sign: async () => (await import('./commands/sign.ts')).sign,
  verify: async () => (await import('./commands/verify.ts')).verify,
  publish: async () => (await import('./commands/publish.ts')).publish,
};

/** What a shell says of a program that was ended from the keyboard. */
const interrupted = 130;

/** The program `inlay module …`. Gives the exit code: 1 for a fault in what was given, 2 for a wrong call. */
export async function runModule(args: readonly string[], io: CliIo): Promise<number> {
  const [name = 'help', ...rest] = args;
  const load = commands[name];
  if (!load || rest.includes('--help')) {
    const asked = rest.includes('--help') || name === 'help' || name === '--help';
    if (!asked) io.say(`There is no \`inlay module ${name}\`.`);
    io.say(await describeCommands());
    return asked ? 0 : 2;
  }
  const command = await load();
  let given: CliArguments;
  try {
    given = readArguments(command, rest);
  } catch (error) {
    io.say((error as Error).message);
    io.say(describe(name, command));
    return 2;
  }
  try {
    await command.run(given, io);
    return 0;
  } catch (error) {
    if (io.signal.aborted) return interrupted;
    if (!(error instanceof CliError) && !isAppError(error)) throw error;
    io.say(error.message);
    return 1;
  }
}

function readArguments({ options = {} }: CliCommand, args: readonly string[]): CliArguments {
  const declared = Object.fromEntries(
    Object.keys(options).map((name) => [name, { type: 'string' as const }]),
  );
  const { positionals, values } = parseArgs({
    args: [...args],
    options: declared,
    allowPositionals: true,
  });
  return { words: positionals, options: values as Record<string, string | undefined> };
}

async function describeCommands(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => describe(name, await load())),
  );
  return ['Usage:', ...lines].join('\n');
}

function describe(name: string, { words, options = {}, needed = [], summary }: CliCommand): string {
  const flags = Object.entries(options).map(([flag, value]) =>
    needed.includes(flag) ? `--${flag} ${value}` : `[--${flag} ${value}]`,
  );
  return `  inlay module ${[name, words, ...flags].filter(Boolean).join(' ')}\n      ${summary}`;
}
