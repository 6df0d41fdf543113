import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDatabase, createId, dropDatabase } from '../../server/kernel/db/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Inlay {
  readonly origin: string;
  readonly jobBoard: string;
  readonly dataDir: string;
  /** Everything it printed so far. */
  readonly output: () => string;
  /** As a power cut would: no signal handler runs. */
  kill(): Promise<void>;
  /** As Ctrl-C would; gives the exit code. */
  stop(): Promise<number | null>;
  /** Starts it again on the same data and ports. */
  restart(): Promise<void>;
  /** Stops it and deletes its data. */
  close(): Promise<void>;
}

/** Starts the real program with demo data, on free ports and stores of its own. */
export async function startInlay(): Promise<Inlay> {
  const dataDir = await mkdtemp(join(tmpdir(), 'inlay-e2e-'));
  const stores = await openStores();
  const port = await findFreePorts();
  let child: ChildProcess;
  let text = '';

  async function start(): Promise<void> {
    text = '';
    const demo = { PORT: String(port), DATA_DIR: dataDir, INLAY_DEMO: '1', LOG_LEVEL: 'info' };
    const env = { ...process.env, ...stores.env, ...demo };
    child = spawn(process.execPath, ['server/main.ts'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ready = new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        text += chunk;
        if (/^Inlay is ready/m.test(text)) resolve();
      };
      child.stdout!.on('data', read);
      child.stderr!.on('data', read);
      child.once('exit', (code) => reject(new Error(`Inlay ended with ${code}:\n${text}`)));
    });
    await ready;
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    return (await exited)[0] as number | null;
  }

  await start();
  return {
    origin: `http://localhost:${port}`,
    jobBoard: `http://localhost:${port + 1}`,
    dataDir,
    output: () => text,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGINT'),
    restart: start,
    async close() {
      await end('SIGTERM');
      await stores.remove();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** With DATABASE_URL and REDIS_URL, a database and a Redis space that nobody else uses. */
async function openStores(): Promise<{ env: Record<string, string>; remove(): Promise<void> }> {
  const { DATABASE_URL: server, REDIS_URL: redis } = process.env;
  const name = `inlay_e2e_${createId().toLowerCase()}`;
  const space = redis ? { REDIS_URL: `${redis}#${name}` } : undefined;
  if (!server) return { env: { ...space }, remove: async () => {} };
  const url = await createDatabase(server, name);
  return { env: { ...space, DATABASE_URL: url }, remove: () => dropDatabase(server, name) };
}

/** A free port with three free ones after it, for the demo's sites. */
async function findFreePorts(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 40_000);
    const free = await Promise.all([0, 1, 2, 3].map((step) => isFree(port + step)));
    if (free.every(Boolean)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
