import { formatWithOptions } from 'node:util';

export type WriteLog = (level: 'info' | 'warn' | 'error', text: string) => void;

let write: WriteLog = () => {};

/** Writes a line to the module's log. */
export const say: WriteLog = (level, text) => write(level, text);

/** What a module writes to the console goes to its log; the real one holds our line to the host. */
export function guardConsole(log: WriteLog): void {
  write = log;
  const writer =
    (level: 'info' | 'warn' | 'error') =>
    (...args: unknown[]) =>
      log(level, format(args));
  const quiet = () => {};
  const names = Object.getOwnPropertyNames(globalThis.console).filter((name) => name !== 'Console');
  const own: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, quiet]));
  for (const name of ['log', 'info', 'debug', 'dir', 'table']) own[name] = writer('info');
  for (const name of ['warn', 'trace']) own[name] = writer('warn');
  own.assert = (isTrue: unknown, ...args: unknown[]) => {
    if (!isTrue) writer('warn')('Assertion failed', ...args);
  };
  own.error = writer('error');
  Object.defineProperty(globalThis, 'console', { value: own, writable: true, configurable: true });
}

function format(args: unknown[]): string {
  try {
    return formatWithOptions({ depth: 3, maxArrayLength: 50, maxStringLength: 2_000 }, ...args);
  } catch {
    return 'a line that cannot be read';
  }
}
