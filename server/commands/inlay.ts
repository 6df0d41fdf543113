import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readDocument } from '../kernel/reader/index.ts';
import { failWith } from './fail.ts';
import { type CommandIo, findModuleCommand, listModuleCommands } from './module-commands.ts';

/** What a command gets: files, the host's reader, and where to write. */
const own = {
  readFile: (path: string): Promise<Uint8Array> => readFile(path),
  writeFile: (path: string, text: string): Promise<void> => writeFile(path, text, { flag: 'wx' }),
  readDocument,
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
};

/** The `inlay` program. Gives the exit code. */
export async function runInlay(
  args: readonly string[],
  output: Partial<Pick<CommandIo, 'stdout' | 'stderr'>> = {},
): Promise<number> {
  const io: CommandIo = { ...own, ...output };
  if (args[0] === 'start') {
    const { startServer } = await import('./start.ts');
    await startServer({ demo: args.includes('--demo') });
    return 0;
  }
  if (args[0] === 'worker') {
    await (await import('./worker.ts')).startWorker();
    return 0;
  }
  if (args[0] === 'tenant') return (await import('./tenant.ts')).runTenant(args.slice(1), io);
  if (args[0] === 'secrets') return (await import('./secrets.ts')).runSecrets(args.slice(1), io);
  if (args[0] === 'module') {
    const { runModuleProgram } = await import('../../plugins/cli/program.ts');
    return runModuleProgram(args.slice(1), io.stdout);
  }
  if (args[0] === 'keys') return (await import('./secrets.ts')).runKeys(args.slice(1), io);
  const found = await findModuleCommand(args);
  if (found) return found.run(args.slice(found.words), io);
  const asked = args.length === 0 || args[0] === 'help' || args[0] === '--help';
  const usage = await describeUsage();
  if (asked) io.stdout(usage);
  else io.stderr(`inlay: there is no command "${args.join(' ')}".\n${usage}`);
  return asked ? 0 : 2;
}

async function describeUsage(): Promise<string> {
  const lines = (await listModuleCommands()).map(({ name, summary }) => `  ${name.padEnd(12)} ${summary}`);
  return [
    'Usage: inlay COMMAND',
    `  ${'start'.padEnd(12)} Starts Inlay; --demo with demo data.`,
    `  ${'worker'.padEnd(12)} Only works on jobs and events, beside any number of others. Needs DATABASE_URL.`,
    `  ${'tenant'.padEnd(12)} create SLUG NAME ADMIN_EMAIL: makes a tenant with its first admin.`,
    `  ${'secrets'.padEnd(12)} rotate: seals what INLAY_SECRET_PREVIOUS sealed with INLAY_SECRET.`,
    `  ${'keys'.padEnd(12)} rotate [--now]: makes a new signing key; happens by itself every 90 days.`,
    `  ${''.padEnd(12)} rotate --marketplace [--revoke]: makes the key anew that packages are counter-signed with.`,
    `  ${'module'.padEnd(12)} create NAME, dev, build, check, pack, sign, verify, keygen, publish: for authors of modules.`,
    ...lines,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await runInlay(process.argv.slice(2));
  } catch (error) {
    failWith(error);
  }
}
