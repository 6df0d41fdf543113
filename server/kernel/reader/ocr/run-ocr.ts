import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAppError } from 'inlay/sdk';
import { ocrFailed } from '../errors.ts';
import { maxFileBytes } from '../limits.ts';

/** What it may write to one file, since it draws pages anew on its way. */
const mostBytes = 200 * 1024 * 1024;
/** Memory of each of its processes; a page of an ordinary scan takes a fifth of it. */
const memoryKb = 4 * 1024 * 1024;

/** Whether only a look at the pictures of its pages could tell what a file says. */
export const isUnreadable = (error: unknown): boolean =>
  isAppError(error) && (error.code === 'documents.image_only' || error.code === 'documents.garbled_text');

/**
 * Has an operator's program make a PDF whose text was read from its pages. It gets two paths, of the PDF that is there
 * and of the one to write, a folder that is gone afterwards, and nothing of our environment.
 */
export async function runOcr(
  command: readonly string[],
  bytes: Uint8Array,
  timeoutMs: number,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-ocr-'));
  const [given, made] = [join(folder, 'in.pdf'), join(folder, 'out.pdf')];
  try {
    await writeFile(given, bytes);
    await run([...command, given, made], folder, timeoutMs);
    const { size } = await stat(made);
    if (size > maxFileBytes) throw new Error(`The answer has ${size} bytes.`);
    return await readFile(made);
  } catch (error) {
    throw ocrFailed(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(words: readonly string[], folder: string, timeoutMs: number): Promise<void> {
  const seconds = Math.ceil(timeoutMs / 1000);
  // Blocks of 512 bytes, as POSIX counts file sizes.
  const memory = process.platform === 'linux' ? `ulimit -d ${memoryKb};` : '';
  const limits = `ulimit -c 0; ulimit -t ${seconds * 4}; ulimit -f ${mostBytes / 512}; ${memory} exec "$@"`;
  const shell = process.platform === 'win32' ? [] : ['/bin/sh', '-c', limits, 'sh'];
  const [file, ...args] = [...shell, ...words] as [string, ...string[]];
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: folder,
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder, TMPDIR: folder, LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own, so that what it starts ends with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    let said = '';
    const end = () => {
      try {
        if (child.pid !== undefined)
          process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
      } catch {
        // It went by itself.
      }
    };
    const timer = setTimeout(end, timeoutMs);
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      end();
      if (code === 0) resolve();
      else reject(new Error(`${signal ?? `Exit code ${code}`}. ${said}`));
    });
  });
}
