import { refuseAccess } from '../refusal.ts';
import { giveBuiltin } from './builtins.ts';
import { say } from './console.ts';

/** Reaches other processes, files, native code or the host. */
export const dangers = [
  '_debugEnd',
  '_debugProcess',
  '_getActiveHandles',
  '_getActiveRequests',
  '_kill',
  '_linkedBinding',
  '_rawDebug',
  '_startProfilerIdleNotifier',
  '_stopProfilerIdleNotifier',
  'abort',
  'addUncaughtExceptionCaptureCallback',
  'binding',
  'chdir',
  'disconnect',
  'dlopen',
  'execve',
  'exit',
  'getBuiltinModule',
  'initgroups',
  'kill',
  'loadEnvFile',
  'openStdin',
  'reallyExit',
  'send',
  'setSourceMapsEnabled',
  'setUncaughtExceptionCaptureCallback',
  'setegid',
  'seteuid',
  'setgid',
  'setgroups',
  'setuid',
  'umask',
] as const;
/** Facts that libraries ask for, and tools that reach nothing. */
const facts = ['version', 'versions', 'platform', 'arch', 'release', 'features'] as const;
const tools = ['hrtime', 'uptime', 'nextTick', 'memoryUsage', 'cpuUsage'] as const;
const listening = [
  'on',
  'once',
  'off',
  'addListener',
  'removeListener',
  'removeAllListeners',
  'prependListener',
];

export const refusals: Readonly<Record<string, () => never>> = Object.fromEntries(
  dangers.map((name) => [
    name,
    () => {
      throw refuseAccess(`process.${name}`);
    },
  ]),
);

/** The `process` that a module sees. */
export const ownProcess: Record<string, unknown> = {
  ...copy(facts, (value) => structuredClone(value)),
  ...copy(tools, (value) => value),
  ...refusals,
  title: 'module',
  pid: 1,
  ppid: 0,
  argv: [],
  execArgv: [],
  execPath: '',
  env: {},
  exitCode: undefined,
  stdout: createOutput(),
  stderr: createOutput(),
  cwd: () => '/',
  emitWarning: (warning: unknown) => say('warn', String(warning)),
  getBuiltinModule: giveBuiltin,
  emit: () => false,
  listeners: () => [],
  listenerCount: () => 0,
};
for (const name of listening) ownProcess[name] = () => ownProcess;

function copy(names: readonly (keyof NodeJS.Process)[], by: (value: unknown) => unknown) {
  return Object.fromEntries(names.map((name) => [name, by(globalThis.process[name])]));
}

function createOutput() {
  return {
    isTTY: false,
    columns: 80,
    write(text: unknown): boolean {
      say('info', String(text).replace(/\n$/, ''));
      return true;
    },
  };
}
