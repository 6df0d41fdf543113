import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process used so far. */
export interface Usage {
  readonly cpuMs: number;
  readonly bytes: number;
}

/** Linux counts processor time in hundredths of a second for everybody, whatever the kernel's own clock. */
const tickMs = 10;

/** Asks the system; undefined where it does not say or the process is gone. */
export async function readUsage(pid: number): Promise<Usage | undefined> {
  try {
    if (process.platform === 'linux') return readProc(pid);
    if (process.platform === 'win32') return undefined;
    return await askPs(pid);
  } catch {
    return undefined;
  }
}

/** These files are memory: reading them waits for nothing. */
function readProc(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  // The name, in brackets, may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const kilobytes = readFileSync(`/proc/${pid}/status`, 'latin1').match(/^VmRSS:\s+(\d+) kB/m)?.[1] ?? '0';
  return {
    cpuMs: (Number(fields[11]) + Number(fields[12])) * tickMs,
    bytes: Number(kilobytes) * 1024,
  };
}

function askPs(pid: number): Promise<Usage> {
  return new Promise((resolve, reject) => {
    execFile('ps', ['-o', 'rss=,time=', '-p', String(pid)], (error, answer) => {
      if (error) return reject(error);
      resolve(readPs(answer));
    });
  });
}

/** `  4216 1-02:03:04.50`: kilobytes, then days, hours, minutes and seconds as far as needed. */
export function readPs(answer: string): Usage {
  const [kilobytes = '0', time = '0'] = answer.trim().split(/\s+/);
  const seconds = time
    .split(/[-:]/)
    .reverse()
    .reduce((sum, part, place) => sum + Number(part) * [1, 60, 3_600, 86_400][place]!, 0);
  return { cpuMs: Math.round(seconds * 1000), bytes: Number(kilobytes) * 1024 };
}
