import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildPackage } from '../build-package.ts';

const runFile = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What stands in the package that strangers install. */
export interface InstalledPackage {
  readonly name: string;
  readonly exports: Record<string, { types: string; default: string }>;
  readonly dependencies: Record<string, string>;
  readonly bin: Record<string, string>;
}

/** A folder outside of the repository where somebody installed `inlay` to write modules. */
export interface StrangersProject {
  readonly folder: string;
  /** The installed package's folder. */
  readonly installed: string;
  readonly described: InstalledPackage;
  /** Runs Node in a folder of the project, the one that npm would have brought. */
  run(folder: string, args: readonly string[], env?: Record<string, string>): Promise<{ stdout: string }>;
  /** Runs `inlay module …` in a folder of the project. */
  inlay(folder: string, args: readonly string[], env?: Record<string, string>): Promise<{ stdout: string }>;
  remove(): Promise<void>;
}

/** As npm would: the package itself is copied, and beside it lie the packages that it names, and no others. */
export async function createStrangersProject(): Promise<StrangersProject> {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-stranger-'));
  const installed = join(folder, 'node_modules/inlay');
  await buildPackage(join(folder, 'package'));
  await mkdir(join(folder, 'node_modules'));
  await cp(join(folder, 'package'), installed, { recursive: true });
  const described = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as InstalledPackage;
  for (const name of Object.keys(described.dependencies)) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, 'node_modules', name), link, 'junction');
  }
  const run: StrangersProject['run'] = (inside, args, more = {}) => {
    const { NODE_TEST_CONTEXT: _ours, ...rest } = process.env;
    const env = { ...rest, ...more, PATH: dirname(process.execPath) + delimiter + rest.PATH };
    return runFile(process.execPath, args, { cwd: join(folder, inside), env });
  };
  return {
    folder,
    installed,
    described,
    run,
    inlay: (inside, args, env) =>
      run(inside, [join(installed, described.bin.inlay!), 'module', ...args], env),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
