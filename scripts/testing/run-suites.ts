import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 1;
  });

/** Runs files by node:test. Two at a time at least would want a database each: one per core. */
export async function runNodeTests(
  root: string,
  files: readonly string[],
  {
    concurrency = availableParallelism(),
    reportTo = 'stdout',
  }: {
    readonly concurrency?: number;
    /** Where each result is printed: `stdout`, or a file. */
    readonly reportTo?: string;
  } = {},
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-test-'));
  const summary = join(folder, 'summary.json');
  const reporter = fileURLToPath(new URL('./summary-reporter.ts', import.meta.url));
  const args = [
    '--test',
    // Agenda leaves timers behind that would hold each file up for half a minute.
    '--test-force-exit',
    `--import=${fileURLToPath(new URL('./flush-before-exit.mjs', import.meta.url))}`,
    `--test-concurrency=${concurrency}`,
    '--test-reporter=spec',
    `--test-reporter-destination=${reportTo}`,
    `--test-reporter=${reporter}`,
    `--test-reporter-destination=${summary}`,
    ...files,
  ];
  const { code } = await run(root, args);
  const counts = existsSync(summary) ? readLastLine(readFileSync(summary, 'utf8')) : undefined;
  rmSync(folder, { recursive: true });
  return judge(counts, code);
}

/** Runs files in a browser, by web-test-runner. */
export async function runBrowserTests(root: string, files: readonly string[]): Promise<Counts> {
  const bin = join(root, 'node_modules/@web/test-runner/dist/bin.js');
  const { code, marked } = await run(root, [bin, ...files.flatMap((file) => ['--files', file])], 'wtr ');
  return judge(marked === undefined ? undefined : readLastLine(marked), code);
}

/** Builds what the browser and end-to-end tests load. */
export async function build(root: string): Promise<boolean> {
  if (!existsSync(join(root, 'scripts/build.ts'))) return true;
  return (await run(root, ['scripts/build.ts'])).code === 0;
}

/** A suite that ends badly with no failed test, or has run nothing at all, has failed. */
function judge(counts: Counts | undefined, code: number): Counts {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed, skipped };
}

function readLastLine(text: string): Counts | undefined {
  try {
    return JSON.parse(text.trim().split('\n').at(-1)!) as Counts;
  } catch {
    return undefined;
  }
}

/** Starts Node on `args`, shows what it prints, and keeps the rest of the last line that begins with `mark`. */
function run(
  root: string,
  args: readonly string[],
  mark?: string,
): Promise<{ code: number; marked?: string }> {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', mark === undefined ? 'inherit' : 'pipe', 'inherit'] as const;
    const child = spawn(process.execPath, args, { cwd: root, stdio: [...stdio], env: process.env });
    running.add(child);
    let last = '';
    let marked: string | undefined;
    child.stdout?.on('data', (chunk: Buffer) => {
      const lines = (last + chunk.toString()).split('\n');
      last = lines.pop()!;
      for (const line of lines) {
        if (mark !== undefined && line.startsWith(mark)) marked = line.slice(mark.length);
        else process.stdout.write(`${line}\n`);
      }
    });
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      if (last !== '') process.stdout.write(`${last}\n`);
      resolve({ code: code ?? 1, ...(marked !== undefined && { marked }) });
    });
  });
}
