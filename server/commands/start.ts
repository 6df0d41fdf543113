import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { loadRegistry } from '../../host/node/registry.ts';
import { createApp } from '../app.ts';
import { readConfig } from '../kernel/config/index.ts';
import { migrate } from '../kernel/db/index.ts';
import { checkPort } from '../kernel/http/index.ts';
import { openKernel } from '../kernel/kernel.ts';
import { createLog, type Logger } from '../kernel/log/index.ts';
import { startDemo } from './demo.ts';
import { failWith } from './fail.ts';

const root = new URL('../../', import.meta.url);
const distDir = fileURLToPath(new URL('dist', root));
const migrationsDir = fileURLToPath(new URL('server/migrations', root));

/** Starts everything in this process: the web server, the work in the background and, if asked, the demo. */
export async function startServer({ demo = false }: { demo?: boolean } = {}): Promise<void> {
  try {
    await start(demo);
  } catch (error) {
    failWith(error);
  }
}

async function start(wantsDemo: boolean): Promise<void> {
  const config = readConfig(undefined, { demo: wantsDemo });
  const log = createLog({ level: config.logLevel, pretty: process.stdout.isTTY });
  await checkPort(config);
  await build(log);

  const kernel = await openKernel(config, log);
  const closers: (() => Promise<unknown>)[] = [() => kernel.close()];
  const stop = stopOnSignal(closers, (error) => log.error({ err: error }, 'The end was not clean.'));
  // One forgotten promise, of a module perhaps, must not end the work of everybody else.
  process.on('unhandledRejection', (error) =>
    log.error({ err: error }, 'A promise failed and nobody listened.'),
  );
  try {
    await migrate(kernel.db, migrationsDir, log);
    const registry = await loadRegistry(distDir, ({ id, broken }) =>
      log.error({ module: id, reason: broken }, 'A module cannot be used.'),
    );
    const app = await createApp(kernel, registry, distDir);
    closers.push(() => app.stopWork());
    const listening = await app.http.listen();
    closers.push(() => listening.close());
    await app.startWork({ alone: config.databaseUrl === undefined });
    const lines = [`Console    ${config.publicUrl}/`];
    if (config.demo) {
      const demo = await startDemo(kernel, registry);
      closers.push(() => demo.close());
      lines.push(...demo.lines);
    }
    kernel.health.markReady();
    closers.push(async () => kernel.health.markStopping());
    console.log(`Inlay is ready\n${lines.map((line) => `  ${line}`).join('\n')}`);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** In a process of its own, which gives back the memory that building takes. */
async function build(log: Logger): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('scripts/build.ts', root))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) log.info(line);
}

/** Ctrl-C and a supervisor's TERM end everything in the opposite order; a second one ends at once. */
function stopOnSignal(
  closers: (() => Promise<unknown>)[],
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const stop = () =>
    (stopping ??= (async () => {
      for (const close of closers.reverse()) await close().catch(onError);
    })());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      void stop().then(() => process.exit(0));
    });
  }
  return stop;
}
