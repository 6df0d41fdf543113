import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lowerPriority } from '../../../../../host/node/runner/lower-priority.ts';
import type { Asked } from '../../../../../plugins/sdk/look-at-code.ts';
import type { ScanLine, ScanRequest } from './scan-process.ts';

export interface ScanLimits {
  readonly seconds: number;
  /** For the tree of one file, which may take two hundred times the bytes of its code. */
  readonly heapMb: number;
}

const usual: ScanLimits = { seconds: 30, heapMb: 512 };
const niceness = 10;
const program = fileURLToPath(new URL(`scan-process${extname(import.meta.url)}`, import.meta.url));

/**
 * Says what the server half of a package may not have, or has not asked for, one sentence each. A process of its own reads the code, since a
 * thread that runs out of memory while one list grows takes the host with it (nodejs/node#47224).
 */
export async function scanCode(
  files: ReadonlyMap<string, Uint8Array>,
  code: readonly string[],
  asked: Asked,
  limits: ScanLimits = usual,
): Promise<readonly string[]> {
  const request: ScanRequest = {
    code: code.map((path) => [path, Buffer.from(files.get(path)!).toString('utf8')]),
    paths: [...files.keys()],
    asked: { permissions: asked.permissions, ...(asked.network && { network: asked.network }) },
  };
  const { lines, ended, said } = await runScan(JSON.stringify(request), limits);
  const last = lines.at(-1);
  if (last && 'found' in last) return last.found;
  const spent = ended.signal !== null || /out of memory|allocation failed/i.test(said);
  if (!spent) throw new Error(`The scan ended with code ${ended.code}: ${said}`);
  return [
    `${last?.reading ?? 'The code'} is too big to be read: split it into smaller files, or leave out what the module does not need.`,
  ];
}

/** The second limit holds also when the host is gone, whom a process that parses never notices. */
const limited = ({ seconds }: ScanLimits) => `ulimit -c 0; ulimit -t ${seconds * 2}; exec "$@"`;

async function runScan(request: string, limits: ScanLimits) {
  const words = [process.execPath, `--max-old-space-size=${limits.heapMb}`, '--no-warnings', program];
  const shell = process.platform === 'win32' ? [] : ['/bin/sh', '-c', limited(limits), 'sh'];
  const [file, ...args] = [...shell, ...words] as [string, ...string[]];
  const child = spawn(file, args, { env: {}, stdio: 'pipe', windowsHide: true });
  const timer = setTimeout(() => child.kill('SIGKILL'), limits.seconds * 1000);
  // Whoever dies first breaks the pipe; how it ended tells why.
  child.stdin.on('error', () => {});
  let output = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
  });
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  lowerPriority(child.pid, niceness);
  child.stdin.end(request);
  try {
    const [code, signal] = await closed;
    const lines = output.split('\n').slice(0, -1);
    return { lines: lines.map((line) => JSON.parse(line) as ScanLine), ended: { code, signal }, said };
  } finally {
    clearTimeout(timer);
  }
}
