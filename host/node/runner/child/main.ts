// The program of a runner's process: loads one module and does what the host asks. It begins as the host's own code and
// takes away what a module may not have before the first line of the module is read.
import { AsyncLocalStorage } from 'node:async_hooks';
import { loadModule } from '../../load-module.ts';
import type { ToChild } from '../shared/messages.ts';
import { createCalls } from './calls.ts';
import { checkDeclared } from './check-declared.ts';
import { describeError } from './describe-error.ts';
import { guard } from './guard/guard.ts';
import { openHost } from './host.ts';

const { exit, on } = takeProcess();
const current = new AsyncLocalStorage<number>();
const host = openHost({ hear, lost: () => exit(0) });
let calls: ReturnType<typeof createCalls> | undefined;

function takeProcess() {
  const real = globalThis.process;
  return { exit: real.exit.bind(real), on: real.on.bind(real) };
}

on('unhandledRejection', (reason) => {
  host.send({ t: 'stray', id: current.getStore() ?? null, fatal: false, error: describe(reason) });
});
on('uncaughtException', (error) => {
  host.send({ t: 'stray', id: current.getStore() ?? null, fatal: true, error: describe(error) });
  host.finish(() => exit(70));
});

const describe = (error: unknown) => describeError(error, calls?.find(current.getStore() ?? 0)?.thrown);

function hear(message: ToChild): void {
  if (message.t === 'init') void begin(message);
  else calls!.hear(message);
}

async function begin({
  id,
  folder,
  entry,
  declared,
  messages,
  ...sizes
}: ToChild & { t: 'init' }): Promise<void> {
  try {
    guard({ folder, log: (level, text) => host.log(current.getStore() ?? null, level, text) });
    const server = entry === null ? null : { entry };
    const definition = await loadModule({ id, folder, manifest: { built: { server } } });
    checkDeclared(declared, definition);
    calls = createCalls({ definition, messages, sizes, host, current });
    host.send({ t: 'ready' });
  } catch (error) {
    host.send({ t: 'broken', error: describeError(error) });
  }
}
