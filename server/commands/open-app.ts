import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { loadRegistry, type Registry } from '../../host/node/registry.ts';
import { type App, createApp } from '../app.ts';
import type { Config } from '../kernel/config/index.ts';
import { migrate } from '../kernel/db/index.ts';
import { type Kernel, openKernel } from '../kernel/kernel.ts';
import { createLog } from '../kernel/log/index.ts';
import { type Closers, stopOnSignal } from './stop-on-signal.ts';

const root = new URL('../../', import.meta.url);
const distDir = fileURLToPath(new URL('dist', root));
export const migrationsDir = fileURLToPath(new URL('server/migrations', root));

export interface OpenedApp {
  readonly kernel: Kernel;
  readonly registry: Registry;
  readonly app: App;
  readonly closers: Closers;
}

/** Builds what is stale, opens the stores, brings the tables up to date and wires the domains. */
export async function openApp(config: Config): Promise<OpenedApp> {
  const log = createLog({ level: config.logLevel, pretty: process.stdout.isTTY });
  await build((line) => log.info(line));
  const kernel = await openKernel(config, log);
  const closers = stopOnSignal({
    onSignal: (signal) => log.info({ signal }, 'Stopping; a second signal ends it at once.'),
    onError: (error) => log.error({ err: error }, 'The end was not clean.'),
  });
  closers.push(() => kernel.close());
  // One forgotten promise, of a module perhaps, must not end the work of everybody else.
  process.on('unhandledRejection', (error) =>
    log.error({ err: error }, 'A promise failed and nobody listened.'),
  );
  try {
    await migrate(kernel.db, migrationsDir, log);
    const registry = await loadRegistry(distDir, {
      moduleRunner: config.moduleRunner,
      moduleRunnerCommand: config.moduleRunnerCommand,
      log,
      onBroken: ({ id, broken }) => log.error({ module: id, reason: broken }, 'A module cannot be used.'),
    });
    const app = await createApp(kernel, registry, distDir);
    closers.push(() => registry.stop());
    closers.push(() => app.stopWork());
    return { kernel, registry, app, closers };
  } catch (error) {
    await closers.stop();
    throw error;
  }
}

/** In a process of its own, which gives back the memory that building takes. */
async function build(log: (line: string) => void): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('scripts/build.ts', root))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) log(line);
}
