import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Whom a service runs as: PostgreSQL refuses to be root. */
interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** A throw-away server in a folder of its own. */
export class Service {
  readonly name: string;
  readonly folder: string;
  readonly port: number;
  readonly identity: Identity;
  #child: ChildProcess | undefined;
  #output = '';

  private constructor(name: string, folder: string, port: number, identity: Identity) {
    this.name = name;
    this.folder = folder;
    this.port = port;
    this.identity = identity;
  }

  static async prepare(name: string): Promise<Service> {
    const folder = mkdtempSync(join(tmpdir(), `inlay-${name}-`));
    const identity = findIdentity();
    if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid!);
    return new Service(name, folder, await findFreePort(), identity);
  }

  /** Runs a program to its end, as whom the service runs. */
  run(program: string, args: readonly string[]): void {
    const { status, stderr, stdout } = spawnSync(program, args, {
      cwd: this.folder,
      encoding: 'utf8',
      ...this.identity,
    });
    if (status !== 0) throw new Error(`${program} failed:\n${stdout}${stderr}`);
  }

  start(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
    this.#child = spawn(program, args, {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, ...env },
      ...this.identity,
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.on('data', (text: Buffer) => {
        this.#output = (this.#output + text.toString()).slice(-4000);
      });
  }

  async waitUntil(isUp: () => boolean | Promise<boolean>): Promise<void> {
    for (const deadline = Date.now() + 60_000; ; ) {
      if (await isUp()) return;
      if (this.#child!.exitCode !== null || Date.now() > deadline)
        throw new Error(`${this.name} did not start:\n${this.#output}`);
      await delay(100);
    }
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // SIGINT is PostgreSQL's fast shutdown; Redis and MinIO stop on it as well.
      child.kill('SIGINT');
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function findIdentity(): Identity {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) =>
        Number(execFileSync('id', [flag, user], { stdio: 'pipe' })),
      ) as [number, number];
      return { uid, gid };
    } catch {
      // No such user here; the next one.
    }
  }
  return {};
}

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
