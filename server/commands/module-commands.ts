import { readdir, readFile } from 'node:fs/promises';
import type { DocumentLayout, Manifest } from 'inlay/sdk';

/** What a module's command may use. */
export interface CommandIo {
  readFile(path: string): Promise<Uint8Array>;
  /** Makes a new file and never writes over one: fails with `EEXIST`. */
  writeFile(path: string, text: string): Promise<void>;
  readDocument(bytes: Uint8Array, options: { name?: string }): Promise<DocumentLayout>;
  stdout(text: string): void;
  stderr(text: string): void;
}

type RunCommand = (args: readonly string[], io: CommandIo) => Promise<number>;

interface ModuleCommand {
  readonly folder: URL;
  readonly name: string;
  readonly summary: string;
  readonly entry: string;
  readonly export: string;
}

const plugins = new URL('../../plugins/', import.meta.url);

/** The commands that the bundled modules bring, found by their manifests. */
export async function listModuleCommands(): Promise<ModuleCommand[]> {
  const commands: ModuleCommand[] = [];
  for (const entry of await readdir(plugins, { withFileTypes: true })) {
    const folder = new URL(`${entry.name}/`, plugins);
    const text = await readFile(new URL('manifest.json', folder), 'utf8').catch(() => undefined);
    if (!text) continue;
    const { commands: own = [] } = JSON.parse(text) as Manifest;
    commands.push(...own.map((command) => ({ folder, ...command })));
  }
  return commands;
}

/** The command that the words begin with, e.g. `cv parse FILE`. */
export async function findModuleCommand(
  args: readonly string[],
): Promise<{ words: number; run: RunCommand } | undefined> {
  for (const command of await listModuleCommands()) {
    const words = command.name.split(' ');
    if (!words.every((word, index) => args[index] === word)) continue;
    const exports = (await import(new URL(command.entry, command.folder).href)) as Record<string, RunCommand>;
    return { words: words.length, run: exports[command.export]! };
  }
  return undefined;
}
